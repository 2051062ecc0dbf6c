package io.monofact.claim;

/**
 * A year of four digits that stands alone, as in "the 1977 novel". It costs far less than a date,
 * which may be written in many ways.
 */
final class YearSlot implements SlotType {

  private static final int DIGITS = 4;

  @Override
  public String name() {
    return "year";
  }

  @Override
  public boolean hasDigit() {
    return true;
  }

  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(limit, text.length());
    if (from < 0 || last < DIGITS || from > last - DIGITS || !isYear(text, from)) {
      return null;
    }
    int end = from + DIGITS;
    boolean joined = isJoining(Spelling.at(text, from - 1)) || isJoining(Spelling.at(text, end));
    if (joined || Spelling.isWordPart(text, from - 1) || Spelling.isWordPart(text, end)) {
      return null;
    }
    String year = text.substring(from, end);
    return new Slot(from, end, year, year);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return end < DIGITS || end > text.length() || end - DIGITS < floor
        ? null
        : at(text, end - DIGITS, end);
  }

  private static boolean isYear(String text, int from) {
    char first = text.charAt(from);
    for (int i = 1; i < DIGITS; i++) {
      char c = text.charAt(from + i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return first == '1' || (first == '2' && text.charAt(from + 1) == '0');
  }

  /** Marks with which a number is a span's or a larger number's. */
  private static boolean isJoining(char c) {
    return "-\u2013\u2014/$\u00a3\u20ac#+".indexOf(c) >= 0;
  }
}
