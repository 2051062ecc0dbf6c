package io.monofact.model;

import java.util.List;
import java.util.Set;

/** Short forms of names: "MIT", "Georgia Tech", "UC Berkeley", "Oxford". */
final class Abbreviations {

  /** What a short form leaves out. */
  private static final Set<String> SORTS =
      Set.of(
          "university",
          "universitat",
          "universite",
          "universidad",
          "college",
          "institute",
          "institution",
          "school",
          "academy",
          "high",
          "polytechnic",
          "conservatory",
          "seminary",
          "state's",
          "inc",
          "company",
          "corporation");

  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST = 3;

  private Abbreviations() {}

  /** Whether a word says what sort of body it is, and no more. */
  static boolean isSort(String word) {
    return SORTS.contains(word);
  }

  /** Whether capitals are the initials of some words. */
  static boolean isInitials(String letters, String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    return letters.length() > 1 && initials.toString().equalsIgnoreCase(letters);
  }

  /**
   * Whether a name is short for one of these words: of each its initial, its first letters or the
   * whole, in order, and nothing of words for sorts of body.
   */
  static boolean isOf(String name, List<String> words) {
    List<String> given = Names.words(name);
    String letters = String.join("", given);
    boolean isSort = given.stream().allMatch(SORTS::contains);
    return letters.length() >= SHORTEST && !isSort && covers(letters, 0, words, 0);
  }

  private static boolean covers(String letters, int from, List<String> words, int next) {
    if (next == words.size()) {
      return from == letters.length();
    }
    String word = words.get(next);
    if (SORTS.contains(word) && covers(letters, from, words, next + 1)) {
      return true;
    }
    int most = 0;
    while (most < word.length()
        && from + most < letters.length()
        && word.charAt(most) == letters.charAt(from + most)) {
      most++;
    }
    for (int taken = most; taken > 0; taken--) {
      boolean isPart = taken == 1 || taken >= SHORTEST_PART || taken == word.length();
      if (isPart && covers(letters, from + taken, words, next + 1)) {
        return true;
      }
    }
    return false;
  }
}
