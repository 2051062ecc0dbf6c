package io.monofact.corpus;

import java.util.Arrays;

/**
 * Finds the blocks of a bzip2 file, which begin at any bit, by their 48-bit marks. Marks are looked
 * for from a byte of the file on, so that reading can begin anywhere. (A mark may stand in a
 * block's data by chance, once in 2^48 bits; that block is then taken for damaged.)
 */
final class Bzip2Blocks {

  private static final long BLOCK_MARK = 0x314159265359L;
  private static final long END_MARK = 0x177245385090L;
  private static final int MARK_BITS = 48;
  private static final long MASK = (1L << MARK_BITS) - 1;

  /** More than a block of 900,000 bytes can have when packed; what is longer has lost its mark. */
  private static final int MOST_BLOCK_BYTES = 2 << 20;

  /** What ended the last block found. */
  enum Ending {
    /** The next block of the same stream. */
    BLOCK,
    /** The end of the stream, with the stream's checksum behind it. */
    STREAM_END,
    /** The end of the file. */
    FILE_END
  }

  private final StoredBytes stored;
  private final byte[] raw = new byte[1 << 16];
  private int next;
  private int limit;
  private long window;
  private long bits;
  private final long origin;
  private long lastMark = -1;
  private long foundMark = -1;
  private long begin;
  private long end;
  private Ending ending = Ending.FILE_END;
  private byte[] held = new byte[1 << 20];
  private int heldLength;
  private long heldFrom;
  private boolean streamEnded;
  private long streamEndBit;

  /**
   * @param from the byte of the file from which on marks are looked for
   */
  Bzip2Blocks(StoredBytes stored, long from) throws Damage {
    this.stored = stored;
    stored.seek(Math.min(from, stored.length()));
    origin = 8 * stored.position();
    bits = origin;
  }

  /** Goes to the next block; false if there is none. */
  boolean advance() throws Damage {
    long mark = foundMark;
    if (mark < 0) {
      holdFrom(-1);
      mark = scan(true);
      if (mark < 0) {
        return false;
      }
    }
    foundMark = -1;
    begin = mark;
    streamEnded = false;
    holdFrom(mark >>> 3);
    long follows = scan(false);
    if (follows < 0) {
      ending = Ending.FILE_END;
      end = bits;
    } else {
      end = follows;
      if (streamEnded) {
        ending = Ending.STREAM_END;
        streamEndBit = follows;
      } else {
        ending = Ending.BLOCK;
        foundMark = follows;
      }
    }
    return true;
  }

  /** The bit of the next mark, or -1 at the end of the file. */
  private long scan(boolean blocksOnly) throws Damage {
    while (true) {
      if (next == limit) {
        int n = stored.read(raw, 0, raw.length);
        if (n < 0) {
          return -1;
        }
        next = 0;
        limit = n;
      }
      byte octet = raw[next++];
      hold(octet);
      window = (window << 8) | (octet & 0xff);
      bits += 8;
      for (int back = 7; back >= 0; back--) {
        long seen = (window >>> back) & MASK;
        if (seen != BLOCK_MARK && seen != END_MARK) {
          continue;
        }
        long at = bits - back - MARK_BITS;
        // Bits before the first byte read are not there; a mark already seen is not seen twice.
        if (at < origin || at <= lastMark) {
          continue;
        }
        lastMark = at;
        if (seen == END_MARK) {
          streamEnded = true;
          streamEndBit = at;
          if (blocksOnly) {
            continue;
          }
        }
        return at;
      }
    }
  }

  private void holdFrom(long place) {
    if (place < 0) {
      heldLength = 0;
      heldFrom = -1;
      return;
    }
    // The mark was seen with its last bit: its bytes are the last ones held or those in the window.
    int have = (int) (bits / 8 - place);
    byte[] tail = new byte[have];
    for (int k = 0; k < have; k++) {
      tail[k] = (byte) (window >>> (8 * (have - 1 - k)));
    }
    System.arraycopy(tail, 0, held, 0, have);
    heldLength = have;
    heldFrom = place;
  }

  private void hold(byte octet) {
    if (heldFrom < 0 || heldLength >= MOST_BLOCK_BYTES) {
      return;
    }
    if (heldLength == held.length) {
      held = Arrays.copyOf(held, Math.min(2 * held.length, MOST_BLOCK_BYTES));
    }
    held[heldLength++] = octet;
  }

  /** The byte of the file in which the block begins. */
  long beginByte() {
    return begin >>> 3;
  }

  /** Bytes of the file that the block takes up. */
  long bytes() {
    return ((end + 7) >>> 3) - (begin >>> 3);
  }

  /** The byte after the last byte of the block. */
  long endByte() {
    return (end + 7) >>> 3;
  }

  Ending ending() {
    return ending;
  }

  /** The byte at which the last stream ended, its checksum included; -1 if none did. */
  long streamEndByte() {
    return streamEnded ? (streamEndBit + MARK_BITS + 32 + 7) >>> 3 : -1;
  }

  /** Whether a block is longer than any block can be. */
  boolean tooLong() {
    return end - begin > 8L * (MOST_BLOCK_BYTES - 16);
  }

  /** The 32 bits behind the mark: the checksum of the block's data. */
  int checksum() {
    return (int) bitsAt(begin + MARK_BITS, 32);
  }

  /** The block as a stream of its own, as bzip2recover makes it. */
  byte[] stream() {
    long length = end - begin;
    byte[] out = new byte[4 + (int) ((length + MARK_BITS + 32 + 7) >>> 3)];
    out[0] = 'B';
    out[1] = 'Z';
    out[2] = 'h';
    out[3] = '9';
    int shift = (int) (begin & 7);
    int whole = (int) (length >>> 3);
    for (int k = 0; k < whole; k++) {
      int two = ((held[k] & 0xff) << 8) | (k + 1 < heldLength ? held[k + 1] & 0xff : 0);
      out[4 + k] = (byte) (two >>> (8 - shift));
    }
    int rest = (int) (length & 7);
    long at = 32L + 8L * whole;
    put(out, at, bitsAt(begin + 8L * whole, rest), rest);
    at += rest;
    put(out, at, END_MARK, MARK_BITS);
    // A stream of one block has that block's checksum.
    put(out, at + MARK_BITS, checksum() & 0xffffffffL, 32);
    return out;
  }

  private long bitsAt(long place, int count) {
    long value = 0;
    for (int k = 0; k < count; k++) {
      long bit = place + k - 8 * heldFrom;
      int octet = bit >>> 3 < heldLength ? held[(int) (bit >>> 3)] : 0;
      value = (value << 1) | ((octet >>> (7 - (int) (bit & 7))) & 1);
    }
    return value;
  }

  private static void put(byte[] out, long at, long value, int count) {
    for (int k = 0; k < count; k++) {
      if (((value >>> (count - 1 - k)) & 1) != 0) {
        long bit = at + k;
        out[(int) (bit >>> 3)] |= (byte) (0x80 >>> (int) (bit & 7));
      }
    }
  }
}
