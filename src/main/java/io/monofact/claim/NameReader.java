package io.monofact.claim;

import java.util.Locale;
import java.util.Set;

/** Reads one person's name. An instance reads once: {@link #read} sets the fields. */
final class NameReader {

  private static final int MOST_UNITS = 9;

  private static final Set<String> BEFORE_MONTHS =
      Set.of(
          "in", "on", "of", "by", "until", "till", "since", "during", "early", "mid", "late",
          "last", "next", "and", "to", "from", "this", "that", "each", "every", "before", "after");
  // "non-Communist", "ex-Beatle": no parts of a name.
  private static final Set<String> PREFIXES =
      Set.of("non", "anti", "ex", "pro", "pre", "post", "neo", "mid", "sub", "un", "co", "all");
  private final String text;
  private final int limit;

  /** Where the name begins once honorifics are left out, and where it ends. */
  int nameStart;

  int nameEnd;

  /** A parenthesis inside the name that is left out of it; empty where both are 0. */
  int skipStart;

  int skipEnd;

  private int units;
  private boolean royal;
  private boolean numbered;
  private boolean initialLast;
  private int endBeforeInitial;

  NameReader(String text, int limit) {
    this.text = text;
    this.limit = Math.min(limit, text.length());
  }

  /** Reads the name that begins here; gives the end of all that belongs to it, or -1. */
  int read(int from) {
    if (BeforeName.isPlacePrefix(text, from)) {
      return -1;
    }
    int place = honorifics(from);
    int titles = place;
    int royal = nameStart;
    if (!Spelling.isCapital(text, place) && unitEnd(place, false) < 0 && place > from) {
      return -1;
    }
    nameStart = place;
    this.royal = royal >= 0;
    int end = units(place);
    if (end <= place) {
      return -1;
    }
    if (titles > from && royal >= 0 && (units == 1 || numbered)) {
      nameStart = royal;
    } else if (units == 1 && titles == from && !mayStandAlone(place, end)) {
      return -1;
    }
    if (isFollowedByNoPerson(end)) {
      return -1;
    }
    NameTail tail = new NameTail(text, limit);
    nameEnd = tail.suffixed(end);
    return tail.passed(nameEnd);
  }

  /** Skips titles before a name; leaves in nameStart where the last royal one begins, or -1. */
  private int honorifics(int from) {
    int place = from;
    int royal = -1;
    for (int i = 0; i < 5; i++) {
      int end = Spelling.wordEnd(text, place, limit);
      if (end == place || !Spelling.isCapital(text, place)) {
        break;
      }
      int lists = NameWords.lists(text, place, end);
      if ((lists & NameWords.HONORIFIC) == 0
          && !((lists & NameWords.MODIFIER) != 0 && isTitleNext(end))) {
        break;
      }
      int after = end < limit && text.charAt(end) == '.' ? end + 1 : end;
      int next = Spelling.gap(text, after, limit);
      if (next < 0 || (unitEnd(next, false) < 0)) {
        break;
      }
      royal = (lists & NameWords.ROYAL) != 0 ? (royal < 0 ? place : royal) : -1;
      place = next;
    }
    nameStart = royal;
    return place;
  }

  private int units(int from) {
    int place = from;
    int end = -1;
    while (units < MOST_UNITS) {
      int unit = unitEnd(place, units > 0);
      if (unit < 0) {
        break;
      }
      if (unit == 0) {
        return -1;
      }
      units++;
      end = unit;
      int next = Spelling.gap(text, end, limit);
      if (next < 0) {
        break;
      }
      int roman = Spelling.runEnd(text, next, limit);
      if (Spelling.isRoman(text, next, roman) && !isPointAt(roman)) {
        numbered = true;
        end = roman;
        next = Spelling.gap(text, end, limit);
        if (next < 0) {
          break;
        }
      }
      next = inserted(next);
      int joined = particles(next);
      if (joined < 0) {
        break;
      }
      place = joined;
    }
    if (end > 0 && initialLast && text.charAt(end - 1) == '.') {
      // "John F." at the end of a reading is a sentence's end or a name cut off.
      units--;
      end = endBeforeInitial;
    }
    return units == 0 ? -1 : end;
  }

  /** "August Wilson" is a name, "in August Wilson" is not. */
  private boolean isGivenName(int lists, int start, int end) {
    int next = Spelling.gap(text, end, limit);
    if ((lists & NameWords.MONTH) == 0 || next < 0 || !Spelling.isCapital(text, next)) {
      return false;
    }
    int last = start;
    while (last > 0 && text.charAt(last - 1) == ' ') {
      last--;
    }
    int first = last;
    while (first > 0 && Spelling.isWordPart(text, first - 1)) {
      first--;
    }
    return !BEFORE_MONTHS.contains(text.substring(first, last).toLowerCase(Locale.ROOT));
  }

