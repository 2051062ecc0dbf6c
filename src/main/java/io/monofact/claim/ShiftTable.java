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

  /**
   * How many symbols wider a window may be than the shortest literal: before a literal that is too
   * short, any symbol may stand. The scan leaps further for it.
   */
  private static final int WIDER = 1;

  private static final int BUCKET_BITS = 16;

  /** What it costs to look at the windows that end at a pair, in symbols that are not leapt. */
  private static final int COST_OF_LOOKING = 8;

  /** What it costs to look whether one literal stands where its window does. */
  private static final int COST_OF_COMPARING = 1;

  private static final int SYMBOLS = 256;

  private final int width;
  private final byte[] shift = new byte[1 << 16];
  private final int[][] buckets = new int[1 << BUCKET_BITS][];

  /** Which buckets are not empty; most are, and this stays near the processor. */
  private final long[] filled = new long[1 << (BUCKET_BITS - 6)];

  private final int[] windowStart;

  /**
   * A table for some literals.
   *
   * @param literals of each literal, at each place, the symbols that may stand there; each at least
   *     two places long
   */
  ShiftTable(List<BitSet[]> literals) {
    int shortest = literals.stream().mapToInt(literal -> literal.length).min().orElse(2);
    width = Math.min(shortest + WIDER, WIDEST);
    Arrays.fill(shift, (byte) (width - 1));
    windowStart = new int[literals.size()];
    int[] cost = new int[1 << 16];
    BitSet[][] windows = new BitSet[literals.size()][];
    for (int id : fewestWindowsFirst(literals)) {
      BitSet[] literal = literals.get(id);
      windowStart[id] = literal.length < width ? -WIDER : cheapestWindow(literal, cost);
      windows[id] = window(literal, windowStart[id]);
      enterCost(windows[id], cost);
    }
    for (int k = 1; k < width; k++) {
      for (BitSet[] window : windows) {
        enterShift(window[k - 1], window[k], k);
      }
    }
    for (int id = 0; id < windows.length; id++) {
      enterWindow(windows[id], id);
    }
  }

  private BitSet[] window(BitSet[] literal, int start) {
    BitSet[] window = new BitSet[width];
    for (int k = 0; k < width; k++) {
      window[k] = start + k < 0 ? any() : literal[start + k];
    }
    return window;
  }

  private static BitSet any() {
    BitSet any = new BitSet(SYMBOLS);
    any.set(0, SYMBOLS);
    return any;
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
   * The literals whose window may end so, and perhaps others; null where there are none.
   *
   * @param before the symbol before the pair
   * @param pair the window's last pair
   */
  int[] withWindow(int before, int pair) {
    int bucket = bucket(before, pair);
    return (filled[bucket >> 6] >>> bucket & 1) == 0 ? null : buckets[bucket];
  }

  /** A window's first symbol is left out: it may be any, and would be of many buckets. */
  private int bucket(int before, int pair) {
    int told = width > 3 ? before << 16 | pair : pair;
    return (told * 0x9E3779B1) >>> (32 - BUCKET_BITS);
  }

  /**
   * How many symbols of the literal stand before its window's last one. A window may begin before
   * its literal; where the text begins there, the symbol before it may be taken for any.
   */
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

  private void enterWindow(BitSet[] window, int id) {
    for (int pair : pairs(window[width - 2], window[width - 1])) {
      for (int before : window[width - 3].stream().toArray()) {
        int bucket = bucket(before, pair);
        filled[bucket >> 6] |= 1L << bucket;
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

  /** The start of the window that adds least to the cost. */
  private int cheapestWindow(BitSet[] literal, int[] cost) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int start = 0; start + width <= literal.length; start++) {
      BitSet[] window = window(literal, start);
      double added = 0;
      for (int k = 1; k < width; k++) {
        for (int pair : pairs(window[k - 1], window[k])) {
          int more = Math.max(0, costOf(k) - cost[pair]);
          added += (more + (k == width - 1 ? COST_OF_COMPARING : 0)) * EnglishPairs.per10000(pair);
        }
      }
      if (added < least) {
        least = added;
        best = start;
      }
    }
    return best;
  }

  private void enterCost(BitSet[] window, int[] cost) {
    for (int k = 1; k < width; k++) {
      for (int pair : pairs(window[k - 1], window[k])) {
        cost[pair] = Math.max(cost[pair], costOf(k));
      }
    }
  }

  private int costOf(int k) {
    return k < width - 1 ? k : width - 1 + COST_OF_LOOKING;
  }
}
