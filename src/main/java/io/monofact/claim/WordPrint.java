package io.monofact.claim;

import java.util.Arrays;

/**
 * Which words and marks stand in a window, each as one of 128 bits: in all of it, from some place
 * on and up to some place. A bit that is not set says that none of its words stands there.
 */
final class WordPrint {

  private static final int BITS = 128;

  /** Stands for all digits, besides the words that they make. */
  private static final int DIGIT = '0';

  /** Where each word and mark begins and ends, and its bits; behind the last, none. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private long[] low = new long[65];
  private long[] high = new long[65];
  private int words;

  /** The bits of the words up to each, that one left out, and from each on. */
  private long[] lowBefore = new long[65];

  private long[] highBefore = new long[65];
  private long[] lowFrom = new long[65];
  private long[] highFrom = new long[65];

  /** Takes the print of a window. */
  void of(Window window) {
    words = 0;
    String text = window.text();
    int place = window.start();
    while (place < window.end()) {
      char c = text.charAt(place);
      if (isInWord(c)) {
        place = word(text, place, window.end());
      } else {
        if (c != ' ') {
          add(place, place + 1);
          set(bit(Spelling.narrow(c)));
          words++;
        }
        place++;
      }
    }
    addUp();
  }

  /** The number of the first word from here on; -1 where this place is within one. */
  int from(int place) {
    int found = Arrays.binarySearch(starts, 0, words, place);
    int next = found < 0 ? -found - 1 : found;
    return next > 0 && ends[next - 1] > place ? -1 : next;
  }

  /** Whether one of these stands from a word on; with -1, whether one may. */
  boolean hasAnyFrom(int word, long ofLow, long ofHigh) {
    return word < 0 || ((lowFrom[word] & ofLow) | (highFrom[word] & ofHigh)) != 0;
  }

  /** Whether one of these stands before a word; with -1, whether one may. */
  boolean hasAnyBefore(int word, long ofLow, long ofHigh) {
    return word < 0 || ((lowBefore[word] & ofLow) | (highBefore[word] & ofHigh)) != 0;
  }

  private void addUp() {
    lowBefore[0] = 0;
    highBefore[0] = 0;
    for (int i = 0; i < words; i++) {
      lowBefore[i + 1] = lowBefore[i] | low[i];
      highBefore[i + 1] = highBefore[i] | high[i];
    }
    lowFrom[words] = 0;
    highFrom[words] = 0;
    for (int i = words - 1; i >= 0; i--) {
      lowFrom[i] = lowFrom[i + 1] | low[i];
      highFrom[i] = highFrom[i + 1] | high[i];
    }
  }

  /** Enters the word that begins here, and tells where it ends. */
  private int word(String text, int start, int limit) {
    int hash = 0;
    boolean hasDigit = false;
    int place = start;
    while (place < limit) {
      char c = text.charAt(place);
      if (!isInWord(c)) {
        break;
      }
      hash = 31 * hash + (place == start ? Character.toLowerCase(c) : c);
      hasDigit |= isDigit(c);
      place++;
    }
    add(start, place);
    set(bit(hash));
    if (hasDigit) {
      set(bit(DIGIT));
    }
    words++;
    return place;
  }

  private void add(int start, int end) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, 2 * words);
      ends = Arrays.copyOf(ends, 2 * words);
      low = Arrays.copyOf(low, 2 * words + 1);
      high = Arrays.copyOf(high, 2 * words + 1);
      lowBefore = new long[2 * words + 1];
      highBefore = new long[2 * words + 1];
      lowFrom = new long[2 * words + 1];
      highFrom = new long[2 * words + 1];
    }
    starts[words] = start;
    ends[words] = end;
    low[words] = 0;
    high[words] = 0;
  }

  private void set(int bit) {
    if (bit < Long.SIZE) {
      low[words] |= 1L << bit;
    } else {
      high[words] |= 1L << bit;
    }
  }

  /** The bit of what a step stands for, or -1 where that is more than one word or mark. */
  static int bit(Step step) {
    if (step instanceof Step.Word word) {
      return bit(word.letters());
    } else if (step instanceof Step.Mark mark && Walk.isLoneMark(mark.sign())) {
      return bit(mark.sign());
    } else if (step instanceof Step.Read read && read.type().hasDigit()) {
      return bit(DIGIT);
    }
    return -1;
  }

  private static int bit(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isInWord(c)) {
        return -1;
      }
      hash = 31 * hash + (i == 0 ? Character.toLowerCase(c) : c);
    }
    return bit(hash);
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isInWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c)
        : Character.isLetterOrDigit(c) && !Spelling.isHan(c);
  }
}
