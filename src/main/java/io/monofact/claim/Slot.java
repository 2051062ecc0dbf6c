package io.monofact.claim;

import java.util.Objects;

/**
 * A stretch of text that was read as one thing.
 *
 * @param start its first character
 * @param end the character after its last
 * @param written as it stands in the text, white space folded
 * @param normal in normal form; for a date see {@link CalendarDate}
 */
public record Slot(int start, int end, String written, String normal) {

  public Slot {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(normal, "normal");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a slot from %d to %d is empty".formatted(start, end));
    }
  }
}
