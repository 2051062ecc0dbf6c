package io.monofact.claim;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds many literals in one scan, after Wu and Manber (1994): of each literal one window, the same
 * number of symbols for all, is looked for by its last pair of symbols; a pair that no window holds
 * lets the scan leap by nearly a window's length.
 *
 * <p>A symbol is eight bits. Of each literal that window is taken which slows the scan of English
 * text least, given the windows taken before it.
 */
final class ShiftTable {

  /**
   * A window of four symbols fits an int; a wider one would leap further, but few cues are long.
   */
  private static final int WIDEST = 4;

  private static final int BUCKET_BITS = 16;

  /** What it costs to look at the windows that end at a pair, in symbols that are not leapt. */
  private static final int COST_OF_LOOKING = 8;

  private final int width;
  private final byte[] shift = new byte[1 << 16];
  private final int[][] buckets = new int[1 << BUCKET_BITS][];
  private final int[] windowStart;

  /**
   * A table for some literals.
   *
   * @param literals of each literal, at each place, the symbols that may stand there; each at least
   *     two places long
   */
  ShiftTable(List<BitSet[]> literals) {
    width = literals.stream().mapToInt(literal -> Math.min(literal.length, WIDEST)).min().orElse(2);
    Arrays.fill(shift, (byte) (width - 1));
    windowStart = new int[literals.size()];
    int[] cost = new int[1 << 16];
    for (int id : fewestWindowsFirst(literals)) {
      windowStart[id] = cheapestWindow(literals.get(id), cost);
    }
    for (int k = 1; k < width; k++) {
      for (int id = 0; id < literals.size(); id++) {
        int at = windowStart[id] + k;
        enterShift(literals.get(id)[at - 1], literals.get(id)[at], k);
      }
    }
    for (int id = 0; id < literals.size(); id++) {
      enterWindow(literals.get(id), id);
    }
  }

  private static List<Integer> fewestWindowsFirst(List<BitSet[]> literals) {
    return IntStream.range(0, literals.size())
        .boxed()
        .sorted(Comparator.comparingInt(id -> literals.get(id).length))
        .toList();
  }

  /** How many symbols a window has. */
  int width() {
    return width;
  }

  /**
   * How far the scan may leap from a pair; where a window may end it is not positive, and its
   * negative is how far to leap once the windows that end there have been looked at.
   */
  byte[] shifts() {
    return shift;
  }

  /**
   * The literals whose window may be this one, and perhaps others; null where there are none.
   *
   * @param head the window's first pair
   * @param pair its last
   */
  int[] withWindow(int head, int pair) {
    return buckets[bucket(head, pair)];
  }

  private static int bucket(int head, int pair) {
    return ((head << 16 | pair) * 0x9E3779B1) >>> (32 - BUCKET_BITS);
  }

  /** How many symbols of the literal stand before its window's last one. */
  int backToStart(int literal) {
    return windowStart[literal] + width - 1;
  }

  /** Enters the k-th pair of a window; the pairs are entered from the first to the last. */
  private void enterShift(BitSet first, BitSet second, int k) {
    for (int a = first.nextSetBit(0); a >= 0; a = first.nextSetBit(a + 1)) {
      for (int b = second.nextSetBit(0); b >= 0; b = second.nextSetBit(b + 1)) {
        int pair = a << 8 | b;
        shift[pair] = (byte) (k < width - 1 ? width - 1 - k : -Math.abs(shift[pair]));
      }
    }
  }

  private void enterWindow(BitSet[] literal, int id) {
    int start = windowStart[id];
    int last = start + width - 1;
    for (int head : pairs(literal[start], literal[start + 1])) {
      for (int pair : pairs(literal[last - 1], literal[last])) {
        int bucket = bucket(head, pair);
        int[] ids = buckets[bucket];
        if (ids == null) {
          buckets[bucket] = new int[] {id};
        } else if (ids[ids.length - 1] != id) {
          buckets[bucket] = Arrays.copyOf(ids, ids.length + 1);
          buckets[bucket][ids.length] = id;
        }
      }
    }
  }

  private static int[] pairs(BitSet first, BitSet second) {
    return first.stream().flatMap(a -> second.stream().map(b -> a << 8 | b)).toArray();
  }

  /** The window that adds least to the cost, which is then entered. */
  private int cheapestWindow(BitSet[] literal, int[] cost) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int start = 0; start + width <= literal.length; start++) {
      double added = 0;
      for (int k = 1; k < width; k++) {
        added += added(literal[start + k - 1], literal[start + k], costOf(k), cost, false);
      }
      if (added < least) {
        least = added;
        best = start;
      }
    }
    for (int k = 1; k < width; k++) {
      added(literal[best + k - 1], literal[best + k], costOf(k), cost, true);
    }
    return best;
  }

  private int costOf(int k) {
    return k < width - 1 ? k : width - 1 + COST_OF_LOOKING;
  }

  private static double added(BitSet first, BitSet second, int price, int[] cost, boolean enter) {
    double added = 0;
    for (int a = first.nextSetBit(0); a >= 0; a = first.nextSetBit(a + 1)) {
      for (int b = second.nextSetBit(0); b >= 0; b = second.nextSetBit(b + 1)) {
        int pair = a << 8 | b;
        if (price > cost[pair]) {
          added += (price - cost[pair]) * EnglishPairs.per10000(a, b);
          if (enter) {
            cost[pair] = price;
          }
        }
      }
    }
    return added;
  }
}
