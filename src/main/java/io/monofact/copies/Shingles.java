package io.monofact.copies;

import java.util.Arrays;

/**
 * The smallest hash of a text's shingles in each of a number of bins. A shingle is a run of {@value
 * #WORDS} words, or all the words of a text that has fewer.
 *
 * <p>A word is a run of letters and digits, whatever their case; what stands between words does not
 * matter. In scripts that put no space between words each ideograph is one.
 */
final class Shingles {

  static final int WORDS = 5;

  private static final long SEED = 0x9E37_79B9_7F4A_7C15L;
  private static final long FACTOR = 0xD6E8_FEB8_6659_FD93L;

  private final long[] smallest;
  private final int shift;
  private final long[] words = new long[WORDS];
  private long word = SEED;
  private int count;

  private Shingles(int bins) {
    this.smallest = new long[bins];
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(bins);
    Arrays.fill(smallest, -1);
  }

  /**
   * The bins of a text. Each shingle falls into one bin; a bin that none fell into has all bits
   * set.
   *
   * @param bins a power of two
   * @return the smallest hash of each bin in unsigned order, or null where the text has no word
   */
  static long[] smallest(String text, int bins) {
    Shingles shingles = new Shingles(bins);
    shingles.read(text);
    return shingles.count == 0 ? null : shingles.smallest;
  }

  private void read(String text) {
    boolean afterIdeograph = false;
    for (int i = 0; i < text.length(); i++) {
      int c = folded(text.charAt(i));
      boolean ideograph = c >= 0x2E80 && Character.isIdeographic(c);
      if (c < 0 || ideograph || afterIdeograph) {
        endWord();
      }
      if (c >= 0) {
        word = (word ^ c) * FACTOR;
        word ^= word >>> 32;
      }
      afterIdeograph = ideograph;
    }
    endWord();
    if (count > 0 && count < WORDS) {
      shingle(count);
    }
  }

  /** The character in lower case, or -1 where it is no part of a word. */
  private static int folded(char c) {
    if (c < 0x80) {
      int lower = c | 0x20;
      return (lower >= 'a' && lower <= 'z') ? lower : (c >= '0' && c <= '9') ? c : -1;
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : -1;
  }

  private void endWord() {
    if (word == SEED) {
      return;
    }
    words[count++ % WORDS] = word;
    word = SEED;
    if (count >= WORDS) {
      shingle(WORDS);
    }
  }

  private void shingle(int length) {
    long hash = length;
    for (int i = count - length; i < count; i++) {
      hash = (hash + words[i % WORDS]) * FACTOR;
      hash ^= hash >>> 29;
    }
    // All bits set stand for an empty bin.
    hash = Mix.of(hash) & ~1L;
    int bin = (int) (hash >>> shift);
    if (Long.compareUnsigned(hash, smallest[bin]) < 0) {
      smallest[bin] = hash;
    }
  }
}
