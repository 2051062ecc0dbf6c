package io.monofact.claim;

import java.util.Set;

/**
 * What stands behind a person's name: what belongs to it, and what is passed over.
 *
 * @param text the text
 * @param limit no character at or after this is taken
 */
record NameTail(String text, int limit) {

  private static final Set<String> SUFFIXES = Lexicon.ENGLISH.section("suffix");
  private static final Set<String> POSTNOMINALS = Lexicon.ENGLISH.section("postnominal");
  private static final Set<String> NOBLES = Lexicon.ENGLISH.section("noble");

  /** The end of a name with ", Jr." and "the Elder". */
  int suffixed(int end) {
    int place = end;
    if (place < limit && text.charAt(place) == ',') {
      place++;
    }
    int next = Spelling.gap(text, place, limit);
    if (next < 0) {
      return end;
    }
    int wordEnd = Spelling.runEnd(text, next, limit);
    String word = text.substring(next, wordEnd);
    if (SUFFIXES.contains(word)) {
      return wordEnd < limit && text.charAt(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
    }
    for (String elder : new String[] {"the Elder", "the Younger"}) {
      if (Spelling.isWord(text, next, elder) && next + elder.length() <= limit) {
        return next + elder.length();
      }
    }
    boolean roman = Spelling.isRoman(text, next, wordEnd) && wordEnd - next > 1;
    return roman ? wordEnd : end;
  }

  /**
   * The place behind what may follow a name without being of it: ", 1st Viscount X", ", KG", "née
   * Y".
   */
  int passed(int end) {
    int last = end;
    for (int i = 0; i < 12; i++) {
      int place = last;
      boolean comma = place < limit && text.charAt(place) == ',';
      int next = Spelling.gap(text, comma ? place + 1 : place, limit);
      if (next < 0) {
        return last;
      }
      int taken = -1;
      int wordEnd = Spelling.runEnd(text, next, limit);
      if (POSTNOMINALS.contains(text.substring(next, wordEnd))
          && (comma || Spelling.isAllCapitals(text, next, wordEnd))) {
        taken = wordEnd;
      } else if (comma && degree(next) > 0) {
        taken = degree(next);
      } else if (comma && Spelling.isDigit(text, next)) {
        taken = peerage(next);
      } else if (!comma) {
        taken = maidenName(next);
      }
      if (taken < 0) {
        return last;
      }
      last = taken;
    }
    return last;
  }

  /** The end of "Ph.D.", "M.A.", "KCSG" behind a name, or -1; what follows must close it. */
  private int degree(int from) {
    int end = from;
    int points = 0;
    while (end < limit && Spelling.isCapital(text, end)) {
      int part = Spelling.runEnd(text, end, Math.min(limit, end + 5));
      if (Spelling.at(text, part) != '.') {
        break;
      }
      points++;
      end = part + 1;
    }
    if (points < 2) {
      end = Spelling.runEnd(text, from, Math.min(limit, from + 6));
      if (end - from < 2 || !Spelling.isAllCapitals(text, from, end)) {
        return -1;
      }
    }
    int next = Spelling.skipSpace(text, end, text.length());
    char c = Spelling.at(text, next);
    boolean closes = c == ',' || c == '(' || c == ';' || Spelling.isWord(text, next, "was");
    return closes || Spelling.isWord(text, next, "is") ? end : -1;
  }

  /** "1st Viscount Montgomery of Alamein" */
  private int peerage(int from) {
    int number = Spelling.runEnd(text, from, Math.min(limit, from + 5));
    int next = Spelling.gap(text, number, limit);
    if (next < 0) {
      return -1;
    }
    int end = Spelling.runEnd(text, next, limit);
    if (!NOBLES.contains(text.substring(next, end))) {
      return -1;
    }
    for (int i = 0; i < 6; i++) {
      int word = Spelling.gap(text, end, limit);
      if (word < 0) {
        return end;
      }
      if (Spelling.isWord(text, word, "of") && Spelling.gap(text, word + 2, limit) > 0) {
        word = Spelling.gap(text, word + 2, limit);
        word =
            Spelling.isWord(text, word, "the") && Spelling.gap(text, word + 3, limit) > 0
                ? Spelling.gap(text, word + 3, limit)
                : word;
      }
      if (!Spelling.isCapital(text, word)) {
        return end;
      }
      end = Spelling.wordEnd(text, word, limit);
    }
    return end;
  }

  /** "née Smith", "(née Smith)" */
  private int maidenName(int from) {
    boolean open = Spelling.at(text, from) == '(';
    int place = open ? from + 1 : from;
    int word = Spelling.runEnd(text, place, limit);
    String nee = text.substring(place, word);
    if (!nee.equals("n\u00E9e") && !nee.equals("n\u00E9") && !nee.equals("nee")) {
      return -1;
    }
    if (open) {
      int close = Spelling.indexOf(text, ')', place, Math.min(limit, place + 51));
      return close < 0 ? -1 : close + 1;
    }
    int end = -1;
    for (int next = Spelling.gap(text, word, limit);
        next >= 0 && Spelling.isCapital(text, next);
        next = Spelling.gap(text, end, limit)) {
      end = Spelling.wordEnd(text, next, limit);
    }
    return end;
  }
}
