package io.monofact.claim;

/**
 * A date as far as a text gives it.
 *
 * @param year the year, negative before Christ (-384 is 384 BC), or 0 where none is given
 * @param month 1 to 12, or 0 where none is given
 * @param day 1 to 31, or 0 where none is given
 * @param certainty how sure the text is of it
 */
public record CalendarDate(int year, int month, int day, Certainty certainty) {

  /** Days in each month, of a leap year. */
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  public CalendarDate {
    if (month < 0 || month > 12 || day < 0 || (month == 0 && day != 0)) {
      throw new IllegalArgumentException("no such day: month %d, day %d".formatted(month, day));
    }
    if (month > 0 && day > DAYS[month - 1]) {
      throw new IllegalArgumentException("month %d has no day %d".formatted(month, day));
    }
  }
}
