package io.monofact.claim;

/**
 * A note behind a date that says by which calendar it is: "[O.S. 28 February]". Of the two styles
 * the New Style is taken.
 *
 * @param end the place after the note
 * @param year the year that the note gives, or 0
 * @param month the month that it gives, or 0
 * @param day the day of the New Style, or {@link #NO_DAY} where the date itself stays
 */
record StyleNote(int end, int year, int month, int day) {

  static final int NO_DAY = -1;

  private static final int LONGEST = 60;

  /**
   * The note that begins here, white space passed over.
   *
   * @param afterMonth whether a bare number in it is a day, since the date has a month
   * @return null if there is none
   */
  static StyleNote at(DateText in, int from, boolean afterMonth) {
    int open = in.afterSpace(from);
    char c = Spelling.at(in.text(), open);
    if (open >= in.limit() || (c != '[' && c != '(')) {
      return null;
    }
    char closing = c == '[' ? ']' : ')';
    int close =
        Spelling.indexOf(in.text(), closing, open, Math.min(in.limit(), open + LONGEST + 1));
    if (close < 0) {
      return null;
    }
    String note = in.text().substring(open + 1, close);
    if (mentions(note, "N.S", "NS", "New Style", "new style", "Gregorian")) {
      return newStyle(note, close + 1, afterMonth);
    }
    boolean isOld = mentions(note, "O.S", "OS", "Old Style", "old style", "Julian");
    return isOld ? new StyleNote(close + 1, 0, 0, NO_DAY) : null;
  }

  private static boolean mentions(String note, String... marks) {
    for (String mark : marks) {
      int place = note.indexOf(mark);
      if (place >= 0
          && !Spelling.isWordPart(note, place - 1)
          && !Spelling.isWordPart(note, place + mark.length())) {
        return true;
      }
    }
    return false;
  }

  private static StyleNote newStyle(String note, int end, boolean afterMonth) {
    DateText in = new DateText(note, note.length());
    for (int i = 0; i < note.length(); i++) {
      if (!Spelling.isWordStart(note, i)) {
        continue;
      }
      DateReader inner = new DateReader(note, note.length(), false, false);
      if (inner.read(i) > 0 && inner.day > 0) {
        return new StyleNote(end, inner.year, inner.month, inner.day);
      }
      int last = in.digits(i, 2);
      if (last > 0 && afterMonth && !Spelling.isWordPart(note, last)) {
        return new StyleNote(end, 0, 0, in.value(i, last));
      }
    }
    return new StyleNote(end, 0, 0, NO_DAY);
  }
}
