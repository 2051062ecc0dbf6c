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
    StringBuilder out = new StringBuilder();
    switch (date.certainty()) {
      case STATED -> {}
      case CIRCA -> out.append('c');
      case OPEN -> out.append('~');
    }
    if (date.year() <= 0) {
      out.append('-');
    }
    if (date.year() != 0) {
      append(out, Math.abs(date.year()), 4);
    }
    if (date.month() != 0) {
      append(out.append('-'), date.month(), 2);
    }
    if (date.month() != 0 && date.day() != 0) {
      append(out.append('-'), date.day(), 2);
    }
    return out.toString();
  }

  /** Like a format's "%04d", which takes as long as to read the date. */
  private static void append(StringBuilder out, int number, int digits) {
    String written = Integer.toString(number);
    out.append("0".repeat(Math.max(digits - written.length(), 0))).append(written);
  }

  /** The slot that stands for this date in a text. */
  Slot slot(String text) {
    return new Slot(start, end, Spelling.folded(text, start, end), normal());
  }
}
