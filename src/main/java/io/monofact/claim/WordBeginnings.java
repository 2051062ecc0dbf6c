package io.monofact.claim;

import java.util.BitSet;

/**
 * Says of the four bytes with which a word begins whether a literal may have its anchor there. Of
 * nine words in ten that is all that has to be looked at.
 */
final class WordBeginnings {

  /** Bits of the first byte, which tell all letters apart, and of the second, which nearly do. */
  private static final int FIRST = 6;

  private static final int SECOND = 5;

  private static final int MULTIPLIER = 0x9E3779B1;

  /**
   * By the first two bytes, a bit for each hash of the next two; so "c." behind which anything may
   * stand lets hardly more words pass than those that begin so.
   */
  private final long[] filter = new long[1 << (FIRST + SECOND)];

  /**
   * Adds a literal.
   *
   * @param place where in it the word begins
   */
  void add(Literal literal, int place) {
    BitSet second = at(literal, place, 1);
    BitSet third = at(literal, place, 2);
    BitSet fourth = at(literal, place, 3);
    long bits = 0;
    for (int b = third.nextSetBit(0); b >= 0; b = third.nextSetBit(b + 1)) {
      for (int c = fourth.nextSetBit(0); c >= 0 && bits != -1; c = fourth.nextSetBit(c + 1)) {
        bits |= 1L << bit(b << 16 | c << 24);
      }
    }
    int first = literal.only(place);
    for (int b = second.nextSetBit(0); b >= 0; b = second.nextSetBit(b + 1)) {
      filter[row(first | b << 8)] |= bits;
    }
  }

  /** What may stand there; behind the literal's last letter none does. */
  private static BitSet at(Literal literal, int place, int k) {
    if (place + k < literal.length()) {
      return literal.at(place + k);
    }
    BitSet any = new BitSet(256);
    any.set(0, 256);
    if (k == literal.letters(place)) {
      any.clear('A', 'Z' + 1);
      any.clear('a', 'z' + 1);
    }
    return any;
  }

  /** 1 if a literal may have its anchor where a word begins with these bytes, else 0. */
  long mayBegin(int four) {
    return (filter[row(four)] >>> bit(four)) & 1;
  }

  private static int row(int four) {
    return (four & ((1 << FIRST) - 1))
        | ((four >>> (Byte.SIZE - FIRST)) & (((1 << SECOND) - 1) << FIRST));
  }

  private static int bit(int four) {
    return ((four >>> 16) * MULTIPLIER) >>> (Integer.SIZE - FIRST);
  }
}
