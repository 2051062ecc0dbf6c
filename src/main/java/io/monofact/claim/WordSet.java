package io.monofact.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Words in lower case, looked up by a stretch of text whatever its case, without a copy of it where
 * all is ASCII.
 */
final class WordSet {

  private static final int LETTERS = 32;

  private final Set<String> words;
  private final boolean hasWide;

  /** Which lengths the words have that begin with a letter; rules most stretches out. */
  private final int[] lengths = new int[LETTERS];

  /** These words, each as its length and its letters, in one piece of memory. */
  private final char[][] byLetter = new char[LETTERS][];

  WordSet(Set<String> words) {
    this.words = Set.copyOf(words);
    hasWide = words.stream().anyMatch(word -> word.chars().anyMatch(c -> c >= 0x80));
    StringBuilder[] joined = new StringBuilder[LETTERS];
    Arrays.setAll(joined, unused -> new StringBuilder());
    for (String word : words) {
      int letter = number(word.charAt(0));
      lengths[letter] |= 1 << word.length();
      joined[letter].append((char) word.length()).append(word);
    }
    Arrays.setAll(byLetter, letter -> joined[letter].toString().toCharArray());
  }

  private static int number(char letter) {
    return letter % LETTERS;
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
    char first = text.charAt(start);
    if (hasWide || first >= 0x80) {
      return holdsCopy(text, start, end);
    }
    int length = end - start;
    int letter = number(Character.toLowerCase(first));
    if ((lengths[letter] >>> length & 1) == 0) {
      return false;
    }
    char[] own = byLetter[letter];
    for (int word = 0; word < own.length; word += own[word] + 1) {
      int same = own[word] == length ? same(own, word + 1, text, start, length) : 0;
      if (same == length) {
        return true;
      }
      if (text.charAt(start + same) >= 0x80) {
        return holdsCopy(text, start, end);
      }
    }
    return false;
  }

  /** Beyond ASCII the case may be another character's or several characters'. */
  private boolean holdsCopy(String text, int start, int end) {
    return !words.isEmpty() && words.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** How many letters of a word stand here one after the other, in ASCII of any case. */
  private static int same(char[] own, int word, String text, int start, int length) {
    int k = 0;
    while (k < length) {
      char c = text.charAt(start + k);
      if (c >= 0x80 || Character.toLowerCase(c) != own[word + k]) {
        return k;
      }
      k++;
    }
    return k;
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
