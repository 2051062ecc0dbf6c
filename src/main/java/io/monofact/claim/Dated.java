package io.monofact.claim;

import java.util.Objects;

/**
 * A date and where it stands in a text.
 *
 * @param date the date, as far as the text gives it
 * @param start its first character
 * @param end the character after its last
 */
public record Dated(CalendarDate date, int start, int end) {

  public Dated {
    Objects.requireNonNull(date, "date");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a date from %d to %d is empty".formatted(start, end));
    }
  }

  /**
   * The date as {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY} or {@code --MM-DD}, with a minus
   * sign before Christ; with a leading {@code c} where circa and {@code ~} where open.
   */
  public String normal() {
    String sure =
        switch (date.certainty()) {
          case STATED -> "";
          case CIRCA -> "c";
          case OPEN -> "~";
        };
    String year = date.year() == 0 ? "-" : "";
    if (date.year() != 0) {
      year = (date.year() < 0 ? "-" : "") + "%04d".formatted(Math.abs(date.year()));
    }
    if (date.month() == 0) {
      return sure + year;
    }
    String month = "%s%s-%02d".formatted(sure, year, date.month());
    return date.day() == 0 ? month : "%s-%02d".formatted(month, date.day());
  }

  /** The slot that stands for this date in a text. */
  Slot slot(String text) {
    return new Slot(start, end, Spelling.folded(text, start, end), normal());
  }
}
