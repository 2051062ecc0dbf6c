package io.monofact.claim;

/** A pattern that cannot be read; the message shows the place and says what to do. */
final class PatternError extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * @param pattern the pattern as written
   * @param place the character where it goes wrong
   * @param fault what is wrong
   * @param remedy what to do
   */
  PatternError(String pattern, int place, String fault, String remedy) {
    super("%s%n  %s%n  %s^%n%s".formatted(fault, pattern, " ".repeat(place), remedy));
  }
}
