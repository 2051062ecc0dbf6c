package io.monofact.claim;

import java.util.Arrays;

/**
 * Which words and marks stand in a window, each as one of 128 bits: in all of it, from some place
 * on and up to some place. A bit that is not set says that none of its words stands there.
 */
final class WordPrint {

  private static final int BITS = 128;

  /** The high bit that no word has, and that is set in every window. */
  static final long ALWAYS = 1L << 63;

  /** Stands for all digits, besides the words that they make. */
  private static final int DIGIT = '0';

  /** Where each word and mark begins and ends, and its bits; behind the last, none. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private long[] low = new long[65];
  private long[] high = new long[65];
  private int words;

  private char[] characters = new char[1024];

  /** The bits of the words up to each, that one left out, and from each on. */
  private long[] lowBefore = new long[65];

  private long[] highBefore = new long[65];
  private long[] lowFrom = new long[65];
  private long[] highFrom = new long[65];

  /** Takes the print of a window. */
  void of(Window window) {
    words = 0;
    int length = window.end() - window.start();
    if (characters.length < length) {
      characters = new char[2 * length];
    }
    // nearly every window comes by here, and a look into an array is a third of charAt
    window.text().getChars(window.start(), window.end(), characters, 0);
    int at = 0;
    while (at < length) {
      char c = characters[at];
      if (isInWord(c)) {
        at = word(window.start(), at, length);
      } else {
        if (c != ' ') {
          add(window.start() + at, window.start() + at + 1);
          set(bit(Spelling.narrow(c)));
          words++;
        }
        at++;
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
    return ((lowFrom(word) & ofLow) | (highFrom(word) & ofHigh)) != 0;
  }

  /** Whether one of these stands before a word; with -1, whether one may. */
  boolean hasAnyBefore(int word, long ofLow, long ofHigh) {
    return ((lowBefore(word) & ofLow) | (highBefore(word) & ofHigh)) != 0;
  }

  /** The low bits that are set from a word on; with -1, all that may be. */
  long lowFrom(int word) {
    return word < 0 ? -1L : lowFrom[word];
  }

  /** The high bits that are set from a word on; with -1, all that may be. */
  long highFrom(int word) {
    return word < 0 ? -1L : highFrom[word];
  }

  /** The low bits that are set before a word; with -1, all that may be. */
  long lowBefore(int word) {
    return word < 0 ? -1L : lowBefore[word];
  }

  /** The high bits that are set before a word; with -1, all that may be. */
  long highBefore(int word) {
    return word < 0 ? -1L : highBefore[word];
  }

  private void addUp() {
    lowBefore[0] = 0;
    highBefore[0] = ALWAYS;
    for (int i = 0; i < words; i++) {
      lowBefore[i + 1] = lowBefore[i] | low[i];
      highBefore[i + 1] = highBefore[i] | high[i];
    }
    lowFrom[words] = 0;
    highFrom[words] = ALWAYS;
    for (int i = words - 1; i >= 0; i--) {
      lowFrom[i] = lowFrom[i + 1] | low[i];
      highFrom[i] = highFrom[i + 1] | high[i];
    }
  }

  /** Enters the word that begins here, and tells where it ends. */
  private int word(int windowStart, int start, int limit) {
    int hash = Character.toLowerCase(characters[start]);
    boolean hasDigit = isDigit(characters[start]);
    int at = start + 1;
    while (at < limit && isInWord(characters[at])) {
      hash = 31 * hash + characters[at];
      hasDigit |= isDigit(characters[at]);
      at++;
    }
    add(windowStart + start, windowStart + at);
    set(bit(hash));
    if (hasDigit) {
      set(bit(DIGIT));
    }
    words++;
    return at;
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
    int bit = (hash * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
    return Math.min(bit, BITS - 2);
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
