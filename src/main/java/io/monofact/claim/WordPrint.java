package io.monofact.claim;

import java.util.Arrays;

/**
 * Which words and marks stand before a cue in its window, and which behind it, each as one of 256
 * bits. A bit that is not set says that none of its words stands there.
 */
final class WordPrint {

  /** How many longs hold the bits of one side, and of each group that is looked for. */
  static final int LONGS = 4;

  /** The bit that no word has, and that is set on every side. */
  static final int ALWAYS = LONGS * Long.SIZE - 1;

  private static final int HAS_DIGIT = ALWAYS + 1;

  /** Stands for all digits, besides the words that they make. */
  private static final int DIGIT = '0';

  private static final int DIGIT_BIT = bit(DIGIT);

  private static final int OTHER = 0;
  private static final int LETTER = 1;
  private static final int DIGITS = 2;

  /** What ASCII characters are. */
  private static final byte[] KINDS = new byte[0x80];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      boolean isDigit = c >= '0' && c <= '9';
      KINDS[c] = (byte) (isDigit ? DIGITS : Character.isLetter(c) ? LETTER : OTHER);
    }
  }

  /** Where each word and mark begins, counted from the window's start. */
  private int[] starts = new int[64];

  /** The bit of each, and {@link #HAS_DIGIT} for those with a digit. */
  private int[] bits = new int[64];

  private int words;

  /** The window. */
  private char[] characters = new char[1024];

  private int start;
  private int length;

  private final long[] before = new long[LONGS];
  private final long[] behind = new long[LONGS];

  /** Takes the print of a window, which is to be split. */
  void of(Window window) {
    words = 0;
    start = window.start();
    length = window.end() - start;
    if (characters.length < length) {
      characters = new char[2 * length];
    }
    // nearly every window comes by here, and a look into an array is a third of charAt
    window.text().getChars(start, window.end(), characters, 0);
    int at = 0;
    while (at < length) {
      char c = characters[at];
      if (c == ' ') {
        at++;
      } else if (kind(c) == OTHER) {
        add(at, bit(Spelling.narrow(c)));
        at++;
      } else {
        at = word(at);
      }
    }
  }

  /**
   * Splits the window at a cue.
   *
   * @param to where what stands before it ends; within a word, all may stand there
   * @param from where what stands behind it begins, likewise
   */
  void split(int to, int from) {
    clear(before);
    for (int word = 0; word < words && starts[word] < to - start; word++) {
      enter(before, word);
    }
    if (isWithinWord(to)) {
      Arrays.fill(before, -1L);
    }
    clear(behind);
    for (int word = words - 1; word >= 0 && starts[word] >= from - start; word--) {
      enter(behind, word);
    }
    if (isWithinWord(from)) {
      Arrays.fill(behind, -1L);
    }
  }

  private boolean isWithinWord(int place) {
    int at = place - start;
    return at > 0 && at < length && isInWord(characters[at - 1]) && isInWord(characters[at]);
  }

  private static void clear(long[] side) {
    Arrays.fill(side, 0);
    set(side, ALWAYS);
  }

  private void enter(long[] side, int word) {
    int bit = bits[word];
    if (bit >= HAS_DIGIT) {
      set(side, DIGIT_BIT);
    }
    set(side, bit & ALWAYS);
  }

  private static void set(long[] side, int bit) {
    side[bit >> 6] |= 1L << bit;
  }

  /**
   * Whether one of a group may stand before the cue.
   *
   * @param groups the bits of groups
   * @param at where those of this one begin
   */
  boolean mayHoldBefore(long[] groups, int at) {
    return haveCommon(before, groups, at);
  }

  /** Whether one of a group may stand behind the cue, likewise. */
  boolean mayHoldBehind(long[] groups, int at) {
    return haveCommon(behind, groups, at);
  }

  private static boolean haveCommon(long[] side, long[] groups, int at) {
    return ((side[0] & groups[at])
            | (side[1] & groups[at + 1])
            | (side[2] & groups[at + 2])
            | (side[3] & groups[at + 3]))
        != 0;
  }

  /** Enters the word that begins here, and tells where it ends. */
  private int word(int begin) {
    int hash = Character.toLowerCase(characters[begin]);
    int kinds = kind(characters[begin]);
    int at = begin + 1;
    while (at < length) {
      int kind = kind(characters[at]);
      if (kind == OTHER) {
        break;
      }
      kinds |= kind;
      hash = 31 * hash + characters[at++];
    }
    add(begin, (kinds & DIGITS) == 0 ? bit(hash) : bit(hash) | HAS_DIGIT);
    return at;
  }

  private void add(int begin, int bit) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, 2 * words);
      bits = Arrays.copyOf(bits, 2 * words);
    }
    starts[words] = begin;
    bits[words++] = bit;
  }

  /** The bit of what a step stands for, or -1 where that is more than one word or mark. */
  static int bit(Step step) {
    if (step instanceof Step.Word word) {
      return bit(word.letters());
    } else if (step instanceof Step.Mark mark && Walk.isLoneMark(mark.sign())) {
      return bit(mark.sign());
    } else if (step instanceof Step.Read read && read.type().hasDigit()) {
      return DIGIT_BIT;
    } else if (step instanceof Step.Read read && read.type().hasBracket()) {
      return bit('(');
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
    int bit = (hash * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(ALWAYS + 1));
    return Math.min(bit, ALWAYS - 1);
  }

  private static boolean isInWord(char c) {
    return kind(c) != OTHER;
  }

  private static int kind(char c) {
    if (c < KINDS.length) {
      return KINDS[c];
    }
    return Character.isLetterOrDigit(c) && !Spelling.isHan(c) ? LETTER : OTHER;
  }
}
