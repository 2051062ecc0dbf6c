package io.monofact.claim;

import java.util.Locale;
import java.util.Set;

/** Reads one person's name. An instance reads once: {@link #read} sets the fields. */
final class NameReader {

  private static final int MOST_UNITS = 9;

  private static final Set<String> HONORIFICS = section("honorific");
  private static final Set<String> ROYALS = section("royal");
  private static final Set<String> SURNAMES_TOO = section("surname-too");
  private static final Set<String> PARTICLES = section("particle");
  private static final Set<String> STOPS = section("stop");
  private static final Set<String> STOPS_FIRST = section("stop-first");
  private static final Set<String> MONTH_NAMES = Set.of("April", "May", "June", "August");
  private static final Set<String> BEFORE_MONTHS =
      Set.of(
          "in", "on", "of", "by", "until", "till", "since", "during", "early", "mid", "late",
          "last", "next", "and", "to", "from", "this", "that", "each", "every", "before", "after");
  // "non-Communist", "ex-Beatle": no parts of a name.
  private static final Set<String> PREFIXES =
      Set.of("non", "anti", "ex", "pro", "pre", "post", "neo", "mid", "sub", "un", "co", "all");
  private static final Set<String> MODIFIERS = section("title-modifier");
  private static final Set<String> NATION_NAMES = section("nation-name");
  private static final Set<String> NOT_PERSON = section("not-person");
  private static final Set<String> NO_PERSON = section("no-person");
  private static final Set<String> PLACE_PREFIXES = section("place-prefix");
  private static final Set<String> COUNTRIES = section("country");
  private static final Set<String> PEOPLE = section("people");
  private static final Set<String> OF_NOUNS = section("of-noun");
  private static final Set<String> SUFFIXES = section("suffix");
  private static final Set<String> POSTNOMINALS = section("postnominal");
  private static final Set<String> ABBREVIATIONS = section("given-abbreviation");

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

  /** "Americans": many, of whom no one is named. */
  private static boolean isPeople(String word) {
    return PEOPLE.contains(word)
        || (word.length() > 5
            && word.endsWith("ans")
            && STOPS.contains(word.substring(0, word.length() - 1)));
  }

  private static Set<String> section(String name) {
    return Lexicon.ENGLISH.section(name);
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
      String word = text.substring(place, end);
      if (!HONORIFICS.contains(word) && !(MODIFIERS.contains(word) && isTitleNext(end))) {
        break;
      }
      int after = end < limit && text.charAt(end) == '.' ? end + 1 : end;
      int next = Spelling.gap(text, after, limit);
      if (next < 0 || (unitEnd(next, false) < 0)) {
        break;
      }
      royal = ROYALS.contains(word) ? (royal < 0 ? place : royal) : -1;
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
  private boolean isGivenName(String word, int start, int end) {
    int next = Spelling.gap(text, end, limit);
    if (!MONTH_NAMES.contains(word) || next < 0 || !Spelling.isCapital(text, next)) {
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
    String word = text.substring(start, end);
    if (inside && (POSTNOMINALS.contains(word) || SUFFIXES.contains(word))) {
      return -1;
    }
    if (NOT_PERSON.contains(word) || NO_PERSON.contains(word) || isAbstract(word)) {
      boolean fits = isSurname(word) || (units > 1 && isRareSurname(word));
      return inside && fits ? accept(end) : 0;
    }
    if (STOPS.contains(word) || STOPS.contains(word.substring(word.lastIndexOf('-') + 1))) {
      return -1;
    }
    if (isPeople(word) || Modifier.isCompound(word)) {
      return -1;
    }
    if (STOPS_FIRST.contains(word)
        && (isDigitNext(end) || (!inside && !isGivenName(word, start, end)))) {
      return -1;
    }
    if (!inside && PLACE_PREFIXES.contains(word)) {
      return 0;
    }
    if (!inside && NATION_NAMES.contains(word) && isTitleNext(end)) {
      return -1;
    }
    if (end - start > 1
        && Spelling.isAllCapitals(text, start, end)
        && !allCapitalsFit(start, end)) {
      return inside ? -1 : 0;
    }
    if (end < limit && text.charAt(end) == '.' && ABBREVIATIONS.contains(word)) {
      return accept(end + 1);
    }
    return accept(end);
  }

  /** "Development", "Education", "Sustainability": no surnames, as the shorter "Casement" is. */
  private static boolean isAbstract(String word) {
    return (word.length() > 9 && word.endsWith("ment"))
        || (word.length() > 7
            && (word.endsWith("tion")
                || word.endsWith("sion")
                || word.endsWith("ology")
                || word.endsWith("bility")));
  }

  private boolean isDigitNext(int end) {
    int next = Spelling.gap(text, end, limit);
    return next >= 0 && Spelling.isDigit(text, next);
  }

  private int accept(int end) {
    initialLast = false;
    return end;
  }

  /** Words that stand for organisations and places, and are common surnames too. */
  private static boolean isSurname(String word) {
    return switch (word) {
      case "Church", "Law", "Temple", "Parish", "Park", "Lake", "Castle", "Post" -> true;
      default -> false;
    };
  }

  /** The same, where two given names leave no doubt: "Clifton Bailey Beach", not "Palm Beach". */
  private static boolean isRareSurname(String word) {
    return switch (word) {
      case "Beach", "Bay", "Bible", "Bridge", "Forest", "Street" -> true;
      default -> false;
    };
  }

  private boolean isTitleNext(int end) {
    int next = Spelling.gap(text, end, limit);
    return next >= 0
        && HONORIFICS.contains(text.substring(next, Spelling.wordEnd(text, next, limit)));
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
      String word = text.substring(place, end);
      boolean of = i == 0 && word.equals("of") && (royal || isOneName());
      boolean the = i == 0 && word.equals("the") && units == 1;
      if (!PARTICLES.contains(word) && !of && !the) {
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

  /** Whether what was read is one name, which "of" may complete: "Alypius of", "Afonso II of". */
  private boolean isOneName() {
    if (units != 1 && !numbered) {
      return false;
    }
    int end = Spelling.wordEnd(text, nameStart, limit);
    String word = text.substring(nameStart, end);
    return numbered || (!OF_NOUNS.contains(word) && !HONORIFICS.contains(word));
  }

  private boolean mayStandAlone(int start, int end) {
    String word = text.substring(start, end);
    if (end - start < 3 || (HONORIFICS.contains(word) && !SURNAMES_TOO.contains(word))) {
      return false;
    }
    return !COUNTRIES.contains(word)
        && !NATION_NAMES.contains(word)
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
    String word = text.substring(next, wordEnd);
    return wordEnd > next
        && NOT_PERSON.contains(word)
        && !isSurname(word)
        && !(units > 1 && isRareSurname(word));
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
