package io.monofact.claim;

import java.util.Optional;
import java.util.Set;

/**
 * The place of a literal by which it is found: where a scan surely stops, and seldom in vain.
 *
 * @param place counted from the literal's beginning
 * @param kind what begins there
 */
record Anchor(int place, Kind kind) {

  /** What a scan stops at. */
  enum Kind {
    WORD,
    NUMBER,
    RARE
  }

  /** Of a thousand words of English or German text these are the most; a poor thing to look for. */
  private static final Set<String> COMMON =
      Set.of(
          "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "auf", "be", "been",
          "but", "by", "can", "das", "day", "dem", "den", "der", "des", "die", "ein", "eine",
          "first", "for", "from", "had", "has", "have", "he", "her", "him", "his", "im", "in",
          "into", "is", "ist", "it", "last", "may", "mit", "more", "most", "new", "no", "not", "of",
          "on", "one", "only", "or", "other", "out", "over", "set", "she", "sich", "so", "some",
          "than", "that", "the", "their", "them", "then", "they", "this", "time", "to", "two",
          "und", "up", "von", "war", "was", "were", "when", "which", "who", "with", "would", "year",
          "years", "zu");

  private static final double OF_COMMON = 5e-3;
  private static final double OF_NUMBER = 1.5e-3;
  private static final double OF_LINE_END = 3e-3;
  private static final double OF_LEAD = 3e-4;
  private static final double OF_MARK = 1e-4;

  /**
   * The best place to find a literal by; empty where it has none.
   *
   * @param escapes whether the bytes may hold the escapes of JSON
   * @param mark an ASCII mark at which the scan stops besides
   */
  static Optional<Anchor> of(Literal literal, boolean escapes, char mark) {
    Anchor best = null;
    double least = Double.MAX_VALUE;
    for (int place = 0; place < literal.length(); place++) {
      Kind kind = kind(literal, place, escapes, mark);
      if (kind != null && cost(literal, place, kind) < least) {
        best = new Anchor(place, kind);
        least = cost(literal, place, kind);
      }
    }
    return Optional.ofNullable(best);
  }

  private static Kind kind(Literal literal, int place, boolean escapes, char mark) {
    if (escapes && isInEscape(literal, place)) {
      return null;
    }
    boolean behind = escapes && isBehindEscape(literal, place);
    if (literal.beginsWord(place) || (behind && literal.hasLetter(place))) {
      return Kind.WORD;
    }
    if (literal.beginsNumber(place) || (behind && literal.hasDigit(place))) {
      return Kind.NUMBER;
    }
    boolean rare =
        literal.hasLead(place)
            || literal.only(place) == mark
            || (escapes && literal.only(place) == '\\');
    return rare ? Kind.RARE : null;
  }

  private static boolean isInEscape(Literal literal, int place) {
    for (int back = 1; back <= 5; back++) {
      if (literal.only(place - back) == '\\'
          && (back == 1 || literal.only(place - back + 1) == 'u')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBehindEscape(Literal literal, int place) {
    return literal.only(place - 2) == '\\'
        || (literal.only(place - 6) == '\\' && literal.only(place - 5) == 'u');
  }

  /** How many of all bytes are such a place, roughly. Only speed depends on it. */
  private static double cost(Literal literal, int place, Kind kind) {
    return switch (kind) {
      case WORD -> {
        int letters = literal.letters(place);
        StringBuilder word = new StringBuilder();
        for (int k = 0; k < letters; k++) {
          word.append((char) (literal.only(place + k) | 0x20));
        }
        yield COMMON.contains(word.toString()) ? OF_COMMON : 1e-3 / Math.max(letters - 1, 1);
      }
      case NUMBER -> OF_NUMBER;
      case RARE -> {
        boolean lineEnd = literal.only(place) == '\\' && literal.only(place + 1) != 'u';
        yield lineEnd ? OF_LINE_END : literal.hasLead(place) ? OF_LEAD : OF_MARK;
      }
    };
  }
}
