package io.monofact.claim;

import java.util.Locale;
import java.util.Set;

/** The capitalised word before what may be a person's name. */
final class BeforeName {

  private static final Set<String> STOPS = Lexicon.ENGLISH.section("stop");
  private static final Set<String> STOPS_FIRST = Lexicon.ENGLISH.section("stop-first");
  private static final Set<String> NATION_NAMES = Lexicon.ENGLISH.section("nation-name");
  private static final Set<String> PLACE_PREFIXES = Lexicon.ENGLISH.section("place-prefix");

  private static final Set<String> BODIES = Lexicon.ENGLISH.section("organisation-noun");

  private BeforeName() {}

  /** Whether it says that what begins here names a place. */
  static boolean isPlacePrefix(String text, int from) {
    String word = wordBefore(text, from);
    return word != null && PLACE_PREFIXES.contains(word);
  }

  /**
   * Whether the name that begins here is the rest of a longer run of capitalised words that is no
   * name: "Lincoln" behind "USS Abraham".
   */
  static boolean isRest(String text, int from) {
    String word = wordBefore(text, from);
    return word != null
        && !STOPS.contains(word)
        && !STOPS_FIRST.contains(word)
        && !NATION_NAMES.contains(word)
        && !Spelling.isAllCapitals(word, 0, word.length());
  }

  /**
   * Whether what begins here stands behind the name of a body and a comma, as its town does: "Ham
   * University, Rome, who".
   */
  static boolean isBehindBody(String text, int from) {
    int comma = blankStart(text, from) - 1;
    if (Spelling.at(text, comma) != ',') {
      return false;
    }
    String word = Spelling.runBefore(text, comma);
    return Spelling.isCapital(word, 0) && BODIES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether what begins here is the surname of a woman with her husband: "Ann (Bob) Lee". */
  static boolean isBehindPartner(String text, int from) {
    int close = blankStart(text, from) - 1;
    if (Spelling.at(text, close) != ')') {
      return false;
    }
    int partner = close - Spelling.runBefore(text, close).length();
    return partner < close
        && Spelling.isLower(text, partner + 1)
        && Spelling.isCapital(text, partner)
        && Spelling.at(text, partner - 1) == '('
        && wordBefore(text, partner - 1) != null;
  }

  private static int blankStart(String text, int from) {
    int start = from;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return start;
  }

  /** The capitalised word before this place, with only spaces between; null if there is none. */
  private static String wordBefore(String text, int from) {
    int end = blankStart(text, from);
    int start = end;
    while (start > 0 && end - start < 20 && Spelling.isWordPart(text, start - 1)) {
      start--;
    }
    return end < from && start < end && Spelling.isCapital(text, start)
        ? text.substring(start, end)
        : null;
  }
}
