package io.monofact.claim;

/**
 * Reads one date by hand-written descent, without going back more than a word or two. An instance
 * reads once: {@link #read} sets the fields.
 */
final class DateReader {

  private static final int LATEST_YEAR = 2100;

  private final String text;
  private final int limit;
  private final boolean early;
  private final boolean inSpan;

  int year;
  int month;
  int day;
  boolean approximate;
  boolean circa;

  /** Whether an era was written; a short year in a life span takes it from the other end. */
  boolean eraGiven;

  private boolean between;

  /**
   * @param limit no character at or after this is taken
   * @param early whether a bare number of three digits may be a year
   * @param inSpan whether this is an end of a life span, where a dash separates and short years are
   *     tried
   */
  DateReader(String text, int limit, boolean early, boolean inSpan) {
    this.text = text;
    this.limit = Math.min(limit, text.length());
    this.early = early || inSpan;
    this.inSpan = inSpan;
  }

  /** The date as far as read. */
  CalendarDate date() {
    Certainty sure = circa ? Certainty.CIRCA : Certainty.STATED;
    return new CalendarDate(year, month, day, approximate ? Certainty.OPEN : sure);
  }

  /** Reads the date that begins here; gives its end, or -1 if there is none. */
  int read(int from) {
    int place = from;
    boolean article = false;
    boolean part = false;
    for (int i = 0; i < 7; i++) {
      int end = DateWords.approximation(text, place, limit);
      if (end >= 0) {
        boolean isCirca = DateWords.isCirca(text, place, end);
        circa |= isCirca;
        approximate |= !isCirca;
        between |= text.regionMatches(true, place, "between", 0, 7);
      }
      if (end < 0) {
        end = DateWords.part(text, place, limit);
        part |= end >= 0;
        if (end >= 0 && end < limit && text.charAt(end) == '-') {
          end++;
        }
      }
      if (end < 0) {
        end = DateWords.weekday(text, place, limit);
      }
      if (end < 0 && i > 0) {
        end = word(place, "in");
        end = end < 0 ? word(place, "on") : end;
        end = end < 0 ? word(place, "of") : end;
      }
      boolean isArticle = end < 0;
      if (isArticle) {
        end = word(place, "the");
      }
      if (end < 0) {
        break;
      }
      article = isArticle;
      int next = Spelling.skipSpace(text, end, limit);
      if (part && next < limit && text.charAt(next) == ',') {
        next = Spelling.skipSpace(text, next + 1, limit);
      }
      place = next;
    }
    int end = core(place, article);
    if (end < 0) {
      return -1;
    }
    return between ? other(end, "and") : alternatives(end);
  }

  private int core(int place, boolean article) {
    if (place >= limit) {
      return -1;
    }
    if (Spelling.isDigit(text, place)) {
      return numberFirst(place, article);
    }
    int era = DateWords.afterChrist(text, place, limit);
    if (era > 0) {
      int number = Spelling.skipSpace(text, era, limit);
      int end = digits(number, 4);
      if (end > number && !Spelling.isWordPart(text, end)) {
        year = value(number, end);
        eraGiven = true;
        return year == 0 ? -1 : end;
      }
      return -1;
    }
    if (!article) {
      int end = monthFirst(place);
      if (end > 0 || month > 0) {
        return end;
      }
    }
    int ordinal = DateWords.ordinal(text, place, limit);
    return ordinal == 0 ? -1 : dayFirst(ordinal / 32, place + ordinal % 32);
  }

  private int numberFirst(int place, boolean article) {
    if (continuesNumber(place)) {
      return -1;
    }
    int end = digits(place, 4);
    if (end < 0) {
      return -1;
    }
    int number = value(place, end);
    int numeric = numeric(place, end, number);
    if (numeric != 0) {
      return numeric;
    }
    if (end - place <= 2) {
      int suffix = DateWords.ordinalSuffix(text, end, limit);
      int last = dayFirst(number, suffix);
      if (last > 0 || suffix > end) {
        return last;
      }
      year = 0;
      month = 0;
      day = 0;
    }
    return yearFirst(place, end, number, article);
  }

  private boolean continuesNumber(int place) {
    char before = Spelling.at(text, place - 1);
    if (Spelling.isWordPart(text, place - 1)) {
      return !(before == 'c' && !Spelling.isWordPart(text, place - 2));
    }
    if (before == '$' || before == '\u00A3' || before == '\u20AC' || before == '#') {
      return true;
    }
    boolean joins = before == '.' || before == ',' || before == ':' || before == '/';
    if (!inSpan && Spelling.isDash(before)) {
      joins = true;
    }
    return joins && Spelling.isDigit(text, place - 2);
  }

