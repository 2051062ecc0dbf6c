package io.monofact.claim;

/**
 * A date of three numbers: ISO, or with points or strokes.
 *
 * @param end the place after it, or -1 where the numbers are no date
 * @param year the year
 * @param month the month, or 0 where it cannot be told from the day, and the year alone is given
 * @param day the day, or 0
 */
record NumericDate(int end, int year, int month, int day) {

  private static final NumericDate NONE = new NumericDate(-1, 0, 0, 0);

  /**
   * The date that begins with a number.
   *
   * @param place where the number begins
   * @param end the place after it
   * @return null if no three numbers stand here; {@link #NONE} if they do and are no date, so that
   *     none is to be looked for
   */
  static NumericDate at(DateText in, int place, int end) {
    String text = in.text();
    char mark = Spelling.at(text, end);
    if (mark != '-' && mark != '/' && mark != '.') {
      return null;
    }
    int second = mark == '.' ? in.afterSpace(end + 1) : end + 1;
    int secondEnd = in.digits(second, 2);
    if (secondEnd < 0 || Spelling.at(text, secondEnd) != mark) {
      return null;
    }
    int third = mark == '.' ? in.afterSpace(secondEnd + 1) : secondEnd + 1;
    int thirdEnd = in.digits(third, 4);
    if (thirdEnd < 0 || Spelling.isWordPart(text, thirdEnd)) {
      return null;
    }
    int first = in.value(place, end);
    int middle = in.value(second, secondEnd);
    int last = in.value(third, thirdEnd);
    if (end - place == 4 && thirdEnd - third <= 2) {
      return of(thirdEnd, first, middle, last);
    }
    if (end - place > 2 || thirdEnd - third != 4 || !CalendarDate.isYear(last)) {
      return NONE;
    }
    if (mark == '.' || (first > 12 && middle <= 12) || first == middle) {
      return of(thirdEnd, last, middle, first);
    }
    if (middle > 12) {
      return of(thirdEnd, last, first, middle);
    }
    // Which is the day and which the month cannot be told; the year can.
    return first == 0 || middle == 0 ? NONE : new NumericDate(thirdEnd, last, 0, 0);
  }

  private static NumericDate of(int end, int year, int month, int day) {
    boolean isDate =
        CalendarDate.isYear(year) && month > 0 && day > 0 && CalendarDate.exists(year, month, day);
    return isDate ? new NumericDate(end, year, month, day) : NONE;
  }
}
