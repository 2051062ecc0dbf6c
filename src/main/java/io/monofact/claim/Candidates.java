package io.monofact.claim;

import java.util.Arrays;
import java.util.BitSet;

/** The literals that may stand at a stop, by what stands there. */
final class Candidates {

  private static final int BITS = 16;

  /**
   * A literal by its anchor.
   *
   * @param literal its index
   * @param place how many bytes before the anchor it begins
   * @param known which bits of the eight bytes from the anchor on are the same wherever it stands
   * @param bits what these are
   * @param knownBefore which bits of the byte before the anchor are the same, if it is a byte of it
   * @param bitsBefore what these are
   */
  private record Entry(
      int literal, int place, long known, long bits, int knownBefore, int bitsBefore) {

    /** Whether what stands around an anchor tells that the literal does not stand there. */
    boolean isElsewhere(long behind, int before) {
      return (behind & known) != bits || (before & knownBefore) != bitsBefore;
    }
  }

  /** A literal that is to be found by one of its places. */
  record Candidate(int id, Literal literal, int place) {

    private Entry entry() {
      long known = 0;
      long bits = 0;
      for (int k = 0; k < 8 && place + k < literal.length(); k++) {
        BitSet here = literal.at(place + k);
        known |= (long) same(here) << (8 * k);
        bits |= (long) always(here) << (8 * k);
      }
      BitSet before = literal.at(place - 1);
      return new Entry(
          id,
          place,
          known,
          bits & known,
          before == null ? 0 : same(before),
          before == null ? 0 : always(before) & same(before));
    }

    /** The bits that all bytes of a set have. */
    private static int always(BitSet bytes) {
      return bytes.stream().reduce(0xff, (a, b) -> a & b);
    }

    /** The bits in which all bytes of a set are the same. */
    private static int same(BitSet bytes) {
      return 0xff & ~(always(bytes) ^ bytes.stream().reduce(0, (a, b) -> a | b));
    }
  }

  /** Two filters, since with one a common word is likely to be looked at in vain. */
  private final long[] first = new long[1 << (BITS - 6)];

  private final long[] second = new long[1 << (BITS - 6)];
  private final Entry[][] entries = new Entry[1 << BITS][];

  /** Adds a literal under a key; with the same key, one after the other. */
  void add(long key, Candidate candidate) {
    long hash = hash(key);
    set(first, hash >>> 48);
    set(second, hash >>> 32);
    int bucket = (int) (hash >>> (64 - BITS));
    Entry[] here = entries[bucket];
    if (here == null) {
      entries[bucket] = new Entry[] {candidate.entry()};
    } else if (here[here.length - 1].literal() != candidate.id()) {
      entries[bucket] = Arrays.copyOf(here, here.length + 1);
      entries[bucket][here.length] = candidate.entry();
    }
  }

  private static void set(long[] filter, long hash) {
    filter[((int) hash >>> 6) & (filter.length - 1)] |= 1L << hash;
  }

  /** Whether there is a literal under a key; hardly ever said in vain. */
  boolean mayHold(long key) {
    long hash = hash(key);
    return ((first[(int) (hash >>> 54)] >>> (hash >>> 48))
            & (second[(int) (hash >>> 38) & (second.length - 1)] >>> (hash >>> 32))
            & 1)
        != 0;
  }

  private static long hash(long key) {
    return key * 0x9E3779B97F4A7C15L;
  }

  /**
   * Tells of each literal under a key that may stand at a place.
   *
   * @param shift how much further on these bytes stand than they seem to
   */
  boolean tell(long key, byte[] bytes, int place, int shift, AnchorScan.Found found) {
    Entry[] here = entries[(int) (hash(key) >>> (64 - BITS))];
    if (here == null) {
      return false;
    }
    long behind = EightBytes.at(bytes, place);
    for (Entry entry : here) {
      // what stands before the first byte is not known here, and is left to who looks closer
      int before = place > 0 ? bytes[place - 1] : entry.bitsBefore();
      if (!entry.isElsewhere(behind, before)
          && found.at(entry.literal(), place + shift - entry.place())) {
        return true;
      }
    }
    return false;
  }
}
