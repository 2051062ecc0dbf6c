package io.monofact.yaml;

/** A YAML file that cannot be used. The message gives the file, the line and the remedy. */
public final class YamlError extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file the file's name
   * @param line the line, from 1
   * @param message what is wrong and what to do
   */
  public YamlError(String file, int line, String message) {
    super("%s:%d: %s".formatted(file, line, message));
  }
}