  /** The end of the unit that begins here; -1 if the name ends before it, 0 if it is no name. */
  private int unitEnd(int place, boolean inside) {
    if (place >= limit) {
      return -1;
    }
    int start = place;
    while (start < limit && (text.charAt(start) == '\u02BF' || text.charAt(start) == '\u02BE')) {
      start++;
    }
    if (!Spelling.isCapital(text, start)) {
      return lowerPrefixed(start);
    }
    if (isPointAt(start + 1) && start + 1 < limit) {
      return initials(start);
    }
    int end = Spelling.wordEnd(text, start, limit);
    if (hasDigit(start, end)) {
      return -1;
    }
    int lists = NameWords.lists(text, start, end);
    if (inside && (lists & (NameWords.POSTNOMINAL | NameWords.SUFFIX)) != 0) {
      return -1;
    }
    if ((lists & (NameWords.NOT_PERSON | NameWords.NO_PERSON)) != 0
        || NameWords.isAbstract(text, start, end)) {
      return inside && isSurname(lists) ? accept(end) : 0;
    }
    if ((lists & NameWords.STOP) != 0
        || NameWords.isCompound(text, start, end)
        || NameWords.isPeople(lists, text, start, end)) {
      return -1;
    }
    if ((lists & NameWords.STOP_FIRST) != 0
        && (isDigitNext(end) || (!inside && !isGivenName(lists, start, end)))) {
      return -1;
    }
    if (!inside && (lists & NameWords.PLACE_PREFIX) != 0) {
      return 0;
    }
    if (!inside && (lists & NameWords.NATION_NAME) != 0 && isTitleNext(end)) {
      return -1;
    }
    if (end - start > 1
        && Spelling.isAllCapitals(text, start, end)
        && !allCapitalsFit(start, end)) {
      return inside ? -1 : 0;
    }
    if (end < limit && text.charAt(end) == '.' && (lists & NameWords.ABBREVIATION) != 0) {
      return accept(end + 1);
    }
    return accept(end);
  }

  private boolean isDigitNext(int end) {
    int next = Spelling.gap(text, end, limit);
    return next >= 0 && Spelling.isDigit(text, next);
  }

  private int accept(int end) {
    initialLast = false;
    return end;
  }

  /** Whether a word of organisations and places is the surname behind what was read. */
  private boolean isSurname(int lists) {
    return (lists & NameWords.SURNAME) != 0 || (units > 1 && (lists & NameWords.RARE_SURNAME) != 0);
  }

  private boolean isTitleNext(int end) {
    int next = Spelling.gap(text, end, limit);
    return next >= 0
        && NameWords.isOn(NameWords.HONORIFIC, text, next, Spelling.wordEnd(text, next, limit));
  }

  /** "d'Abancour", "al-Haytham": a lower-case prefix with a capital behind it. */
  private int lowerPrefixed(int place) {
    int run = Spelling.runEnd(text, place, Math.min(limit, place + 4));
    char mark = Spelling.at(text, run);
    boolean joins = mark == '-' || Spelling.isApostrophe(mark) || mark == '\u2018';
    if (run == place || run >= limit || !joins || PREFIXES.contains(text.substring(place, run))) {
      return -1;
    }
    int letter = run + 1;
    while (letter < limit && (text.charAt(letter) == '\u02BF' || text.charAt(letter) == '\u02BE')) {
      letter++;
    }
    if (!Spelling.isCapital(text, letter)) {
      return -1;
    }
    return accept(Spelling.wordEnd(text, letter, limit));
  }

  /** "J.", "J.R.R." */
  private int initials(int from) {
    int place = from;
    while (place + 1 < limit && Spelling.isCapital(text, place) && isPointAt(place + 1)) {
      place += 2;
      if (place + 2 < limit && text.charAt(place) == '-' && isPointAt(place + 2)) {
        place++;
      }
    }
    if (Spelling.isWordPart(text, place)) {
      // "J.Robert" without a space
      if (!Spelling.isCapital(text, place)) {
        return -1;
      }
      return accept(Spelling.wordEnd(text, place, limit));
    }
    if (!initialLast) {
      endBeforeInitial = lastEnd(from);
    }
    initialLast = true;
    return place;
  }

