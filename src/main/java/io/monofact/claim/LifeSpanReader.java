package io.monofact.claim;

import java.util.Set;

/** Reads the inside of a parenthesis as a life, part by part between semicolons. */
final class LifeSpanReader {

  private static final int LONGEST_LIFE = 125;
  private static final int LONGEST_PLACE = 90;

  private static final Set<String> COUNTRIES = Lexicon.ENGLISH.section("country");
  private static final Set<String> CODES = Lexicon.ENGLISH.section("place-code");

  private static final String[] BIRTH = {"born", "b.", "b", "*", "birth", "Born"};
  private static final String[] DEATH = {"died", "d.", "d", "\u2020", "death", "Died", "deceased"};
  private static final String[] NO_LIFE = {
    "reigned",
    "reign",
    "ruled",
    "r.",
    "fl.",
    "fl",
    "floruit",
    "flourished",
    "active",
    "served",
    "office",
    "term",
    "published",
    "released",
    "established",
    "founded",
    "formed",
    "since",
    "from",
    "until",
    "married",
    "m.",
    "circulated",
    "built",
    "launched",
    "episode"
  };

  private final String text;
  private final int open;
  private final int close;
  private final DateSlot dates = new DateSlot();

  private Dated birth;
  private Slot birthPlace;
  private Dated death;
  private boolean marked;
  private boolean bornNamed;
  private boolean abbreviated;

  LifeSpanReader(String text, int open, int close) {
    this.text = text;
    this.open = open;
    this.close = close;
  }

  LifeSpan read() {
    int part = open;
    boolean bare = false;
    while (part < close && !(birth != null && death != null)) {
      int end = partEnd(part);
      int place = skip(part, end);
      int birthWord = anyOf(BIRTH, place, end);
      int deathWord = anyOf(DEATH, place, end);
      if (birthWord > 0) {
        abbreviated =
            !Spelling.isWord(text, place, "born") && !Spelling.isWord(text, place, "Born");
        readBirth(birthWord, end);
      } else if (deathWord > 0) {
        readDeath(deathWord, end);
      } else if (!bare && birth == null) {
        bare = readBare(place, end);
      }
      part = end + 1;
    }
    return result();
  }

  /** The last date before the close, where no other date and no dash stand in the parenthesis. */
  Dated readLone() {
    int part = open;
    for (int end = partEnd(part); end < close; end = partEnd(part)) {
      part = end + 1;
    }
    Dated only = null;
    for (int place = skip(part, close); place < close; place = nextStart(place, close)) {
      Dated dated = date(place, close);
      if (dash(place, close) == place || anyOf(NO_LIFE, place, close) > 0) {
        return null;
      }
      if (dated != null) {
        only = dated;
        break;
      }
    }
    if (only == null || skip(only.end(), close) < close) {
      return null;
    }
    CalendarDate date = only.date();
    boolean isDay = date.day() > 0 && date.year() != 0;
    return isDay || date.certainty() == Certainty.CIRCA ? only : null;
  }

  /** "12 May 1920 to 3 June 2001". */
  LifeSpan readFromTo() {
    birth = date(open, close);
    int to = birth == null ? close : skip(birth.end(), close);
    if (to >= close || !Spelling.isWord(text, to, "to")) {
      return null;
    }
    death = date(skip(to + 2, close), close);
    return death == null ? null : result();
  }

  private LifeSpan result() {
    if (birth == null && death == null) {
      return null;
    }
    if (birth != null && death != null && !isPossible(birth.date(), death.date())) {
      return null;
    }
    boolean dayGiven =
        (birth != null && birth.date().day() > 0 && birth.date().year() != 0)
            || (death != null && death.date().day() > 0 && death.date().year() != 0);
    return new LifeSpan(birth, birthPlace, death, marked || dayGiven, marked, open - 1, close + 1);
  }

  private static boolean isPossible(CalendarDate birth, CalendarDate death) {
    if (birth.year() == 0 || death.year() == 0) {
      return false;
    }
    int years = death.year() - birth.year();
    boolean crossesEra = birth.year() < 0 && death.year() > 0;
    return years >= 0 && years - (crossesEra ? 1 : 0) <= LONGEST_LIFE;
  }

