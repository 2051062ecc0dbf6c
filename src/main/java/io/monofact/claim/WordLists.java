package io.monofact.claim;

import java.util.List;
import java.util.Set;

/**
 * Lists of words, of which one look tells on which of them a stretch of text stands, without a copy
 * of it. Most words of a text stand on none, and each list by itself had to be asked.
 */
final class WordLists {

  private static final int MULTIPLIER = 0x9E3779B1;

  /** The words by their hash, each at the first free place from there on. */
  private final String[] words;

  /** A bit for each list that holds the word at the same place. */
  private final int[] lists;

  private final int bits;

  /**
   * Some lists.
   *
   * @param lists at most 32 of them, without empty words
   */
  WordLists(List<Set<String>> lists) {
    int all = lists.stream().mapToInt(Set::size).sum();
    bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * all);
    words = new String[1 << bits];
    this.lists = new int[1 << bits];
    for (int i = 0; i < lists.size(); i++) {
      for (String word : lists.get(i)) {
        int place = place(word, 0, word.length());
        words[place] = word;
        this.lists[place] |= 1 << i;
      }
    }
  }

  /** The lists that hold a stretch, which is not empty, as a bit for each; the first's is 1. */
  int holding(String text, int start, int end) {
    return lists[place(text, start, end)];
  }

  /** Where the word is, or where it would be. */
  private int place(String text, int start, int end) {
    int length = end - start;
    int hash = text.charAt(start);
    hash = 31 * hash + text.charAt(start + length / 2);
    hash = 31 * hash + text.charAt(end - 1);
    int place = ((31 * hash + length) * MULTIPLIER) >>> (Integer.SIZE - bits);
    while (words[place] != null
        && (words[place].length() != length || !text.startsWith(words[place], start))) {
      place = (place + 1) & (words.length - 1);
    }
    return place;
  }
}
