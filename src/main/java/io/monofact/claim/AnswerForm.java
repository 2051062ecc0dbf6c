package io.monofact.claim;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a slot is a category's answer, and in which normal form. */
public enum AnswerForm {
  /** The slot's normal form, as it is. */
  TEXT,
  /** Of a date, {@code --MM-DD}. */
  MONTH_DAY,
  /** Of a date, {@code YYYY}. */
  YEAR,
  /** Of a date, {@code YYYY-MM-DD}. */
  FULL_DATE;

  private static final Pattern DATE =
      Pattern.compile("(?<circa>c?)(?<year>-?\\d{4,}|-)(?:-(?<month>\\d\\d))?(?:-(?<day>\\d\\d))?");

  /** The name in category files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The answer that a slot gives.
   *
   * @return null if the slot does not give it, or not for certain
   */
  public String answer(Slot slot) {
    if (this == TEXT) {
      return slot.normal();
    }
    // an open date begins with ~ and matches nothing
    Matcher date = DATE.matcher(slot.normal());
    if (!date.matches()) {
      return null;
    }
    String year = date.group("year").equals("-") ? null : date.group("year");
    boolean isCirca = !date.group("circa").isEmpty();
    String day =
        isCirca || date.group("day") == null ? null : date.group("month") + "-" + date.group("day");
    return switch (this) {
      case MONTH_DAY -> day == null ? null : "--" + day;
      case YEAR -> year;
      case FULL_DATE -> year == null || day == null ? null : year + "-" + day;
      case TEXT -> throw new AssertionError();
    };
  }
}
