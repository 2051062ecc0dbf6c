package io.monofact.claim;

import java.util.Locale;
import java.util.Set;

/**
 * Words in lower case, looked up by a stretch of text whatever its case. Nearly all stretches are
 * told by their length or first letter not to be of the set, without a copy.
 */
final class WordSet {

  private final Set<String> words;
  private final int longest;
  private final long beginnings;
  private final boolean hasWide;

  WordSet(Set<String> words) {
    this.words = Set.copyOf(words);
    longest = words.stream().mapToInt(String::length).max().orElse(0);
    long letters = 0;
    boolean wide = false;
    for (String word : words) {
      letters |= 1L << (word.charAt(0) & 63);
      wide |= word.chars().anyMatch(c -> c >= 0x80);
    }
    beginnings = letters;
    hasWide = wide;
  }

  /** The words. */
  Set<String> words() {
    return words;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether the stretch is one of the words. */
  boolean holds(String text, int start, int end) {
    if (words.isEmpty() || mayNotHold(text.charAt(start), end - start)) {
      return false;
    }
    return words.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** The length says nothing beyond ASCII, where letters may grow or shrink with their case. */
  private boolean mayNotHold(char first, int length) {
    return first < 0x80
        && !hasWide
        && (length > longest || (beginnings >>> (Character.toLowerCase(first) & 63) & 1) == 0);
  }

  /** Whether one of the words stands at a place, in its own case. */
  boolean standsAt(String text, int place) {
    for (String word : words) {
      if (text.startsWith(word, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words ends before a place, in its own case. */
  boolean standsBefore(String text, int place) {
    for (String word : words) {
      if (text.startsWith(word, place - word.length())) {
        return true;
      }
    }
    return false;
  }
}
