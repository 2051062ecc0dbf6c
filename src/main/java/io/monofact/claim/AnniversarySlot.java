package io.monofact.claim;

/**
 * The day on which something is remembered, {@code anniversary}: a date of a day and month whose
 * year, if one is told, is another's. "Her 70th birthday on 30 March 2015" tells 30 March.
 */
public final class AnniversarySlot implements SlotType {

  private final DateSlot dates = new DateSlot();

  @Override
  public String name() {
    return "anniversary";
  }

  @Override
  public boolean hasDigit() {
    return true;
  }

  @Override
  public Slot at(String text, int from, int limit) {
    return day(dates.dateAt(text, from, limit), text);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return day(dates.dateBefore(text, end, floor), text);
  }

  private static Slot day(Dated dated, String text) {
    if (dated == null || dated.date().day() == 0) {
      return null;
    }
    CalendarDate date = dated.date();
    CalendarDate day = new CalendarDate(0, date.month(), date.day(), date.certainty());
    return new Dated(day, dated.start(), dated.end()).slot(text);
  }
}
