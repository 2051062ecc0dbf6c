package io.monofact.claim;

/**
 * Dates as English writes them: day or month first, with ordinals, abbreviations, weekdays, Old and
 * New Style, eras, ISO and unambiguous numbers.
 *
 * <p>A reading that leaves doubt ("c. 1850", "1973 or 1974", "the 1850s", "before 1850") is
 * approximate, so that a pattern can read on behind it although no answer is taken from it. A bare
 * number is a year only from 1000 to 2100, and not where it counts things, begins a range, or
 * stands in a list of years. Numbers of one or two digits are years only with an era; of three
 * digits also after a day and month.
 */
public final class DateSlot implements SlotType {

  private static final int LONGEST = 90;

  private final String name;
  private final boolean early;
  private final boolean telling;

  private DateSlot(String name, boolean early, boolean telling) {
    this.name = name;
    this.early = early;
    this.telling = telling;
  }

  /** Dates of the ordinary kind, {@code date}. */
  public DateSlot() {
    this("date", false, false);
  }

  /** Dates where the context lets a bare number of three digits be a year, {@code early-date}. */
  public static DateSlot early() {
    return new DateSlot("early-date", true, false);
  }

  /**
   * Dates that no other number can be taken for, since they have a month or are called approximate,
   * {@code month-date}.
   */
  public static DateSlot telling() {
    return new DateSlot("month-date", false, true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hasDigit() {
    return true;
  }

  @Override
  public Slot at(String text, int from, int limit) {
    Dated dated = dateAt(text, from, limit);
    return dated == null ? null : dated.slot(text);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    Dated dated = dateBefore(text, end, floor);
    return dated == null ? null : dated.slot(text);
  }

  /** Like {@link #at}, with the date itself. */
  public Dated dateAt(String text, int from, int limit) {
    return dateAt(text, from, limit, false);
  }

  Dated dateAt(String text, int from, int limit, boolean inSpan) {
    if (from < 0
        || from >= limit
        || from >= text.length()
        || Spelling.isWordPart(text, from - 1)
        || !DateWords.mayBegin(text, from)) {
      return null;
    }
    DateReader reader = new DateReader(text, Math.min(limit, from + LONGEST), early, inSpan);
    int end = reader.read(from);
    boolean isNone =
        (reader.year == 0 && reader.month == 0) || (telling && reader.month == 0 && !reader.circa);
    return end < 0 || isNone ? null : new Dated(reader.date(), from, end);
  }

  /** Like {@link #before}, with the date itself. */
  public Dated dateBefore(String text, int end, int floor) {
    if (end <= 0 || end > text.length() || Spelling.isSpace(text.charAt(end - 1))) {
      return null;
    }
    for (int from = Math.max(Math.max(floor, end - LONGEST), 0); from < end; from++) {
      if (Spelling.isWordStart(text, from) || text.charAt(from) == '~') {
        Dated dated = dateAt(text, from, end);
        if (dated != null && dated.end() == end) {
          return dated;
        }
      }
    }
    return null;
  }
}
