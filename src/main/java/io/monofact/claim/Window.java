package io.monofact.claim;

/**
 * The stretch of text around a cue in which rules are matched.
 *
 * @param text the whole text
 * @param start the first character of the stretch
 * @param end the character after its last
 * @param whole whether it ends where the sentence ends, to both sides, and not at its reach
 * @param lines whether it is of several lines, each of which is a sentence
 */
record Window(String text, int start, int end, boolean whole, boolean lines) {

  /** How far a window reaches from its cue, to each side. */
  static final int REACH = 400;

  /** How far a list or a sheet may go on below its heading. */
  private static final int REACH_BELOW = 2000;

  private static final int LONGEST_HEADING = 90;

  /** A sentence. */
  Window(String text, int start, int end, boolean whole) {
    this(text, start, end, whole, false);
  }

  /**
   * This sentence with the lines around it, where it is a heading or a label, or introduces a list:
   * it ends with its line, and with a colon or, if it is the line, without a full stop.
   *
   * @return null where it is none
   */
  Window withLines() {
    int last = end;
    while (last > start && Spelling.isSpace(text.charAt(last - 1))) {
      last--;
    }
    int line = Spelling.indexOf(text, '\n', last, text.length());
    int lineEnd = line < 0 ? text.length() : line;
    if (last == start || !text.substring(last, lineEnd).isBlank()) {
      return null;
    }
    char mark = text.charAt(last - 1);
    boolean isLine = start == 0 || text.charAt(start - 1) == '\n';
    boolean isHeading = isLine && last - start <= LONGEST_HEADING && ".!;,".indexOf(mark) < 0;
    return mark == ':' || isHeading
        ? new Window(text, isLine ? above() : start, below(lineEnd), false, true)
        : null;
  }

  private int below(int lineEnd) {
    int reach = Math.min(text.length(), lineEnd + REACH_BELOW);
    int newline = reach == text.length() ? reach : text.lastIndexOf('\n', reach);
    return Math.max(newline, lineEnd);
  }

  /** Where the line above begins, if it is no longer than a name or a heading. */
  private int above() {
    int end = start;
    while (end > 0 && Spelling.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int line = TextLine.start(text, end);
    return end - line <= LONGEST_HEADING ? line : start;
  }

  /** Whether this is also the window around a cue from {@code from} to {@code to}. */
  boolean isAlsoAround(int from, int to) {
    return whole && from >= start && to <= end && from - start < REACH && end - to < REACH;
  }
}
