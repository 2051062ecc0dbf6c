package io.monofact.claim;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Chinese writes them: 1893年12月26日, 一九四九年十月一日, 公元前551年, 民国元年, 1893-12-26.
 *
 * <p>A day of the lunar calendar is no day of ours, so of 农历1893年八月十九 only the year is read, and
 * not that either where the lunar month may lie in the next year of ours. A reign's year, 光绪十九年, is
 * approximate without a month; with our year in brackets behind it, that one is read, and of a
 * reign that no list has, 建炎二年（1128年）, it is read only so. A reading that leaves doubt (约1850年,
 * 1850年左右, 1850年代) is approximate, as in {@link DateSlot}.
 */
final class ChineseDate implements SlotType {

  private static final int LONGEST = 50;

  /** A lunar month after this one may reach into the next year of our calendar. */
  private static final int LAST_SURE_LUNAR_MONTH = 10;

  private static final String NUMERAL = "[〇零○一二三四五六七八九十廿卅]";
  private static final String LUNAR = "(?:农历|農曆|农曆|阴历|陰曆|旧历|舊曆|夏历|夏曆)";
  private static final String MONTH =
      "(?<lunar>%s)?(?<leap>[闰閏])?(?<month>\\d{1,2}|%s{1,2}|[正冬腊臘])月".formatted(LUNAR, NUMERAL);
  private static final String DAY =
      "(?:(?<day>\\d{1,2}|初?%s{1,3})(?<sign>[日号號])?)?".formatted(NUMERAL);

  private static final Pattern DATE =
      Pattern.compile(
          "(?<about>约|約|大约|大約|大概|可能)?(?<lunarYear>%s)?".formatted(LUNAR)
              + "(?:清朝?|明朝?)?"
              + "(?:(?<bc>公元前|西元前|纪元前|紀元前|前)|(?<ad>公元|西元)|(?<era>%s)".formatted(eras())
              + "|(?<other>\\p{IsHan}{2})(?=%s{1,3}年[（(]))?".formatted(NUMERAL.replace("[", "[元"))
              + "(?<year>\\d{1,4}|[〇零○一二三四五六七八九]{4}|元|%s{1,3})年".formatted(NUMERAL)
              + "(?:[（(](?:即|公元|西元)?(?<ours>\\d{3,4})年?[）)])?"
              + "(?:"
              + MONTH
              + DAY
              + ")?");

  /** Behind a date: it is meant roughly. */
  private static final Pattern ROUGHLY = Pattern.compile("左右|前后|前後|上下");

  /** Behind a date: another may be meant, or a span of time. */
  private static final Pattern OPENLY =
      Pattern.compile("[?？]|之?[前后後]|以[前后後]|代(?!表)|[间間]|末|初(?!次)|[至到](?=[\\d今])|或(?=\\d)");

  private static final Pattern OURS = Pattern.compile("(?:即|公元|西元|公历|公曆|阳历|陽曆)*");
  private static final Pattern WITHOUT_YEAR = Pattern.compile(MONTH + DAY);
  private static final Pattern NUMBERS =
      Pattern.compile("(?<year>\\d{4})([-./])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)");

  /** Behind three digits, the end of a span of time: 300年来. */
  private static final String SPAN = "历歷来來多余餘的";

  private static final Set<String> ERAS = eraNames();

  @Override
  public String name() {
    return "date";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    Dated dated = dateAt(text, from, limit);
    return dated == null ? null : dated.slot(text);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    for (int from = Math.max(Math.max(floor, end - LONGEST), 0); from < end; from++) {
      Slot slot = at(text, from, end);
      if (slot != null && slot.end() == end) {
        return slot;
      }
    }
    return null;
  }

  /** Like {@link #at}, with the date itself. */
  Dated dateAt(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    if (from < 0 || from >= last || !mayBegin(text, from)) {
      return null;
    }
    try {
      Matcher found = DATE.matcher(text).region(from, last).useTransparentBounds(true);
      if (found.lookingAt()) {
        return withYear(text, found, last);
      }
      Matcher numbers = NUMBERS.matcher(text).region(from, last).useTransparentBounds(true);
      if (numbers.lookingAt()) {
        return new Dated(numbers(numbers), from, numbers.end());
      }
      Matcher day = WITHOUT_YEAR.matcher(text).region(from, last);
      boolean whole = day.lookingAt() && day.group("sign") != null && !isLunar(day);
      return whole ? new Dated(day(day), from, day.end()) : null;
    } catch (IllegalArgumentException noSuchDay) {
      return null;
    }
  }

  private Dated withYear(String text, Matcher found, int last) {
    // what stands behind a date may lie beyond the limit, and tells all the same
    int end = found.end();
    Matcher roughly = ROUGHLY.matcher(text).region(end, text.length());
    Matcher openly = OPENLY.matcher(text).region(end, text.length());
    Certainty certainty = found.group("about") == null ? Certainty.STATED : Certainty.CIRCA;
    if (roughly.lookingAt()) {
      certainty = Certainty.CIRCA;
      end = Math.min(roughly.end(), last);
    } else if (openly.lookingAt() || isSecond(text, found.start())) {
      certainty = Certainty.OPEN;
      end = openly.lookingAt() ? Math.min(openly.end(), last) : end;
    }
    CalendarDate date = date(text, found, certainty);
    return date == null ? null : inOurs(text, new Dated(date, found.start(), end), last);
  }

