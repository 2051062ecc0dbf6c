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

  private static final int EARLIEST_YEAR = 1000;
  private static final int LATEST_YEAR = 2100;

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

  /** Whether a number of four digits is taken for a year wherever it may be one. */
  static boolean isYear(int number) {
    return number >= EARLIEST_YEAR && number <= LATEST_YEAR;
  }

  /**
   * Whether a month has such a day; 0 for what is not given.
   *
   * @param year of which it depends whether February has 29 days
   */
  static boolean exists(int year, int month, int day) {
    if (month > 12 || day > 31 || (month > 0 && day > DAYS[month - 1])) {
      return false;
    }
    if (month != 2 || day < 29) {
      return true;
    }
    // Before 1924 some countries still had the Julian calendar and its leap years.
    return year < 0 || (year % 4 == 0 && (year < 1924 || year % 100 != 0 || year % 400 == 0));
  }
}
