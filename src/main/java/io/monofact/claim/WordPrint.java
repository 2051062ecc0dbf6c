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

  /** Stands for all digits, besides the words that they make. */
  private static final int DIGIT = '0';

  private static final int DIGIT_BIT = bit(DIGIT);

  private static final int OTHER = 0;
  private static final int LETTER = 1;
  private static final int DIGITS = 2;

  /** What ASCII characters are, for a look into a table is a third of asking. */
  private static final byte[] KINDS = new byte[0x80];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      boolean isDigit = c >= '0' && c <= '9';
      KINDS[c] = (byte) (isDigit ? DIGITS : Character.isLetter(c) ? LETTER : OTHER);
    }
  }

  /** Where each word and mark begins and ends, its bit, and whether it has a digit. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private int[] bits = new int[64];
  private boolean[] digits = new boolean[64];
  private int words;

  private char[] characters = new char[1024];

  private final long[] before = new long[LONGS];
  private final long[] behind = new long[LONGS];

  /** Takes the print of a window, which is to be split. */
  void of(Window window) {
    words = 0;
    int start = window.start();
    int length = window.end() - start;
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
        add(start + at, start + at + 1, bit(Spelling.narrow(c)), false);
        at++;
      } else {
        at = word(start, at, length);
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
    int word = 0;
    clear(before);
    while (word < words && starts[word] < to) {
      enter(before, word++);
    }
    if (word > 0 && ends[word - 1] > to) {
      Arrays.fill(before, -1L);
    }
    word = words;
    clear(behind);
    while (word > 0 && starts[word - 1] >= from) {
      enter(behind, --word);
    }
    if (word > 0 && ends[word - 1] > from) {
      Arrays.fill(behind, -1L);
    }
  }

  private static void clear(long[] side) {
    Arrays.fill(side, 0);
    set(side, ALWAYS);
  }

  private void enter(long[] side, int word) {
    set(side, bits[word]);
    if (digits[word]) {
      set(side, DIGIT_BIT);
    }
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
  private int word(int windowStart, int start, int limit) {
    int hash = Character.toLowerCase(characters[start]);
    int kinds = kind(characters[start]);
    int at = start + 1;
    while (at < limit) {
      int kind = kind(characters[at]);
      if (kind == OTHER) {
        break;
      }
      kinds |= kind;
      hash = 31 * hash + characters[at++];
    }
    add(windowStart + start, windowStart + at, bit(hash), (kinds & DIGITS) != 0);
    return at;
  }

  private void add(int start, int end, int bit, boolean hasDigit) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, 2 * words);
      ends = Arrays.copyOf(ends, 2 * words);
      bits = Arrays.copyOf(bits, 2 * words);
      digits = Arrays.copyOf(digits, 2 * words);
    }
    starts[words] = start;
    ends[words] = end;
    bits[words] = bit;
    digits[words++] = hasDigit;
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