  /** ISO and numbers with points or strokes; 0 where none of these, -1 where no date. */
  private int numeric(int place, int end, int first) {
    char mark = Spelling.at(text, end);
    if (mark != '-' && mark != '/' && mark != '.') {
      return 0;
    }
    int second = mark == '.' ? Spelling.skipSpace(text, end + 1, limit) : end + 1;
    int secondEnd = digits(second, 2);
    if (secondEnd < 0 || Spelling.at(text, secondEnd) != mark) {
      return 0;
    }
    int third = mark == '.' ? Spelling.skipSpace(text, secondEnd + 1, limit) : secondEnd + 1;
    int thirdEnd = digits(third, 4);
    if (thirdEnd < 0 || Spelling.isWordPart(text, thirdEnd)) {
      return 0;
    }
    int middle = value(second, secondEnd);
    int last = value(third, thirdEnd);
    if (end - place == 4 && thirdEnd - third <= 2) {
      return set(first, middle, last) ? thirdEnd : -1;
    }
    if (end - place > 2 || thirdEnd - third != 4 || !isYear(last)) {
      return -1;
    }
    if (mark == '.' || (first > 12 && middle <= 12) || first == middle) {
      return set(last, middle, first) ? thirdEnd : -1;
    }
    if (middle > 12) {
      return set(last, first, middle) ? thirdEnd : -1;
    }
    // Which is the day and which the month cannot be told; the year can.
    year = last;
    return first == 0 || middle == 0 ? -1 : thirdEnd;
  }

  private int dayFirst(int first, int from) {
    int place = from;
    boolean several = false;
    int more = secondDay(place);
    if (more > 0) {
      several = true;
      place = more;
    } else if (Spelling.at(text, place) == '.' && place < limit) {
      place++;
    }
    place = afterSpace(place);
    place = afterWord(place, "day");
    place = afterWord(place, "of");
    int named = DateWords.month(text, place, limit);
    if (named == 0) {
      return -1;
    }
    boolean capital = Spelling.isCapital(text, place);
    place += named % 32;
    month = named / 32;
    day = several ? 0 : first;
    int end = yearAfter(place);
    if (!capital && year == 0) {
      return -1;
    }
    return several && year == 0 ? -1 : valid() && first > 0 && first < 32 ? end : -1;
  }

  /** A second day after "12" as in "12/13", "12-13", "12 or 13", "12 and 13"; -1 if none. */
  private int secondDay(int from) {
    int place = Spelling.skipSpace(text, from, limit);
    char c = Spelling.at(text, place);
    if (c == '/' || c == '&' || Spelling.isDash(c)) {
      place++;
    } else {
      int word = word(place, "or");
      word = word < 0 ? word(place, "and") : word;
      place = word < 0 ? word(place, "to") : word;
    }
    if (place < 0) {
      return -1;
    }
    place = Spelling.skipSpace(text, place, limit);
    int end = digits(place, 2);
    return end < 0 ? -1 : DateWords.ordinalSuffix(text, end, limit);
  }

  private int monthFirst(int from) {
    int named = DateWords.month(text, from, limit);
    if (named == 0) {
      return -1;
    }
    boolean capital = Spelling.isCapital(text, from);
    month = named / 32;
    int place = from + named % 32;
    int other = secondMonth(place);
    if (other > 0) {
      int end = yearAfter(other);
      month = 0;
      return year == 0 ? -1 : end;
    }
    int start = afterWord(afterSpace(place), "the");
    boolean comma = start < limit && text.charAt(start) == ',';
    if (comma) {
      start = afterSpace(start + 1);
    }
    int end = digits(start, 2);
    int spelled = 0;
    if (end > 0) {
      day = value(start, end);
      end = DateWords.ordinalSuffix(text, end, limit);
    } else {
      spelled = DateWords.ordinal(text, start, limit);
      day = spelled / 32;
      end = start + spelled % 32;
    }
    boolean isDay =
        day > 0
            && end <= limit
            && !Spelling.isWordPart(text, end)
            && !(isPoint(end) && Spelling.isDigit(text, end + 1) && Spelling.at(text, end) != ',')
            && Spelling.at(text, end) != ':'
            && Spelling.at(text, end) != '%';
    if (!isDay) {
      day = 0;
      end = yearAfter(afterWord(place, "of"));
      return year == 0 || !capital || !tailAllows(end) ? -1 : end;
    }
    boolean several = false;
    int more = secondDay(end);
    if (more > 0 && !Spelling.isDigit(text, more) && !beginsDayFirst(more)) {
      several = true;
      end = more;
    }
    end = yearAfter(end);
    if (several) {
      day = 0;
    }
    if (year == 0 && (several || comma || !capital || (!inSpan && beginsRange(end)))) {
      return -1;
    }
    return valid() ? end : -1;
  }