  private int lastEnd(int from) {
    int end = from;
    while (end > 0 && Spelling.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Capitals fit before another name in capitals, and two of them as initials: "TS Eliot". */
  private boolean allCapitalsFit(int start, int end) {
    int next = behindInitials(Spelling.gap(text, end, limit));
    if (next < 0 || !Spelling.isCapital(text, next)) {
      return units > 0 && Spelling.isAllCapitals(text, nameStart, end);
    }
    int nextEnd = Spelling.wordEnd(text, next, limit);
    return (end - start == 2 && units == 0) || Spelling.isAllCapitals(text, next, nextEnd);
  }

  /** Where the surname stands in "ANN K. LEE". */
  private int behindInitials(int from) {
    int place = from;
    while (place >= 0 && Spelling.isCapital(text, place) && isPointAt(place + 1)) {
      place = Spelling.skipSpace(text, place + 2, limit);
    }
    return place;
  }

  /** A nickname in quotes or a parenthesis between two units; gives the place behind it. */
  private int inserted(int place) {
    char open = Spelling.at(text, place);
    char close =
        switch (open) {
          case '"' -> '"';
          case '\u201C' -> '\u201D';
          case '\'', '\u2018' -> open == '\'' ? '\'' : '\u2019';
          case '(' -> ')';
          default -> 0;
        };
    if (close == 0 || !Spelling.isCapital(text, place + 1)) {
      return place;
    }
    int end = Spelling.indexOf(text, close, place + 1, Math.min(limit, place + 31));
    if (end < 0) {
      return place;
    }
    for (int i = place + 1; i < end; i++) {
      char c = text.charAt(i);
      if (!Spelling.isWordPart(text, i) && c != ' ' && c != '-' && c != '.' && c != '\'') {
        return place;
      }
      if (Spelling.isDigit(text, i)) {
        return place;
      }
    }
    int next = Spelling.gap(text, end + 1, limit);
    if (next < 0 || (unitEnd(next, true) <= 0 && particles(next) < 0)) {
      return place;
    }
    if (open == '(') {
      skipStart = place;
      skipEnd = end + 1;
    }
    return next;
  }

  /** Passes "van der", "of", "the" before a capital; -1 if the name doesn't go on here. */
  private int particles(int from) {
    int place = from;
    if (Spelling.isCapital(text, place) || Spelling.at(text, place) == '\u02BF') {
      return place;
    }
    if (lowerPrefixed(place) > 0) {
      return place;
    }
    for (int i = 0; i < 3; i++) {
      int end = Spelling.runEnd(text, place, limit);
      if (end == place || end - place > 5) {
        return -1;
      }
      boolean of = i == 0 && isRun("of", place, end) && (royal || isOneName());
      boolean the = i == 0 && isRun("the", place, end) && units == 1;
      if (!of && !the && !NameWords.isOn(NameWords.PARTICLE, text, place, end)) {
        return -1;
      }
      int next = Spelling.gap(text, end, limit);
      if (next < 0) {
        return -1;
      }
      if (Spelling.isCapital(text, next) || lowerPrefixed(next) > 0) {
        int unit = unitEnd(next, !of);
        return unit > 0 ? next : -1;
      }
      if (of || the) {
        return -1;
      }
      place = next;
    }
    return -1;
  }

  private boolean isRun(String word, int start, int end) {
    return end - start == word.length() && text.startsWith(word, start);
  }

  /** Whether what was read is one name, which "of" may complete: "Alypius of", "Afonso II of". */
  private boolean isOneName() {
    if (units != 1 && !numbered) {
      return false;
    }
    int end = Spelling.wordEnd(text, nameStart, limit);
    return numbered
        || !NameWords.isOn(NameWords.OF_NOUN | NameWords.HONORIFIC, text, nameStart, end);
  }

  private boolean mayStandAlone(int start, int end) {
    int lists = NameWords.lists(text, start, end);
    if (end - start < 3
        || (lists & (NameWords.HONORIFIC | NameWords.SURNAME_TOO)) == NameWords.HONORIFIC) {
      return false;
    }
    return (lists & (NameWords.COUNTRY | NameWords.NATION_NAME)) == 0
        && !Spelling.isAllCapitals(text, start, end)
        && !Spelling.isRoman(text, start, end);
  }

  /**
   * Whether the capitalised word behind says that all this names no person: "Harvard University".
   */
  private boolean isFollowedByNoPerson(int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next == end) {
      return false;
    }
    if (Spelling.at(text, next) == '&') {
      return true;
    }
    int wordEnd = Spelling.wordEnd(text, next, Math.min(text.length(), next + 20));
    int lists = NameWords.lists(text, next, wordEnd);
    return (lists & NameWords.NOT_PERSON) != 0 && !isSurname(lists);
  }

  private boolean hasDigit(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPointAt(int place) {
    return Spelling.at(text, place) == '.';
  }
}
