package io.monofact.claim;

import java.util.Arrays;
import java.util.List;

/**
 * Words of which one may stand at a place, as {@link Step.Word} takes each, found by what stands
 * there and not by trying one after the other.
 */
final class WordChoice {

  private static final int LETTERS = 32;

  private final List<String> words;
  private final int longest;

  /** Which lengths the words have that begin with a letter of either case. */
  private final long[] lengths = new long[LETTERS];

  private final String[][] byLetter = new String[LETTERS][0];

  /**
   * A choice of words.
   *
   * @param words each of which {@link #mayHold} says that it may be among them
   */
  WordChoice(List<String> words) {
    this.words = List.copyOf(words);
    longest = words.stream().mapToInt(String::length).max().orElse(0);
    for (String word : words) {
      int letter = number(word.charAt(0));
      lengths[letter] |= 1L << word.length();
      byLetter[letter] = Arrays.copyOf(byLetter[letter], byLetter[letter].length + 1);
      byLetter[letter][byLetter[letter].length - 1] = word;
    }
  }

  /** Whether nothing but the whole word that stands in a text can be this one. */
  static boolean mayHold(String word) {
    return word.length() < Long.SIZE
        && word.charAt(0) < 0x80
        && word.chars().allMatch(c -> Spelling.areGlued((char) c, (char) c));
  }

  private static int number(char letter) {
    return letter % LETTERS;
  }

  /** The words, in the order of the pattern. */
  List<String> words() {
    return words;
  }

  /** Where the whole word ends that begins at a place, or -1 where it is none of these. */
  int endAt(String text, int start, int limit) {
    if (start >= limit || (start > 0 && areGlued(text, start - 1))) {
      return -1;
    }
    int end = start + 1;
    while (end < text.length() && end - start <= longest && areGlued(text, end - 1)) {
      end++;
    }
    return end <= limit && holds(text, start, end) ? end : -1;
  }

  /** Where the whole word begins that ends at a place, or -1 where it is none of these. */
  int startBefore(String text, int end, int floor) {
    if (end <= floor || (end < text.length() && areGlued(text, end - 1))) {
      return -1;
    }
    int start = end - 1;
    while (start > 0 && end - start <= longest && areGlued(text, start - 1)) {
      start--;
    }
    return start >= floor && holds(text, start, end) ? start : -1;
  }

  private static boolean areGlued(String text, int place) {
    return Spelling.areGlued(text.charAt(place), text.charAt(place + 1));
  }

  private boolean holds(String text, int start, int end) {
    char first = text.charAt(start);
    char small = Character.toLowerCase(first);
    int letter = number(small);
    int length = end - start;
    if (length > longest || (lengths[letter] >>> length & 1) == 0) {
      return false;
    }
    for (String word : byLetter[letter]) {
      if (word.length() == length
          && (word.charAt(0) == first || word.charAt(0) == small)
          && text.regionMatches(start + 1, word, 1, length - 1)) {
        return true;
      }
    }
    return false;
  }
}
