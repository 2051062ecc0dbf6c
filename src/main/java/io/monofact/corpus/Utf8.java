package io.monofact.corpus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

  /** Eight bytes of an array at once, the first in the lowest place. */
  static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final long HIGH_BITS = 0x8080808080808080L;
  static final long ONES = 0x0101010101010101L;

  private Utf8() {}

  /** The first byte that does not belong to well-formed UTF-8, or -1. */
  static int firstInvalid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i++;
        while (i + 8 <= to && ((long) WORD.get(bytes, i) & HIGH_BITS) == 0) {
          i += 8;
        }
      } else {
        int n = sequence(bytes, i, to);
        if (n == 0) {
          return i;
        }
        i += n;
      }
    }
    return -1;
  }

  /** The length of the well-formed sequence of two to four bytes that begins here, or 0. */
  static int sequence(byte[] b, int i, int to) {
    int lead = b[i] & 0xff;
    if (lead < 0xc2 || lead > 0xf4 || i + 1 >= to) {
      return 0;
    }
    int second = b[i + 1] & 0xff;
    if (lead < 0xe0) {
      return trails(second) ? 2 : 0;
    }
    if (i + 2 >= to || !trails(b[i + 2])) {
      return 0;
    }
    if (lead < 0xf0) {
      int least = lead == 0xe0 ? 0xa0 : 0x80;
      int most = lead == 0xed ? 0x9f : 0xbf;
      return second >= least && second <= most ? 3 : 0;
    }
    int least = lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xf4 ? 0x8f : 0xbf;
    return second >= least && second <= most && i + 3 < to && trails(b[i + 3]) ? 4 : 0;
  }

  private static boolean trails(int b) {
    return (b & 0xc0) == 0x80;
  }

  /** The first place of a byte in a range, or -1. */
  static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = (wanted & 0xffL) * ONES;
    int i = from;
    while (i + 8 <= to) {
      long x = (long) WORD.get(bytes, i) ^ pattern;
      long hit = (x - ONES) & ~x & HIGH_BITS;
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
      i += 8;
    }
    while (i < to) {
      if (bytes[i] == wanted) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
