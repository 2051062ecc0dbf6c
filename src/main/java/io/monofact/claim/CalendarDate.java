package io.monofact.claim;

/**
 * A date as far as a text gives it.
 *
 * @param year the year, negative before Christ (-384 is 384 BC), or 0 where none is given
 * @param month 1 to 12, or 0 where none is given
 * @param day 1 to 31, or 0 where none is given
 * @param approximate "c. 1850", "about 1850", "1850?": no answer is taken from it
 */
public record CalendarDate(int year, int month, int day, boolean approximate) {

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

  /** {@code --MM-DD}, or null unless month and day are given and certain. */
  public String monthDay() {
    return approximate || day == 0 ? null : "--%02d-%02d".formatted(month, day);
  }

  /** {@code YYYY}, with a minus sign before Christ; null unless given and certain. */
  public String yearOnly() {
    return approximate || year == 0 ? null : yearText();
  }

  /** {@code YYYY-MM-DD}; null unless all three are given and certain. */
  public String fullDate() {
    return approximate || year == 0 || day == 0
        ? null
        : "%s-%02d-%02d".formatted(yearText(), month, day);
  }

  private String yearText() {
    return year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year);
  }
}