  /** Whether another date stands before this one, of which either may be meant. */
  private static boolean isSecond(String text, int from) {
    return "或至到".indexOf(Spelling.at(text, from - 1)) >= 0
        && (Spelling.isDigit(text, from - 2) || "年月日".indexOf(Spelling.at(text, from - 2)) >= 0);
  }

  /** Of a lunar date with ours in brackets behind it, 同治十二年正月二十六日（1873年2月23日）, ours. */
  private Dated inOurs(String text, Dated dated, int last) {
    boolean isBracket =
        dated.end() < last && Spelling.narrow(Spelling.at(text, dated.end())) == '(';
    if (dated.date().day() > 0 || !isBracket) {
      return dated;
    }
    Matcher word = OURS.matcher(text).region(dated.end() + 1, last);
    Dated ours = word.lookingAt() ? dateAt(text, word.end(), last) : null;
    boolean closes = ours != null && Spelling.narrow(Spelling.at(text, ours.end())) == ')';
    return closes && ours.end() < last
        ? new Dated(ours.date(), dated.start(), ours.end() + 1)
        : dated;
  }

  private static boolean mayBegin(String text, int from) {
    char c = text.charAt(from);
    char before = Spelling.at(text, from - 1);
    boolean inNumber = (before >= '0' && before <= '9') || "〇零○一二三四五六七八九十".indexOf(before) >= 0;
    return (Spelling.isHan(c) || (c >= '0' && c <= '9')) && !inNumber && "约約前年".indexOf(before) < 0;
  }

  private static CalendarDate date(String text, Matcher found, Certainty certainty) {
    int year = year(text, found);
    if (year == 0) {
      return null;
    }
    boolean reign =
        found.group("era") != null && Lexicon.CHINESE.section("reign").contains(era(found));
    if (found.group("ours") != null) {
      return new CalendarDate(Integer.parseInt(found.group("ours")), 0, 0, certainty);
    }
    boolean lunarYear = reign || found.group("lunarYear") != null;
    if (found.group("month") == null) {
      return new CalendarDate(year, 0, 0, lunarYear ? Certainty.OPEN : certainty);
    }
    int month = month(found.group("month"));
    if (lunarYear || isLunar(found)) {
      boolean isSure = month <= LAST_SURE_LUNAR_MONTH;
      return new CalendarDate(year, 0, 0, isSure ? certainty : Certainty.OPEN);
    }
    return new CalendarDate(year, month, dayOf(found), certainty);
  }

  /** The year of our calendar in which it begins, or 0 where this is no year. */
  private static int year(String text, Matcher found) {
    String written = found.group("year");
    if (found.group("other") != null) {
      return found.group("ours") == null ? 0 : Integer.parseInt(found.group("ours"));
    }
    int value = ChineseNumber.of(written);
    if (found.group("era") != null) {
      String era = era(found);
      return value == 0 ? 0 : Integer.parseInt(era.substring(era.length() - 4)) + value - 1;
    }
    if (written.equals("元") || ChineseNumber.isByTens(written)) {
      return 0;
    }
    boolean hasMonth = found.group("month") != null;
    if (found.group("bc") != null) {
      boolean isLastYears = found.group("bc").equals("前") && value < 100 && !hasMonth;
      return isLastYears ? 0 : -value;
    }
    boolean isYear =
        found.group("ad") != null
            || value >= 1000
            || (value >= 100 && (hasMonth || SPAN.indexOf(Spelling.at(text, found.end())) < 0));
    return isYear && value <= 2100 ? value : 0;
  }

  private static CalendarDate numbers(Matcher found) {
    return new CalendarDate(
        Integer.parseInt(found.group("year")),
        Integer.parseInt(found.group("month")),
        Integer.parseInt(found.group("day")),
        Certainty.STATED);
  }

  private static CalendarDate day(Matcher found) {
    return new CalendarDate(0, month(found.group("month")), dayOf(found), Certainty.STATED);
  }

  private static int dayOf(Matcher found) {
    return found.group("day") == null ? 0 : ChineseNumber.of(found.group("day"));
  }

  private static int month(String written) {
    return switch (written) {
      case "冬" -> 11;
      case "腊", "臘" -> 12;
      default -> ChineseNumber.of(written);
    };
  }

  /**
   * By a word, by a month or a day that only the lunar calendar has, or by Chinese numerals alone.
   */
  private static boolean isLunar(Matcher found) {
    String month = found.group("month");
    String day = found.group("day");
    boolean named = found.group("lunar") != null || found.group("leap") != null;
    boolean lunarDay = day != null && (day.startsWith("初") || day.startsWith("廿"));
    boolean signless = day != null && found.group("sign") == null;
    return named || "正冬腊臘".contains(month) || lunarDay || signless;
  }

  private static String era(Matcher found) {
    String name = found.group("era");
    return ERAS.stream()
        .filter(era -> era.length() == name.length() + 4 && era.startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> eraNames() {
    Set<String> names = new TreeSet<>(Lexicon.CHINESE.section("reign"));
    names.addAll(Lexicon.CHINESE.section("calendar"));
    return names;
  }

  private static String eras() {
    return String.join(
        "|", eraNames().stream().map(era -> era.substring(0, era.length() - 4)).toList());
  }
}