  /** The next semicolon outside quotes and inner brackets, or the end. */
  private int partEnd(int from) {
    int depth = 0;
    for (int i = from; i < close; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ';' && depth <= 0) {
        return i;
      }
    }
    return close;
  }

  /** "born 12 May 1950", "born in Ulm, 12 May 1950", "born Farrokh Bulsara, 5 September 1946". */
  private void readBirth(int from, int end) {
    int half = half(from, end);
    Found found = find(from, half);
    if (found == null && half < end) {
      // "born Ulm – died 1955"
      readDeath(afterDash(half, end), end);
      return;
    }
    if (found == null) {
      // "born Carlo Pedersoli; 31 October 1929": the date stands in the next part.
      bornNamed = true;
      return;
    }
    birth = found.dated;
    birthPlace = found.place;
    marked = true;
    int next = birth.end();
    int dash = dash(next, end);
    int placeEnd = dash > 0 ? dash : deathMark(next, end);
    if (birthPlace == null) {
      birthPlace = placeAfter(next, placeEnd);
    }
    int rest = dash > 0 ? afterDash(dash, end) : placeEnd;
    if (rest < end) {
      int word = anyOf(DEATH, rest, end);
      readDeath(word > 0 ? word : rest, end);
    }
  }

  /** Where the second half begins with a dash that is no part of a date, or the end. */
  private int half(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean inDate = Spelling.isDigit(text, i - 1) || Spelling.isDigit(text, i + 1);
      if (Spelling.isDash(text.charAt(i))
          && !inDate
          && Spelling.isSpace(Spelling.at(text, i - 1))) {
        return i;
      }
    }
    return end;
  }

  private void readDeath(int from, int end) {
    Found found = find(from, end);
    if (found == null) {
      return;
    }
    death = found.dated;
    marked = true;
  }

  /** "12 March 1950 – 3 May 2001", with places or without, and an unknown end. */
  private boolean readBare(int from, int end) {
    for (int place = from; place < end; place = nextStart(place, end)) {
      Dated first = date(place, end);
      int dash = first == null ? -1 : spanDash(first.end(), end);
      if (first != null && dash < 0 && bornNamed) {
        readBirth(place, end);
        return true;
      }
      if ((first != null && dash < 0) || anyOf(NO_LIFE, place, end) > 0) {
        return false;
      }
      if (Spelling.isWord(text, place, "born")) {
        readBirth(place + 4, end);
        return birth != null;
      }
      if (first != null) {
        return readSpan(from, place, first, dash, end);
      }
      int unknown = unknown(place, end);
      if (unknown > 0 && dash(unknown, end) == skip(unknown, end)) {
        Found last = find(afterDash(dash(unknown, end), end), end);
        if (last != null) {
          death = last.dated;
          return true;
        }
      }
    }
    return false;
  }

  private boolean readSpan(int from, int start, Dated first, int dash, int end) {
    int rest = afterDash(dash, end);
    if (isOpenEnd(rest, end)) {
      boolean present = rest < end && Spelling.isWordPart(text, rest);
      if (!present) {
        birth = first;
      }
      return !present;
    }
    int word = anyOf(DEATH, rest, end);
    Found last = find(word > 0 ? word : rest, end);
    if (last == null) {
      if (unknown(rest, end) > 0) {
        birth = first;
      }
      return birth != null;
    }
    marked |= word > 0;
    birth = withEraOf(first, last.dated);
    death = last.dated;
    birthPlace = placeAfter(first.end(), dash);
    if (birthPlace == null && last.place != null) {
      birthPlace = place(from, start);
    }
    return true;
  }

  /** "470 – 399 BC" began before Christ too, and "12 March – 3 May 1950" in the same year. */
  private Dated withEraOf(Dated first, Dated last) {
    CalendarDate date = first.date();
    int year = date.year();
    if (year == 0) {
      year = last.date().year();
    } else if (last.date().year() < 0 && year > 0) {
      year = -year;
    }
    CalendarDate whole = new CalendarDate(year, date.month(), date.day(), date.certainty());
    return new Dated(whole, first.start(), first.end());
  }

  private record Found(Dated dated, Slot place) {}

  /** The first date in a stretch, with the place before it: "Princeton, 18 April 1955". */
  private Found find(int from, int end) {
    int start = skip(from, end);
    for (int place = start; place < end; place = nextStart(place, end)) {
      Dated dated = date(place, end);
      if (dated != null && dated.date().year() != 0) {
        return new Found(dated, placeBefore(start, place));
      }
      if (dash(place, end) == place) {
        return null;
      }
    }
    return null;
  }

  private Dated date(int place, int end) {
    if (!Spelling.isWordStart(text, place) && Spelling.at(text, place) != '~') {
      return null;
    }
    Dated dated = dates.dateAt(text, place, end, true);
    if (dated == null) {
      return null;
    }
    // A number of one or two digits is a year only where the other end has an era.
    boolean tiny =
        dated.date().year() > 0 && dated.date().year() < 100 && dated.date().month() == 0;
    return tiny && !hasEra(dated.end(), dated.start()) ? null : dated;
  }

  private boolean hasEra(int end, int start) {
    if (text.startsWith("AD", start) || text.startsWith("A.D.", start)) {
      return true;
    }
    for (int i = end - 4; i < close; i++) {
      if (i > start
          && (DateWords.beforeChrist(text, i, close) > 0
              || DateWords.afterChrist(text, i, close) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** A place behind a date: ", Ulm" or "in Ulm, Germany". */
  private Slot placeAfter(int from, int end) {
    int start = from;
    while (start < end && (text.charAt(start) == ',' || Spelling.isSpace(text.charAt(start)))) {
      start++;
    }
    for (String word : new String[] {"in", "at", "near"}) {
      if (Spelling.isWord(text, start, word)) {
        start = Spelling.skipSpace(text, start + word.length(), end);
      }
    }
    return place(start, end);
  }

  /**
   * A place before a date: "in Ulm, 14 March 1879". A name before it is none; behind "b." mostly a
   * place stands, as in "b. Ham, Ohio 1636".
   */
  private Slot placeBefore(int from, int end) {
    int start = from;
    boolean in = Spelling.isWord(text, from, "in") || Spelling.isWord(text, from, "at");
    if (in) {
      start = Spelling.skipSpace(text, from + 2, end);
    } else if (!dashBefore(from) && !isListed(from, end)) {
      return null;
    }
    int last = end;
    for (String word : new String[] {"on", "in"}) {
      int at = last - word.length() - 1;
      if (at > start && text.startsWith(word, at) && !Spelling.isWordPart(text, at - 1)) {
        last = at;
      }
    }
    return place(start, last);
  }

  /** Whether "b. Ham, Ohio 1636" has a place: one known, or one in a known region. */
  private boolean isListed(int from, int end) {
    String before = text.substring(from, end).strip();
    while (before.endsWith(",")) {
      before = before.substring(0, before.length() - 1).strip();
    }
    String last = before.substring(before.lastIndexOf(',') + 1).strip();
    return abbreviated && (COUNTRIES.contains(last) || CODES.contains(last));
  }

  /** Whether the second half begins here, where names do not stand before a date. */
  private boolean dashBefore(int from) {
    int place = from - 1;
    while (place > open && Spelling.isSpace(text.charAt(place))) {
      place--;
    }
    return Spelling.isDash(Spelling.at(text, place));
  }

  private Slot place(int from, int to) {
    int start = from;
    int end = Math.min(to, close);
    while (end > start && !Spelling.isWordPart(text, end - 1) && text.charAt(end - 1) != '.') {
      end--;
    }
    if (start >= end || end - start > LONGEST_PLACE || !Spelling.isCapital(text, start)) {
      return null;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Spelling.isDigit(text, i) || c == '"' || c == ':' || c == '(' || c == '\u201C') {
        return null;
      }
    }
    String written = Spelling.folded(text, start, end);
    return new Slot(start, end, written, written);
  }

  private int deathMark(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == ',' || Spelling.isSpace(text.charAt(i))) {
        int word = skip(i, end);
        if (anyOf(DEATH, word, end) > 0) {
          return word;
        }
      }
    }
    return end;
  }

  private boolean isOpenEnd(int rest, int end) {
    return rest >= end
        || Spelling.isWord(text, rest, "present")
        || Spelling.isWord(text, rest, "now")
        || Spelling.isWord(text, rest, "Present");
  }

  /** The end of "?", "unknown", "date unknown", or -1. */
  private int unknown(int place, int end) {
    int query = place;
    while (query < end && Spelling.isDigit(text, query)) {
      query++;
    }
    // "?", "19??"
    if (query < end && text.charAt(query) == '?') {
      return query + 1;
    }
    for (String word : new String[] {"unknown", "date unknown", "Unknown"}) {
      if (Spelling.isWord(text, place, word) && place + word.length() <= end) {
        return place + word.length();
      }
    }
    return -1;
  }

  /** The dash that parts the two ends: behind the first date and at most a place. */
  private int spanDash(int from, int end) {
    int dash = dash(from, end);
    if (dash < 0) {
      return -1;
    }
    int between = skip(from, end);
    return between == dash || placeAfter(from, dash) != null || isQuery(from, dash) ? dash : -1;
  }

  private boolean isQuery(int from, int dash) {
    for (int i = from; i < dash; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The next dash that is no hyphen inside a word, or -1. */
  private int dash(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!Spelling.isDash(c)) {
        continue;
      }
      boolean hyphen =
          c == '-'
              && Character.isLetter(Spelling.at(text, i - 1))
              && Character.isLetter(Spelling.at(text, i + 1));
      if (!hyphen) {
        return i;
      }
    }
    return -1;
  }

  private int afterDash(int dash, int end) {
    int place = dash;
    while (place < end && Spelling.isDash(text.charAt(place))) {
      place++;
    }
    return skip(place, end);
  }

  private int skip(int from, int end) {
    int place = from;
    while (place < end && isPassed(text.charAt(place))) {
      place++;
    }
    return place;
  }

  private static boolean isPassed(char c) {
    return Spelling.isSpace(c) || c == ',' || c == ':';
  }

  /** Where the next word begins. */
  private int nextStart(int from, int end) {
    int place = from + 1;
    while (place < end && !Spelling.isWordStart(text, place) && text.charAt(place) != '?') {
      place++;
    }
    return place;
  }

  private int anyOf(String[] words, int place, int end) {
    for (String word : words) {
      int last = place + word.length();
      if (last <= end
          && text.startsWith(word, place)
          && (!Character.isLetter(word.charAt(word.length() - 1))
              || !Spelling.isWordPart(text, last))) {
        return skip(last, end);
      }
    }
    return -1;
  }
}
