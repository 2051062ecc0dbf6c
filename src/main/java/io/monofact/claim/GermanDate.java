package io.monofact.claim;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as German writes them: 12. Mai 1850, 1. Jänner 1900, 12.5.1850, Mai 1850, 44 v. Chr., and
 * with both calendars 11. Februarjul./ 23. Februar 1850greg. What leaves doubt (um 1850, 1850/51,
 * 1850er) is told, as in {@link DateSlot}.
 */
final class GermanDate implements SlotType {

  private static final int LONGEST = 70;

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("jän", 1),
          Map.entry("feb", 2),
          Map.entry("mär", 3),
          Map.entry("apr", 4),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dez", 12));

  private static final String MONTH =
      "(?:Jan(?:uar|\\.)|Jän(?:ner|\\.)|Feb(?:ruar|er|r?\\.)|März|Mär\\.|Apr(?:il|\\.)|Mai|Jun[io]|Jun\\."
          + "|Jul[iy]|Jul\\.|Aug(?:ust|\\.)|Sep(?:tember|t?\\.)|Okt(?:ober|\\.)|Nov(?:ember|\\.)"
          + "|Dez(?:ember|\\.))";
  private static final String JULIAN =
      "(?:\\d{1,2}\\.\\s?(?:%s)?(?:\\s?\\d{4})?\\s?jul\\.\\s?/\\s?)?".formatted(MONTH);

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<about>(?:um|ca\\.|circa|etwa|gegen|vermutlich|wahrscheinlich|angeblich)\\s(?:(?:um|am|im)\\s)?)"
              + "|(?<open>(?:vor|nach|zwischen|bis|seit|spätestens|frühestens)\\s"
              + "(?:(?:um|dem|den|der|vor|nach)\\s)?))?"
              + JULIAN
              + "(?:(?:(?<day>\\d{1,2})\\.\\s?)?(?<name>"
              + MONTH
              + ")(?:\\s(?<year>\\d{3,4}))?"
              + "|(?<day2>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year2>\\d{4})"
              + "|(?<bare>\\d{1,4}))(?:\\s?greg\\.|(?=er\\b)|(?![\\p{L}\\d]))(?<bc>\\sv\\.\\s?Chr\\.|\\svor\\sChristus)?(?<ad>\\sn\\.\\s?Chr\\.)?");

  /** Behind a date: another one may be meant, or none for certain. */
  private static final Pattern DOUBT =
      Pattern.compile(
          "\\s?\\(?\\?\\)?|/\\d{1,4}|er\\b|\\s(?:oder|bis)\\s(?=\\d)|\\sund\\s(?=\\d{4})|\\s?[–-]\\s?(?=\\d)");

  /** Before the second of two dates of which one may be meant. */
  private static final Pattern SECOND =
      Pattern.compile(".*\\d{4}(?:\\s(?:oder|und|bis)\\s|\\s?[–/-]\\s?)");

  @Override
  public String name() {
    return "date";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    if (from < 0 || from >= last || Spelling.isWordPart(text, from - 1) || !mayBegin(text, from)) {
      return null;
    }
    Matcher found = DATE.matcher(text).region(from, last);
    found.useTransparentBounds(true);
    if (!found.lookingAt()) {
      return null;
    }
    try {
      Matcher doubt = DOUBT.matcher(text).region(found.end(), text.length());
      boolean isOpen = doubt.lookingAt();
      CalendarDate date = date(text, found, certainty(found, isOpen || isSecond(text, from)));
      int end = isOpen ? Math.min(doubt.end(), last) : found.end();
      return date == null ? null : new Dated(date, from, end).slot(text);
    } catch (IllegalArgumentException noSuchDay) {
      return null;
    }
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return Backward.read(this, text, end, floor, LONGEST);
  }

  private static boolean isSecond(String text, int from) {
    return SECOND.matcher(text.substring(Math.max(0, from - 12), from)).matches();
  }

  private static boolean mayBegin(String text, int from) {
    return Spelling.isDigit(text, from) || "ucegvwabnszfAMEJFSOND".indexOf(text.charAt(from)) >= 0;
  }

  private static CalendarDate date(String text, Matcher found, Certainty certainty) {
    if (found.group("name") != null) {
      int day = number(found.group("day"));
      int year = year(found, found.group("year"));
      boolean useless = day == 0 && year == 0;
      return useless ? null : new CalendarDate(year, month(found.group("name")), day, certainty);
    }
    if (found.group("month") != null) {
      int year = year(found, found.group("year2"));
      return new CalendarDate(
          year, number(found.group("month")), number(found.group("day2")), certainty);
    }
    int year = year(found, found.group("bare"));
    boolean hasEra = found.group("bc") != null || found.group("ad") != null;
    boolean isYear = hasEra || (CalendarDate.isYear(year) && !counts(text, found.end("bare")));
    return isYear ? new CalendarDate(year, 0, 0, certainty) : null;
  }

  private static Certainty certainty(Matcher found, boolean isOpen) {
    if (isOpen || found.group("open") != null) {
      return Certainty.OPEN;
    }
    return found.group("about") == null ? Certainty.STATED : Certainty.CIRCA;
  }

  private static int year(Matcher found, String written) {
    return found.group("bc") == null ? number(written) : -number(written);
  }

  private static int number(String written) {
    return written == null ? 0 : Integer.parseInt(written);
  }

  private static int month(String name) {
    return MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  /** "1200 Einwohner", "1923.50" and "1.500". */
  private static boolean counts(String text, int end) {
    char next = Spelling.at(text, end);
    if ((next == '.' || next == ',') && Spelling.isDigit(text, end + 1)) {
      return true;
    }
    if (next == '\n') {
      return false;
    }
    int word = Spelling.skipSpace(text, end, text.length());
    int wordEnd = Spelling.runEnd(text, word, text.length());
    return Lexicon.GERMAN.section("counted").contains(text.substring(word, wordEnd));
  }
}
