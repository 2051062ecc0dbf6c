package io.monofact.claim;

import java.util.Set;

/** The capitalised word before what may be a person's name. */
final class BeforeName {

  private static final Set<String> STOPS = Lexicon.ENGLISH.section("stop");
  private static final Set<String> STOPS_FIRST = Lexicon.ENGLISH.section("stop-first");
  private static final Set<String> NATION_NAMES = Lexicon.ENGLISH.section("nation-name");
  private static final Set<String> PLACE_PREFIXES = Lexicon.ENGLISH.section("place-prefix");

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

  /** The capitalised word before this place, with only spaces between; null if there is none. */
  private static String wordBefore(String text, int from) {
    int end = from;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 20 && Spelling.isWordPart(text, start - 1)) {
      start--;
    }
    return end < from && start < end && Spelling.isCapital(text, start)
        ? text.substring(start, end)
        : null;
  }
}
