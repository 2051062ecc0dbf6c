package io.monofact.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of birth in the bracket behind a name, read from a place inside it:
 * （1893年12月26日－1976年9月9日）, （英语：John Smith，1950年1月1日－）, （生于1950年）, （1850－1920）. As in {@link
 * LifeSlot}, years that are no life's length apart are a reign's or a war's.
 */
final class ChineseLife implements SlotType {

  private static final int REACH = 120;
  private static final int SHORTEST_LIFE = 21;
  private static final int SHORTEST_WITH_DAY = 14;
  private static final int LONGEST_LIFE = 110;

  private static final String DASHES = "－-–—―─~～至";
  private static final Pattern BORN = Pattern.compile("(?:出生|生)[于於在]?[：:]?");
  private static final Pattern BARE_YEAR = Pattern.compile("\\d{4}(?![\\d年./])(?!-\\d\\d-)");
  private static final Pattern NO_LIFE =
      Pattern.compile("在位|任期|在任|任职|任職|执政|執政|活动|活動|[卒逝]|去世|成立|创|建|登场|發行|发行|上映|其父|其母|父亲|父親|母亲|母親");

  private static final ChineseDate DATES = new ChineseDate();

  @Override
  public String name() {
    return "life-birth";
  }

  /** Never; a life is read from inside its bracket. */
  @Override
  public Slot at(String text, int from, int limit) {
    return null;
  }

  @Override
  public Slot before(String text, int end, int floor) {
    int open = end - 1;
    int least = Math.max(floor, end - REACH);
    while (open >= least && Spelling.narrow(text.charAt(open)) != '(') {
      if (Spelling.narrow(text.charAt(open)) == ')') {
        return null;
      }
      open--;
    }
    int close = open < least ? -1 : close(text, end);
    Dated birth = close < 0 ? null : birth(text, open + 1, close);
    return birth == null
        ? null
        : new Slot(open, end, birth.slot(text).written(), birth.slot(text).normal());
  }

  private static int close(String text, int from) {
    int last = Math.min(text.length(), from + REACH);
    for (int i = from; i < last; i++) {
      if (Spelling.narrow(text.charAt(i)) == ')') {
        return i;
      }
    }
    return -1;
  }

  private static Dated birth(String text, int from, int close) {
    Dated first = firstDate(text, from, close);
    if (first == null) {
      return null;
    }
    String lead = text.substring(from, first.start());
    boolean marked =
        lead.contains("生") || BORN.matcher(text).region(first.end(), close).lookingAt();
    int next = Spelling.skipSpace(text, first.end(), close);
    boolean spans = next < close && DASHES.indexOf(text.charAt(next)) >= 0;
    if (!(marked || spans) || NO_LIFE.matcher(text.substring(from, close)).find()) {
      return null;
    }
    Dated last = spans ? firstDate(text, next + 1, close) : null;
    return last == null || isLife(first.date(), last.date()) ? first : null;
  }

  private static boolean isLife(CalendarDate birth, CalendarDate death) {
    int years = death.year() - birth.year();
    int shortest = birth.day() > 0 || death.day() > 0 ? SHORTEST_WITH_DAY : SHORTEST_LIFE;
    return years >= shortest && years <= LONGEST_LIFE;
  }

  private static Dated firstDate(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      Dated dated = DATES.dateAt(text, i, limit);
      if (dated != null && dated.date().year() != 0) {
        return dated;
      }
      Matcher bare = BARE_YEAR.matcher(text).region(i, limit).useTransparentBounds(true);
      if (bare.lookingAt()) {
        int year = Integer.parseInt(bare.group());
        return new Dated(new CalendarDate(year, 0, 0, Certainty.STATED), i, bare.end());
      }
    }
    return null;
  }
}