  private boolean beginsDayFirst(int place) {
    return DateWords.month(text, Spelling.skipSpace(text, place, limit), limit) != 0;
  }

  private int secondMonth(int from) {
    int place = Spelling.skipSpace(text, from, limit);
    char c = Spelling.at(text, place);
    if (c == '/' || Spelling.isDash(c)) {
      place++;
    } else {
      place = word(place, "or");
    }
    if (place < 0) {
      return -1;
    }
    place = Spelling.skipSpace(text, place, limit);
    int named = DateWords.month(text, place, limit);
    return named == 0 || !Spelling.isCapital(text, place) ? -1 : place + named % 32;
  }

  /** Takes the year after a day and month, if there is one; gives the place after all taken. */
  private int yearAfter(int from) {
    int noted = styleNote(from);
    int place = afterSpace(noted);
    if (place < limit && (text.charAt(place) == ',' || text.charAt(place) == '/')) {
      place = afterSpace(place + 1);
    }
    place = afterWord(place, "in");
    place = afterWord(place, "of");
    place = afterWord(place, "the");
    place = afterWord(place, "year");
    int approximation = DateWords.approximation(text, place, limit);
    boolean unsure = approximation > 0 && Spelling.isDigit(text, afterSpace(approximation));
    boolean isCirca = unsure && DateWords.isCirca(text, place, approximation);
    if (unsure) {
      place = afterSpace(approximation);
    }
    int era = DateWords.afterChrist(text, place, limit);
    int number = era > 0 ? afterSpace(era) : place;
    int end = digits(number, 4);
    if (end < 0) {
      return noted;
    }
    int value = value(number, end);
    int eraEnd = era > 0 ? end : eraAfter(end);
    boolean dated =
        eraEnd > 0
            || (end - number == 4 && isYear(value))
            || (end - number == 3 && endsPhrase(end));
    if (!dated || value == 0 || Spelling.isWordPart(text, end)) {
      return noted;
    }
    boolean old = eraEnd > 0 && era < 0 && DateWords.beforeChrist(text, afterSpace(end), limit) > 0;
    year = old ? -value : value;
    eraGiven = eraEnd > 0;
    circa |= unsure && isCirca;
    approximate |= unsure && !isCirca;
    return styleNote(eraEnd > 0 ? eraEnd : dual(end));
  }

  /** "1731/2" is 1732 in January to March, when the year began in spring; else it is not sure. */
  private int dual(int from) {
    char mark = Spelling.at(text, from);
    if (mark != '/' && !Spelling.isDash(mark)) {
      return from;
    }
    int end = digits(from + 1, 4);
    if (end < 0
        || Spelling.isWordPart(text, end)
        || (mark != '/' && (end - from > 3 || beginsDayFirst(end)))) {
      return from;
    }
    int unit = end - from == 2 ? 10 : end - from == 3 ? 100 : 10000;
    int other = year - year % unit + value(from + 1, end);
    if (year % unit == unit - 1) {
      other += unit == 10000 ? 0 : unit;
    }
    boolean isDual = month > 0 && month < 4 && day > 0 && other == year + 1;
    if (isDual) {
      year = other;
    } else {
      approximate = true;
    }
    return end;
  }

  /** "[O.S. 28 February]" after a date; of the two styles the New Style is taken. */
  private int styleNote(int from) {
    int open = Spelling.skipSpace(text, from, limit);
    char c = Spelling.at(text, open);
    if (open >= limit || (c != '[' && c != '(')) {
      return from;
    }
    int close = Spelling.indexOf(text, c == '[' ? ']' : ')', open, Math.min(limit, open + 61));
    if (close < 0) {
      return from;
    }
    String note = text.substring(open + 1, close);
    boolean isNew = mentions(note, "N.S", "NS", "New Style", "new style", "Gregorian");
    boolean isOld = mentions(note, "O.S", "OS", "Old Style", "old style", "Julian");
    if (!isNew && !isOld) {
      return from;
    }
    if (isNew) {
      takeNewStyle(note);
    }
    return close + 1;
  }

  private static boolean mentions(String note, String... marks) {
    for (String mark : marks) {
      int place = note.indexOf(mark);
      if (place >= 0
          && !Spelling.isWordPart(note, place - 1)
          && !Spelling.isWordPart(note, place + mark.length())) {
        return true;
      }
    }
    return false;
  }

