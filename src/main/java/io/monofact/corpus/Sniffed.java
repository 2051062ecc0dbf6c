package io.monofact.corpus;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a file was found to be: of a format, or not to be read, never both.
 *
 * @param file the file
 * @param format the format's name, or null if the file cannot be read
 * @param compression how it is packed; none, where that could not be seen
 * @param reject why it cannot be read, or null
 */
public record Sniffed(CorpusFile file, String format, Compression compression, Reject reject)
    implements Serializable {

  public Sniffed {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(compression, "compression");
    if ((format == null) == (reject == null)) {
      throw new IllegalArgumentException(
          "%s must have a format or a reject, and not both".formatted(file.path()));
    }
  }
}
