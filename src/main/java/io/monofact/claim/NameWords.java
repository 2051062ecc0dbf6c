package io.monofact.claim;

import java.util.List;
import java.util.Set;

/** What is known of the words of which a person's name may consist, and of those that end one. */
final class NameWords {

  static final int HONORIFIC = 1;
  static final int ROYAL = 1 << 1;
  static final int SURNAME_TOO = 1 << 2;
  static final int PARTICLE = 1 << 3;
  static final int STOP = 1 << 4;
  static final int STOP_FIRST = 1 << 5;
  static final int MODIFIER = 1 << 6;
  static final int NATION_NAME = 1 << 7;
  static final int NOT_PERSON = 1 << 8;
  static final int NO_PERSON = 1 << 9;
  static final int PLACE_PREFIX = 1 << 10;
  static final int COUNTRY = 1 << 11;
  static final int PEOPLE = 1 << 12;
  static final int OF_NOUN = 1 << 13;
  static final int SUFFIX = 1 << 14;
  static final int POSTNOMINAL = 1 << 15;
  static final int ABBREVIATION = 1 << 16;
  static final int MONTH = 1 << 17;
  static final int SURNAME = 1 << 18;
  static final int RARE_SURNAME = 1 << 19;

  /** In the order of the bits. */
  private static final WordLists LISTS =
      new WordLists(
          List.of(
              section("honorific"),
              section("royal"),
              section("surname-too"),
              section("particle"),
              section("stop"),
              section("stop-first"),
              section("title-modifier"),
              section("nation-name"),
              section("not-person"),
              section("no-person"),
              section("place-prefix"),
              section("country"),
              section("people"),
              section("of-noun"),
              section("suffix"),
              section("postnominal"),
              section("given-abbreviation"),
              Set.of("April", "May", "June", "August"),
              // Words that stand for organisations and places, and are common surnames too.
              Set.of("Church", "Law", "Temple", "Parish", "Park", "Lake", "Castle", "Post"),
              // The same, where two given names leave no doubt: "Clifton Bailey Beach", not "Palm
              // Beach".
              Set.of("Beach", "Bay", "Bible", "Bridge", "Forest", "Street")));

  private NameWords() {}

  private static Set<String> section(String name) {
    return Lexicon.ENGLISH.section(name);
  }

  /** The lists on which a word stands, as bits; 0 for a stretch without a character. */
  static int lists(String text, int start, int end) {
    return end > start ? LISTS.holding(text, start, end) : 0;
  }

  /** Whether a word stands on one of some lists. */
  static boolean isOn(int lists, String text, int start, int end) {
    return (lists(text, start, end) & lists) != 0;
  }

  /** "Americans": many, of whom no one is named. */
  static boolean isPeople(int lists, String text, int start, int end) {
    return (lists & PEOPLE) != 0
        || (end - start > 5 && text.startsWith("ans", end - 3) && isOn(STOP, text, start, end - 1));
  }

  /** "Development", "Education", "Sustainability": no surnames, as the shorter "Casement" is. */
  static boolean isAbstract(String text, int start, int end) {
    return (end - start > 9 && text.startsWith("ment", end - 4))
        || (end - start > 7
            && (text.startsWith("tion", end - 4)
                || text.startsWith("sion", end - 4)
                || text.startsWith("ology", end - 5)
                || text.startsWith("bility", end - 6)));
  }

  /** "Portland-based", and what ends in a hyphen and a word that is of no name. */
  static boolean isCompound(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '\u2010' || c == '\u2011') {
        String word = text.substring(start, end);
        int last = start + word.lastIndexOf('-') + 1;
        return isOn(STOP, text, last, end) || Modifier.isCompound(word);
      }
    }
    return false;
  }
}
