package io.monofact.claim;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds many literals in one scan, after Wu and Manber (1994): of each literal one window, the same
 * number of symbols for all, is looked for by its last pair of symbols; a pair that no window holds
 * lets the scan leap by nearly a window's length.
 *
 * <p>A symbol is eight bits. The window taken of a literal is the one whose pairs are rarest in
 * English, since that decides how far the scan leaps.
 */
final class ShiftTable {

  /** Longer windows leap further but fill the table with more pairs. */
  private static final int WIDEST = 8;

  private final int width;
  private final byte[] shift = new byte[1 << 16];
  private final int[][] endingWith = new int[1 << 16][];
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
    for (int id = 0; id < literals.size(); id++) {
      BitSet[] literal = literals.get(id);
      windowStart[id] = rarestWindow(literal);
      for (int k = 1; k < width; k++) {
        enter(literal[windowStart[id] + k - 1], literal[windowStart[id] + k], width - 1 - k, id);
      }
    }
  }

  /** How many symbols a window has. */
  int width() {
    return width;
  }

  /** How far the scan may leap from a pair; 0 where a window may end. */
  byte[] shifts() {
    return shift;
  }

  /** The literals whose window may end with this pair; only where its shift is 0. */
  int[] endingWith(int pair) {
    return endingWith[pair];
  }

  /** How many symbols of the literal stand before its window's last one. */
  int backToStart(int literal) {
    return windowStart[literal] + width - 1;
  }

  private void enter(BitSet first, BitSet second, int leap, int id) {
    for (int a = first.nextSetBit(0); a >= 0; a = first.nextSetBit(a + 1)) {
      for (int b = second.nextSetBit(0); b >= 0; b = second.nextSetBit(b + 1)) {
        int pair = a << 8 | b;
        shift[pair] = (byte) Math.min(shift[pair], leap);
        if (leap == 0) {
          int[] ids = endingWith[pair];
          ids = ids == null ? new int[1] : Arrays.copyOf(ids, ids.length + 1);
          ids[ids.length - 1] = id;
          endingWith[pair] = ids;
        }
      }
    }
  }

  private int rarestWindow(BitSet[] literal) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int start = 0; start + width <= literal.length; start++) {
      double cost = 0;
      for (int k = 1; k < width; k++) {
        // a pair nearer to the end lets the scan leap less
        cost += k * share(literal[start + k - 1]) * share(literal[start + k]);
      }
      if (cost < least) {
        least = cost;
        best = start;
      }
    }
    return best;
  }

  private static double share(BitSet symbols) {
    return symbols.stream().mapToDouble(ShiftTable::share).sum();
  }

  /** Roughly the share of a symbol in English text. */
  private static double share(int symbol) {
    int rank = " etaoinshrdlcumwfgypbvkjxqz".indexOf(symbol);
    if (rank >= 0) {
      return 0.16 * Math.pow(0.87, rank);
    }
    return symbol >= '0' && symbol <= '9' ? 0.002 : 0.001;
  }
}
