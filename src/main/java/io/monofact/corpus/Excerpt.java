package io.monofact.corpus;

import java.nio.charset.StandardCharsets;

/** The beginning of what could not be read, fit to be shown on one line. */
final class Excerpt {

  /** Enough for any {@link Reject#EXCERPT_CHARS} characters of UTF-8. */
  static final int BYTES = 4 * Reject.EXCERPT_CHARS;

  private static final char REPLACEMENT = '\uFFFD';

  private Excerpt() {}

  static String of(byte[] bytes, int from, int to) {
    int length = Math.min(to - from, BYTES);
    return of(new String(bytes, from, length, StandardCharsets.UTF_8));
  }

  static String of(CharSequence text) {
    StringBuilder shown = new StringBuilder(Reject.EXCERPT_CHARS);
    int i = 0;
    while (i < text.length()) {
      int c = Character.codePointAt(text, i);
      int chars = Character.charCount(c);
      if (shown.length() + chars > Reject.EXCERPT_CHARS) {
        break;
      }
      shown.appendCodePoint(shown(c));
      i += chars;
    }
    return shown.toString();
  }

  private static int shown(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT ->
          REPLACEMENT;
      default -> c;
    };
  }
}