  private void takeNewStyle(String note) {
    for (int i = 0; i < note.length(); i++) {
      if (!Spelling.isWordStart(note, i)) {
        continue;
      }
      DateReader inner = new DateReader(note, note.length(), false, false);
      if (inner.read(i) > 0 && inner.day > 0) {
        month = inner.month;
        day = inner.day;
        year = inner.year == 0 ? year : inner.year;
        return;
      }
      if (Spelling.isDigit(note, i)) {
        int end = Spelling.runEnd(note, i, note.length());
        if (end - i <= 2 && month > 0) {
          day = Integer.parseInt(note.substring(i, end));
          return;
        }
      }
    }
  }

  private int yearFirst(int place, int end, int number, boolean article) {
    if (number == 0) {
      return -1;
    }
    if (decade(place, end) > 0) {
      year = number;
      approximate = true;
      return decade(place, end);
    }
    if (Spelling.isWordPart(text, end)) {
      return -1;
    }
    year = number;
    int eraEnd = eraAfter(end);
    if (eraEnd > 0) {
      eraGiven = true;
      if (DateWords.beforeChrist(text, afterSpace(end), limit) > 0) {
        year = -number;
      }
      return eraEnd;
    }
    int length = end - place;
    boolean dated = length == 4 ? isYear(number) : length == 3 ? early : inSpan;
    if (!dated || article) {
      return -1;
    }
    int dual = dual(end);
    if (dual > end && Spelling.at(text, end) == '/') {
      return eraAfter(dual) > 0 ? eraAfter(dual) : dual;
    }
    if (length == 4) {
      int full = monthAfterYear(end);
      if (full > 0) {
        return full;
      }
    }
    return tailAllows(end) ? end : -1;
  }

  private int monthAfterYear(int from) {
    int place = afterSpace(from);
    if (place < limit && text.charAt(place) == ',') {
      place = afterSpace(place + 1);
    }
    int named = DateWords.month(text, place, limit);
    if (named == 0 || !Spelling.isCapital(text, place)) {
      return -1;
    }
    int number = afterSpace(place + named % 32);
    int end = digits(number, 2);
    if (end < 0) {
      return -1;
    }
    int suffixed = DateWords.ordinalSuffix(text, end, limit);
    int next = Spelling.skipSpace(text, suffixed, text.length());
    if (Spelling.at(text, next) == ',') {
      next = Spelling.skipSpace(text, next + 1, text.length());
    }
    boolean ownYear = Spelling.isDigit(text, next) && Spelling.isDigit(text, next + 3);
    if (ownYear || Spelling.isWordPart(text, suffixed)) {
      return -1;
    }
    month = named / 32;
    day = value(number, end);
    if (day == 0 || !valid()) {
      month = 0;
      day = 0;
      return -1;
    }
    return suffixed;
  }

  /** The end of "1850s" or "1850's", or -1. */
  private int decade(int place, int end) {
    int mark = Spelling.isApostrophe(Spelling.at(text, end)) ? end + 1 : end;
    boolean isDecade =
        end - place == 4
            && text.charAt(end - 1) == '0'
            && Spelling.at(text, mark) == 's'
            && mark < limit
            && !Spelling.isWordPart(text, mark + 1);
    return isDecade ? mark + 1 : -1;
  }

  /** Whether what stands after a year without a day lets it be one. */
  private boolean tailAllows(int end) {
    char c = Spelling.at(text, end);
    if (c == '%' || c == '\u00B0' || Spelling.isPossessive(text, end)) {
      return c != '%' && c != '\u00B0';
    }
    boolean digitNext = Spelling.isDigit(text, end + 1);
    if (digitNext && (c == '.' || c == ',' || c == ':')) {
      return false;
    }
    if (c == '-' && Spelling.isWordPart(text, end + 1) && !inSpan) {
      return false;
    }
    if (inSpan) {
      return true;
    }
    int next = Spelling.skipSpace(text, end, text.length());
    if (next > end && DateWords.isUnit(text, next)) {
      return false;
    }
    return between || !(beginsRange(end) || isListed(next));
  }

  /** Whether a dash, or "to", and another date or "present" follow. */
  private boolean beginsRange(int end) {
    int place = Spelling.skipSpace(text, end, text.length());
    int next;
    if (Spelling.isDash(Spelling.at(text, place))) {
      next = place;
      while (Spelling.isDash(Spelling.at(text, next))) {
        next++;
      }
    } else {
      next = word(place, "to");
      next = next < 0 ? word(place, "until") : next;
      next = next < 0 ? word(place, "till") : next;
    }
    if (next < 0) {
      return false;
    }
    next = Spelling.skipSpace(text, next, text.length());
    return Spelling.isDigit(text, next)
        || Spelling.isWord(text, next, "present")
        || Spelling.isWord(text, next, "now")
        || (Spelling.isCapital(text, next) && DateWords.month(text, next, text.length()) != 0);
  }

