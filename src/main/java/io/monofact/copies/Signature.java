package io.monofact.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sketch of the set of a text's shingles: {@value #HASHES} hashes, of which two texts share about
 * the Jaccard similarity of their sets. One permutation hashing (Li, Owen and Zhang 2012): a
 * shingle is hashed once, and the smallest hash of each of as many bins is kept; empty bins borrow
 * from others (Shrivastava 2017). Of each hash 8 bits are stored (Li and König 2010).
 *
 * <p>The hashes lie in {@value #BANDS} bands of 8. Two texts are compared only if a band is the
 * same in both, which it is for 95 % of pairs with a similarity of 0.8, for 99.4 % at 0.85, and for
 * 6 % at 0.5.
 *
 * @param bands the hashes, 8 to a number
 */
public record Signature(List<Long> bands) {

  /** How many hashes a signature has. */
  public static final int HASHES = 128;

  /** How many bands they lie in. */
  public static final int BANDS = 16;

  /** Texts with at least this similarity, as estimated from their signatures, are near copies. */
  public static final double THRESHOLD = 0.8;

  private static final int PER_BAND = HASHES / BANDS;
  private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;

  /** Of this share of different shingles the stored bits are the same by chance. */
  private static final double BY_CHANCE = 1 / 256.0;

  public Signature {
    bands = List.copyOf(bands);
    if (bands.size() != BANDS) {
      throw new IllegalArgumentException(
          "a signature has %d bands, not %d".formatted(BANDS, bands.size()));
    }
  }

  /** The signature of a text; none where it has no word. */
  public static Optional<Signature> of(String text) {
    long[] smallest = Shingles.smallest(text, HASHES);
    if (smallest == null) {
      return Optional.empty();
    }
    List<Long> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long hashes = 0;
      for (int bin = band * PER_BAND; bin < (band + 1) * PER_BAND; bin++) {
        hashes = hashes << 8 | bits(smallest, bin);
      }
      bands.add(hashes);
    }
    return Optional.of(new Signature(bands));
  }

  /** The bits of a bin, or of the bin that it borrows from. */
  private static long bits(long[] smallest, int bin) {
    int from = bin;
    for (int attempt = 1; smallest[from] == -1; attempt++) {
      from = (int) (Mix.of(((long) attempt << 32) + bin) >>> 57);
    }
    // With the bin's number, lest one shingle that fills many bins give them all the same 8 bits.
    return Mix.of(smallest[from] + bin) & 0xFF;
  }

  /** The estimated Jaccard similarity of the two texts' sets of shingles; 0 to 1. */
  public double similarity(Signature other) {
    int same = 0;
    for (int i = 0; i < BANDS; i++) {
      same += sameBytes(bands.get(i), other.bands.get(i));
    }
    double share = (double) same / HASHES;
    return Math.max(0, (share - BY_CHANCE) / (1 - BY_CHANCE));
  }

  /** Whether the two texts are near copies of each other. */
  public boolean isNearCopyOf(Signature other) {
    return similarity(other) >= THRESHOLD;
  }

  private static int sameBytes(long a, long b) {
    long x = a ^ b;
    // The highest bit of each byte is set where that byte of x is not 0.
    long differs = ((x & LOW_BITS) + LOW_BITS) | x;
    return Long.BYTES - Long.bitCount(differs & ~LOW_BITS);
  }
}
