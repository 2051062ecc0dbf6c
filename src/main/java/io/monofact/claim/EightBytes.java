package io.monofact.claim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at once, the first in the lowest place. What is said of each byte is said by its
 * highest bit, the others being zero.
 */
final class EightBytes {

  static final long HIGH_BITS = 0x8080808080808080L;
  static final long ONES = 0x0101010101010101L;

  private static final VarHandle IN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle FOUR_IN =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW_BITS = ~HIGH_BITS;
  private static final long LOWER_CASE = 0x20 * ONES;
  private static final long ZEROS = '0' * ONES;

  /** Added to seven bits, it carries into the eighth from this character on. */
  private static final long FROM_A = (0x80 - 'a') * ONES;

  private static final long PAST_Z = (0x80 - 'z' - 1) * ONES;
  private static final long FROM_0 = (0x80 - '0') * ONES;
  private static final long PAST_9 = (0x80 - '9' - 1) * ONES;

  private EightBytes() {}

  /** The bytes from a place on; there must be eight. */
  static long at(byte[] bytes, int place) {
    return (long) IN.get(bytes, place);
  }

  /** The first four of them. */
  static int fourAt(byte[] bytes, int place) {
    return (int) FOUR_IN.get(bytes, place);
  }

  /** Which are ASCII letters. */
  static long letters(long x) {
    long lower = (x | LOWER_CASE) & LOW_BITS;
    return (lower + FROM_A) & ~(lower + PAST_Z) & ~x & HIGH_BITS;
  }

  /** Which are ASCII digits. */
  static long digits(long x) {
    long low = x & LOW_BITS;
    return (low + FROM_0) & ~(low + PAST_9) & ~x & HIGH_BITS;
  }

  /**
   * Which are the first byte of a character beyond ASCII, or one of the ASCII marks from {@code @}
   * on.
   *
   * @param letters of the same bytes
   */
  static long rare(long x, long letters) {
    return (x << 1) & ~letters & HIGH_BITS;
  }

  /**
   * Which are this ASCII character.
   *
   * @param eight the character, eight times
   */
  static long equal(long x, long eight) {
    return ~(((x ^ eight) & LOW_BITS) + LOW_BITS) & ~x & HIGH_BITS;
  }

  /** The ASCII letters with which the bytes begin, and zeros. */
  static long word(long x) {
    long end = (~letters(x) & HIGH_BITS) >>> 7;
    return x & ((end & -end) - 1);
  }

  /** The digits with which the bytes begin, each as a zero, and the byte behind them. */
  static long number(long x) {
    long digits = digits(x);
    long end = (~digits & HIGH_BITS) >>> 7;
    long inDigits = (digits >>> 7) * 0xff;
    return ((x & ~inDigits) | (ZEROS & inDigits)) & (((end & -end) << 8) - 1);
  }
}
