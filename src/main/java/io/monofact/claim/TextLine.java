package io.monofact.claim;

/** Where the lines of a text begin and end. */
final class TextLine {

  private TextLine() {}

  /** The first character of the line in which a place is. */
  static int start(String text, int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** The newline behind a place, or the text's end. */
  static int end(String text, int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end;
  }
}