  /** Whether another bare year follows in a list: "1850 and 1855", "1850, 1852 and". */
  private boolean isListed(int from) {
    int next = word(from, "and");
    if (next < 0 && Spelling.at(text, from) == ',') {
      next = from + 1;
    }
    if (next < 0) {
      return false;
    }
    next = Spelling.skipSpace(text, next, text.length());
    int end = Spelling.runEnd(text, next, Math.min(text.length(), next + 5));
    return end - next == 4
        && Spelling.isDigit(text, next)
        && Spelling.isDigit(text, next + 3)
        && isYear(value(next, end));
  }

  /** Whether a number of three digits that ends here stands at the end of its phrase. */
  private boolean endsPhrase(int end) {
    int next = Spelling.skipSpace(text, end, text.length());
    if (next == end) {
      char c = Spelling.at(text, end);
      return !Spelling.isWordPart(text, end)
          && c != '%'
          && !(isPoint(end) && Spelling.isDigit(text, end + 1));
    }
    for (String word : new String[] {"in", "at", "to", "and", "by", "as", "was", "he", "she"}) {
      if (Spelling.isWord(text, next, word)) {
        return true;
      }
    }
    return !Spelling.isLower(text, next) && !Spelling.isCapital(text, next);
  }

  /** Takes "?", which leaves one date, and "or" with another, which leaves it open. */
  private int alternatives(int end) {
    if (end < limit && text.charAt(end) == '?') {
      circa = true;
      return end + 1;
    }
    int mark = Spelling.skipSpace(text, end, limit);
    if (text.startsWith("(?)", mark) && mark + 3 <= limit) {
      circa = true;
      return mark + 3;
    }
    return other(end, "or");
  }

  private int other(int end, String conjunction) {
    int place = word(Spelling.skipSpace(text, end, limit), conjunction);
    if (place < 0) {
      return end;
    }
    place = afterSpace(place);
    for (String word : new String[] {"earlier", "later", "before", "after", "shortly"}) {
      int after = word(place, word);
      if (after > 0) {
        approximate = true;
        return after;
      }
    }
    DateReader second = new DateReader(text, limit, early, inSpan);
    int last = second.read(place);
    if (last < 0) {
      return end;
    }
    approximate = true;
    return last;
  }

  private int eraAfter(int end) {
    int place = afterSpace(end);
    int era = DateWords.beforeChrist(text, place, limit);
    return era > 0 ? era : DateWords.afterChrist(text, place, limit);
  }

  private boolean set(int newYear, int newMonth, int newDay) {
    year = newYear;
    month = newMonth;
    day = newDay;
    return isYear(newYear) && newMonth > 0 && newDay > 0 && valid();
  }

  private boolean valid() {
    if (month > 12 || day > 31 || (day == 31 && (month == 4 || month == 6))) {
      return false;
    }
    if (day == 31 && (month == 9 || month == 11)) {
      return false;
    }
    if (month != 2 || day < 29) {
      return true;
    }
    // Before 1924 some countries still had the Julian calendar and its leap years.
    boolean leap = year % 4 == 0 && (year < 1924 || year % 100 != 0 || year % 400 == 0);
    return day == 29 && (leap || year < 0);
  }

  private static boolean isYear(int number) {
    return number >= 1000 && number <= LATEST_YEAR;
  }

  private boolean isPoint(int place) {
    char c = Spelling.at(text, place);
    return c == '.' || c == ',';
  }

  /** The end of a number of at most so many digits that stands here whole, or -1. */
  private int digits(int place, int most) {
    int end = place;
    while (Spelling.isDigit(text, end) && end - place <= most) {
      end++;
    }
    return end == place || end - place > most || end > limit ? -1 : end;
  }

  private int value(int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }

  private int word(int place, String word) {
    int end = place + word.length();
    return place >= 0
            && end <= limit
            && text.regionMatches(true, place, word, 0, word.length())
            && !Spelling.isWordPart(text, end)
        ? end
        : -1;
  }

  private int afterWord(int place, String word) {
    int end = word(place, word);
    return end < 0 ? place : afterSpace(end);
  }

  private int afterSpace(int place) {
    return Spelling.skipSpace(text, place, limit);
  }
}
