package io.monofact.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks words up in German text, where nouns grow together: a Landschaftsmaler is a Maler. */
final class GermanWords {

  private static final int SHORTEST_IN_COMPOUND = 4;

  private static final Pattern SPACE = Pattern.compile("\\s");

  private GermanWords() {}

  /** The words of a stretch of text, which may be empty where spaces follow each other. */
  static String[] of(String stretch) {
    return SPACE.split(stretch, -1);
  }

  /** Whether a word is one of a section, or a compound or feminine of one. */
  static boolean isOf(Set<String> words, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return endsWithOne(words, lower)
        || (lower.endsWith("in") && endsWithOne(words, lower.substring(0, lower.length() - 2)))
        || (lower.endsWith("s") && words.contains(lower.substring(0, lower.length() - 1)));
  }

  private static boolean endsWithOne(Set<String> words, String lower) {
    if (words.contains(lower)) {
      return true;
    }
    for (int from = 1; from <= lower.length() - SHORTEST_IN_COMPOUND; from++) {
      if (words.contains(lower.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
