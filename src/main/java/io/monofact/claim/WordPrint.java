package io.monofact.claim;

/**
 * Which words and marks stand in a window, each as one of 128 bits. A bit that is not set says that
 * none of its words stands there.
 */
final class WordPrint {

  private static final int BITS = 128;

  /** Stands for all digits, besides the words that they make. */
  private static final int DIGIT = '0';

  private long low;
  private long high;

  /** Takes the print of a window. */
  void of(Window window) {
    low = 0;
    high = 0;
    String text = window.text();
    int place = window.start();
    while (place < window.end()) {
      char c = text.charAt(place);
      if (isInWord(c)) {
        place = word(text, place, window.end());
      } else {
        if (c != ' ') {
          set(bit(Spelling.narrow(c)));
        }
        place++;
      }
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
    set(bit(hash));
    if (hasDigit) {
      set(bit(DIGIT));
    }
    return place;
  }

  private void set(int bit) {
    if (bit < Long.SIZE) {
      low |= 1L << bit;
    } else {
      high |= 1L << bit;
    }
  }

  boolean hasAny(long ofLow, long ofHigh) {
    return ((low & ofLow) | (high & ofHigh)) != 0;
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
