package io.monofact.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Literals that share the key of their anchor, told apart by the bytes around it: hundreds of cues
 * hold a year, and but a few of them are then held against what stands there.
 */
final class CandidateTree {

  /** How many bytes are looked at from the anchor on, and before it. */
  private static final int REACH = 8;

  private static final int BYTES = 256;

  /** So few are looked at one by one. */
  private static final int FEW = 8;

  private final Entry[] entries;

  /** By which byte the branches are told apart, counted from the anchor. */
  private final int distance;

  /** By the byte; empty where there are few entries, or no byte tells them apart. */
  private final CandidateTree[] branches;

  private CandidateTree(List<Entry> entries, Map<List<Entry>, CandidateTree> known) {
    this.entries = entries.toArray(Entry[]::new);
    this.distance = entries.size() <= FEW ? REACH : best(entries);
    this.branches = new CandidateTree[distance == REACH ? 0 : BYTES];
    if (distance != REACH) {
      branch(entries, known);
    }
  }

  private void branch(List<Entry> entries, Map<List<Entry>, CandidateTree> known) {
    BitSet told = new BitSet();
    List<Entry> anywhere = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.at(distance) == null) {
        anywhere.add(entry);
      } else {
        told.or(entry.at(distance));
      }
    }
    Arrays.fill(branches, anywhere.isEmpty() ? null : of(anywhere, known));
    for (int b = told.nextSetBit(0); b >= 0; b = told.nextSetBit(b + 1)) {
      List<Entry> here = new ArrayList<>();
      for (Entry entry : entries) {
        if (entry.at(distance) == null || entry.at(distance).get(b)) {
          here.add(entry);
        }
      }
      branches[b] = of(here, known);
    }
  }

  /**
   * The tree of some literals.
   *
   * @param entries their entries, in the order in which they are told of
   * @param known the trees there are, since many keys have the same literals
   */
  static CandidateTree of(List<Entry> entries, Map<List<Entry>, CandidateTree> known) {
    CandidateTree tree = known.get(entries);
    if (tree == null) {
      tree = new CandidateTree(entries, known);
      known.put(entries, tree);
    }
    return tree;
  }

  /** The byte by which no branch holds more than three quarters of them, and the fewest. */
  private static int best(List<Entry> entries) {
    int best = REACH;
    int least = entries.size() * 3 / 4;
    for (int distance = -REACH; distance < REACH; distance++) {
      int most = most(entries, distance);
      if (most < least) {
        best = distance;
        least = most;
      }
    }
    return best;
  }

  /** How many of them the largest branch by a byte holds. */
  private static int most(List<Entry> entries, int distance) {
    int[] branches = new int[BYTES];
    int everywhere = 0;
    for (Entry entry : entries) {
      BitSet here = entry.at(distance);
      everywhere += here == null ? 1 : 0;
      for (int b = here == null ? -1 : here.nextSetBit(0); b >= 0; b = here.nextSetBit(b + 1)) {
        branches[b]++;
      }
    }
    return everywhere + Arrays.stream(branches).max().orElse(0);
  }

  /**
   * Tells of each literal that may stand around an anchor.
   *
   * @param bytes where it stands
   * @param anchor its place
   * @param shift how much further on these bytes stand than they seem to
   */
  boolean tell(byte[] bytes, int anchor, int shift, AnchorScan.Found found) {
    long behind = EightBytes.at(bytes, anchor);
    // what stands before the first byte is not known here, and is left to who looks closer
    boolean isKnown = anchor >= REACH;
    long before = isKnown ? EightBytes.at(bytes, anchor - REACH) : 0;
    CandidateTree tree = this;
    while (tree.branches.length > 0 && (isKnown || tree.distance >= 0)) {
      long eight = tree.distance < 0 ? before : behind;
      tree = tree.branches[(int) (eight >>> (8 * (tree.distance & (REACH - 1)))) & (BYTES - 1)];
      if (tree == null) {
        return false;
      }
    }
    for (Entry entry : tree.entries) {
      if (entry.behind.mayBe(behind)
          && (!isKnown || entry.before.mayBe(before))
          && found.at(entry.literal, anchor + shift - entry.place)) {
        return true;
      }
    }
    return false;
  }

  /** A literal that is to be found by one of its places. */
  static final class Entry {

    private final int literal;
    private final int place;
    private final BitSet[] bytes = new BitSet[2 * REACH];
    private final Eight before;
    private final Eight behind;

    /**
     * An entry.
     *
     * @param id the literal's index
     * @param place how many bytes before the anchor it begins
     */
    Entry(int id, Literal literal, int place) {
      this.literal = id;
      this.place = place;
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = literal.at(place - REACH + k);
      }
      this.before = Eight.of(Arrays.copyOf(bytes, REACH));
      this.behind = Eight.of(Arrays.copyOfRange(bytes, REACH, 2 * REACH));
    }

    int literal() {
      return literal;
    }

    int place() {
      return place;
    }

    /** The bytes that may stand so far from the anchor; null where any may. */
    private BitSet at(int distance) {
      return bytes[REACH + distance];
    }
  }

  /**
   * Eight bytes of a literal.
   *
   * @param known which bits are the same wherever it stands
   * @param bits what these are
   * @param digits which bytes are digits
   */
  private record Eight(long known, long bits, long digits) {

    static Eight of(BitSet[] bytes) {
      long known = 0;
      long bits = 0;
      long digits = 0;
      for (int k = 0; k < REACH; k++) {
        if (bytes[k] != null) {
          int all = bytes[k].stream().reduce(BYTES - 1, (a, b) -> a & b);
          int any = bytes[k].stream().reduce(0, (a, b) -> a | b);
          known |= (long) ((BYTES - 1) & ~(all ^ any)) << (8 * k);
          bits |= (long) all << (8 * k);
          digits |= bytes[k].stream().allMatch(Literal::isDigit) ? 0x80L << (8 * k) : 0;
        }
      }
      return new Eight(known, bits & known, digits);
    }

    boolean mayBe(long eight) {
      return (eight & known) == bits
          && (digits == 0 || (EightBytes.digits(eight) & digits) == digits);
    }
  }
}
