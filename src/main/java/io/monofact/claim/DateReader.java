package io.monofact.claim;

/**
 * Reads one date by hand-written descent, without going back more than a word or two. An instance
 * reads once: {@link #read} sets the fields.
 */
final class DateReader {

  private final String text;
  private final int limit;
  private final DateText in;
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
    this.in = new DateText(text, this.limit);
  }

  /** Asked of few dates, so that not every reading makes one. */
  private YearTail tail() {
    return new YearTail(in, inSpan);
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
        end = in.word(place, "in");
        end = end < 0 ? in.word(place, "on") : end;
        end = end < 0 ? in.word(place, "of") : end;
      }
      boolean isArticle = end < 0;
      if (isArticle) {
        end = in.word(place, "the");
      }
      if (end < 0) {
        break;
      }
      article = isArticle;
      int next = in.afterSpace(end);
      if (part && next < limit && text.charAt(next) == ',') {
        next = in.afterSpace(next + 1);
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
      int number = in.afterSpace(era);
      int end = in.digits(number, 4);
      if (end > number && !Spelling.isWordPart(text, end)) {
        year = in.value(number, end);
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
    int end = in.digits(place, 4);
    if (end < 0) {
      return -1;
    }
    int number = in.value(place, end);
    NumericDate numeric = NumericDate.at(in, place, end);
    if (numeric != null) {
      year = numeric.year();
      month = numeric.month();
      day = numeric.day();
      return numeric.end();
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
    place = in.afterSpace(place);
    place = in.afterWord(place, "day");
    place = in.afterWord(place, "of");
    int named = DateWords.month(text, place, limit);
    if (named == 0) {
      return -1;
    }
    boolean capital = Spelling.isCapital(text, place);
    place += named % 32;
    month = named / 32;
    day = several ? 0 : first;
    int end = yearAfter(place);
    if (year == 0 && (several || !capital)) {
      return -1;
    }
    return first > 0 && first < 32 && CalendarDate.exists(year, month, day) ? end : -1;
  }

  /** A second day after "12" as in "12/13", "12-13", "12 or 13", "12 and 13"; -1 if none. */
  private int secondDay(int from) {
    int place = in.afterSpace(from);
    char c = Spelling.at(text, place);
    if (c == '/' || c == '&' || Spelling.isDash(c)) {
      place++;
    } else {
      int word = in.word(place, "or");
      word = word < 0 ? in.word(place, "and") : word;
      place = word < 0 ? in.word(place, "to") : word;
    }
    if (place < 0) {
      return -1;
    }
    place = in.afterSpace(place);
    int end = in.digits(place, 2);
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
      day = 0;
      return year == 0 ? -1 : end;
    }
    int start = in.afterWord(in.afterSpace(place), "the");
    boolean comma = start < limit && text.charAt(start) == ',';
    if (comma) {
      start = in.afterSpace(start + 1);
    }
    int end = in.digits(start, 2);
    if (end > 0) {
      day = in.value(start, end);
      end = DateWords.ordinalSuffix(text, end, limit);
    } else {
      int spelled = DateWords.ordinal(text, start, limit);
      day = spelled / 32;
      end = start + spelled % 32;
    }
    boolean isDay =
        day > 0
            && end <= limit
            && !Spelling.isWordPart(text, end)
            && !(in.isPoint(end)
                && Spelling.isDigit(text, end + 1)
                && Spelling.at(text, end) != ',')
            && Spelling.at(text, end) != ':'
            && Spelling.at(text, end) != '%';
    if (!isDay) {
      day = 0;
      end = yearAfter(in.afterWord(place, "of"));
      boolean isMonth = year != 0 && capital && CalendarDate.exists(year, month, day);
      return isMonth && tail().allows(end, between) ? end : -1;
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
    if (year == 0 && (several || comma || !capital || (!inSpan && tail().beginsRange(end)))) {
      return -1;
    }
    return CalendarDate.exists(year, month, day) ? end : -1;
  }

  private boolean beginsDayFirst(int place) {
    return DateWords.month(text, in.afterSpace(place), limit) != 0;
  }

  private int secondMonth(int from) {
    int place = in.afterSpace(from);
    char c = Spelling.at(text, place);
    if (c == '/' || Spelling.isDash(c)) {
      place++;
    } else {
      place = in.word(place, "or");
    }
    if (place < 0) {
      return -1;
    }
    place = in.afterSpace(place);
    int named = DateWords.month(text, place, limit);
    return named == 0 || !Spelling.isCapital(text, place) ? -1 : place + named % 32;
  }

  /** Takes the year after a day and month, if there is one; gives the place after all taken. */
  private int yearAfter(int from) {
    int noted = afterNote(from);
    int place = in.afterSpace(noted);
    if (place < limit && (text.charAt(place) == ',' || text.charAt(place) == '/')) {
      place = in.afterSpace(place + 1);
    }
    place = in.afterWord(place, "in");
    place = in.afterWord(place, "of");
    place = in.afterWord(place, "the");
    place = in.afterWord(place, "year");
    int approximation = DateWords.approximation(text, place, limit);
    boolean unsure = approximation > 0 && Spelling.isDigit(text, in.afterSpace(approximation));
    boolean isCirca = unsure && DateWords.isCirca(text, place, approximation);
    if (unsure) {
      place = in.afterSpace(approximation);
    }
    int era = DateWords.afterChrist(text, place, limit);
    int number = era > 0 ? in.afterSpace(era) : place;
    int end = in.digits(number, 4);
    if (end < 0) {
      return noted;
    }
    int value = in.value(number, end);
    int eraEnd = era > 0 ? end : eraAfter(end);
    boolean dated =
        eraEnd > 0
            || (end - number == 4 && CalendarDate.isYear(value))
            || (end - number == 3 && tail().endsPhrase(end));
    if (!dated || value == 0 || Spelling.isWordPart(text, end)) {
      return noted;
    }
    boolean old =
        eraEnd > 0 && era < 0 && DateWords.beforeChrist(text, in.afterSpace(end), limit) > 0;
    year = old ? -value : value;
    eraGiven = eraEnd > 0;
    circa |= unsure && isCirca;
    approximate |= unsure && !isCirca;
    return afterNote(eraEnd > 0 ? eraEnd : dual(end));
  }

  /** "1731/2" is 1732 in January to March, when the year began in spring; else it is not sure. */
  private int dual(int from) {
    char mark = Spelling.at(text, from);
    if (mark != '/' && !Spelling.isDash(mark)) {
      return from;
    }
    int end = in.digits(from + 1, 4);
    if (end < 0
        || Spelling.isWordPart(text, end)
        || (mark != '/' && (end - from > 3 || beginsDayFirst(end)))) {
      return from;
    }
    int unit = end - from == 2 ? 10 : end - from == 3 ? 100 : 10000;
    int other = year - year % unit + in.value(from + 1, end);
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

  /** Passes over what a note says of the calendar, and takes the day that it gives. */
  private int afterNote(int from) {
    StyleNote note = StyleNote.at(in, from, month > 0);
    if (note == null) {
      return from;
    }
    if (note.day() != StyleNote.NO_DAY) {
      day = note.day();
      month = note.month() == 0 ? month : note.month();
      year = note.year() == 0 ? year : note.year();
    }
    return note.end();
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
      if (DateWords.beforeChrist(text, in.afterSpace(end), limit) > 0) {
        year = -number;
      }
      return eraEnd;
    }
    int length = end - place;
    boolean dated = length == 4 ? CalendarDate.isYear(number) : length == 3 ? early : inSpan;
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
    return tail().allows(end, between) ? end : -1;
  }

  private int monthAfterYear(int from) {
    int place = in.afterSpace(from);
    if (place < limit && text.charAt(place) == ',') {
      place = in.afterSpace(place + 1);
    }
    int named = DateWords.month(text, place, limit);
    if (named == 0 || !Spelling.isCapital(text, place)) {
      return -1;
    }
    int number = in.afterSpace(place + named % 32);
    int end = in.digits(number, 2);
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
    day = in.value(number, end);
    if (day == 0 || !CalendarDate.exists(year, month, day)) {
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

  /** Takes "?", which leaves one date, and "or" with another, which leaves it open. */
  private int alternatives(int end) {
    if (end < limit && text.charAt(end) == '?') {
      circa = true;
      return end + 1;
    }
    int mark = in.afterSpace(end);
    if (text.startsWith("(?)", mark) && mark + 3 <= limit) {
      circa = true;
      return mark + 3;
    }
    return other(end, "or");
  }

  private int other(int end, String conjunction) {
    int place = in.word(in.afterSpace(end), conjunction);
    if (place < 0) {
      return end;
    }
    place = in.afterSpace(place);
    for (String word : new String[] {"earlier", "later", "before", "after", "shortly"}) {
      int after = in.word(place, word);
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
    int place = in.afterSpace(end);
    int era = DateWords.beforeChrist(text, place, limit);
    return era > 0 ? era : DateWords.afterChrist(text, place, limit);
  }
}
