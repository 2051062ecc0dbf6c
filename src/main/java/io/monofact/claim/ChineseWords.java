package io.monofact.claim;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks words up in running Chinese text, which sets no spaces between them. */
final class ChineseWords {

  private static final int LONGEST = 6;

  private static final Set<String> SURNAMES = Lexicon.CHINESE.section("surname");
  private static final Set<String> LONG_SURNAMES = Lexicon.CHINESE.section("surname-two");
  private static final Set<String> NO_NAMES = Lexicon.CHINESE.section("no-name");
  private static final Set<String> REIGNS = Lexicon.CHINESE.section("reign");
  private static final Set<String> NOT_GIVEN = Lexicon.CHINESE.section("not-given");

  private static final Pattern POINTS = Pattern.compile("[·•‧・]");

  private ChineseWords() {}

  /** The longest of some words that ends at a place, or null. */
  static String endingAt(Collection<String> words, String text, int end) {
    for (int length = Math.min(LONGEST, end); length > 0; length--) {
      String word = text.substring(end - length, end);
      if (words.contains(word)) {
        return word;
      }
    }
    return null;
  }

  /** The longest of some words that begins at a place, or null. */
  static String beginningAt(Collection<String> words, String text, int from) {
    for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
      String word = text.substring(from, from + length);
      if (words.contains(word)) {
        return word;
      }
    }
    return null;
  }

  /** Whether one of some words stands in a stretch. */
  static boolean anyIn(Collection<String> words, String stretch) {
    return words.stream().anyMatch(stretch::contains);
  }

  /** Whether all characters are Chinese. */
  static boolean isHan(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> Spelling.isHan((char) c));
  }

  /** A surname and one or two characters more, as Chinese names are. */
  static boolean isFullName(String name) {
    if (!isHan(name) || name.length() < 2) {
      return false;
    }
    boolean isLong = name.length() > 2 && LONG_SURNAMES.contains(name.substring(0, 2));
    int surname = isLong ? 2 : SURNAMES.contains(name.substring(0, 1)) ? 1 : 0;
    String given = name.substring(surname);
    return surname > 0
        && given.length() <= 2
        && !given.isEmpty()
        && !NO_NAMES.contains(name.substring(0, 2))
        && REIGNS.stream().noneMatch(reign -> reign.startsWith(name))
        && !anyIn(NOT_GIVEN, given);
  }

  /** A foreign name in characters, its parts joined by points. */
  static boolean isTranscribed(String name) {
    String[] parts = POINTS.split(name, -1);
    if (parts.length < 2) {
      return false;
    }
    for (String part : parts) {
      if (part.isBlank() || part.length() > 8) {
        return false;
      }
    }
    return true;
  }
}
