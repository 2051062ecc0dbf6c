package io.monofact.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a life's span tells, in the bracket behind a name, read from a place inside it, or as a line
 * of a sheet, read from its beginning: （1893年12月26日－1976年9月9日）, （英语：John Smith，1950年1月1日－）,
 * （生于1950年）, （？－1644年）, （1811年8月2日莱比锡－1877年4月16日）, 1850－1920. As in {@link LifeSlot}, years that
 * are no life's length apart are a reign's or a war's.
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
      Pattern.compile("在位|任期|在任|任职|任職|执政|執政|活动|活動|成立|创|建|登场|發行|发行|上映|其父|其母|父亲|父親|母亲|母親");
  private static final Pattern DIED = Pattern.compile("[卒逝殁歿]|去世");

  /** Where somebody was born, up to the dash. */
  private static final Pattern PLACE =
      Pattern.compile("[，,\\s]*[\\p{IsHan}·]{2,20}\\s*(?=[－–—―─-])");

  private static final Pattern UNKNOWN =
      Pattern.compile("(?:[？?]|不详|不詳|不明|未知)年?\\s*(?=[－–—―─~～至-])");

  private static final ChineseDate DATES = new ChineseDate();

  private final boolean isDeath;

  private ChineseLife(boolean isDeath) {
    this.isDeath = isDeath;
  }

  /** The date of birth, {@code life-birth}. */
  static ChineseLife birth() {
    return new ChineseLife(false);
  }

  /** The date of death, {@code life-death}. */
  static ChineseLife death() {
    return new ChineseLife(true);
  }

  @Override
  public String name() {
    return isDeath ? "life-death" : "life-birth";
  }

  /** A span from one date to another, with no bracket around it. */
  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + REACH);
    Dated first = from < last ? dateAt(text, from, last) : null;
    Dated death = first == null ? null : death(text, first, dash(text, first, last), last);
    Dated told = isDeath ? death : first;
    return death == null
        ? null
        : new Slot(from, death.end(), told.slot(text).written(), told.slot(text).normal());
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
    Dated told = close < 0 ? null : told(text, open + 1, close);
    return told == null
        ? null
        : new Slot(open, end, told.slot(text).written(), told.slot(text).normal());
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

  private Dated told(String text, int from, int close) {
    if (NO_LIFE.matcher(text).region(from, close).find()) {
      return null;
    }
    Matcher unknown = UNKNOWN.matcher(text).region(from, close);
    if (unknown.find()) {
      return isDeath ? afterDash(text, unknown.end(), close) : null;
    }
    Dated first = firstDate(text, from, close);
    if (first == null || DIED.matcher(text).region(from, first.start()).find()) {
      return null;
    }
    int dash = dash(text, first, close);
    return isDeath ? death(text, first, dash, close) : birth(text, from, first, dash, close);
  }

  private static Dated birth(String text, int from, Dated first, int dash, int close) {
    boolean marked =
        text.substring(from, first.start()).contains("生")
            || BORN.matcher(text).region(first.end(), close).lookingAt();
    Dated last = dash < 0 ? null : firstDate(text, dash + 1, close);
    boolean isBirth = marked || dash >= 0;
    return isBirth && (last == null || isLife(first.date(), last.date())) ? first : null;
  }

  private static Dated death(String text, Dated first, int dash, int close) {
    Dated last = dash < 0 ? null : afterDash(text, dash, close);
    return last != null && isLife(first.date(), last.date()) ? last : null;
  }

  /** The place of the dash behind a date and what stands between, or -1. */
  private static int dash(String text, Dated first, int limit) {
    int next = Spelling.skipSpace(text, first.end(), limit);
    Matcher place = PLACE.matcher(text).region(next, limit);
    int dash = place.lookingAt() ? place.end() : next;
    return dash < limit && DASHES.indexOf(text.charAt(dash)) >= 0 ? dash : -1;
  }

  private static Dated afterDash(String text, int dash, int limit) {
    int from = dash;
    while (from < limit && (DASHES.indexOf(text.charAt(from)) >= 0 || text.charAt(from) == ' ')) {
      from++;
    }
    return from < limit ? dateAt(text, from, limit) : null;
  }

  private static boolean isLife(CalendarDate birth, CalendarDate death) {
    int years = death.year() - birth.year();
    int shortest = birth.day() > 0 || death.day() > 0 ? SHORTEST_WITH_DAY : SHORTEST_LIFE;
    return years >= shortest && years <= LONGEST_LIFE;
  }

  private static Dated firstDate(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      Dated dated = dateAt(text, i, limit);
      if (dated != null) {
        return dated;
      }
    }
    return null;
  }

  /** A date with its year, or a year alone. */
  private static Dated dateAt(String text, int from, int limit) {
    Dated dated = DATES.dateAt(text, from, limit);
    if (dated != null && dated.date().year() != 0) {
      return dated;
    }
    Matcher bare = BARE_YEAR.matcher(text).region(from, limit).useTransparentBounds(true);
    if (!bare.lookingAt()) {
      return null;
    }
    int year = Integer.parseInt(bare.group());
    return new Dated(new CalendarDate(year, 0, 0, Certainty.STATED), from, bare.end());
  }
}
