package io.monofact.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The literals that may stand at a stop, by what stands there. */
final class Candidates {

  private static final int BITS = 16;

  /** Collects the literals by their keys. */
  static final class Builder {

    private final Map<Long, List<CandidateTree.Entry>> byKey = new HashMap<>();

    /** Adds a literal under a key; with the same key, one after the other. */
    void add(long key, CandidateTree.Entry entry) {
      List<CandidateTree.Entry> here = byKey.computeIfAbsent(key, k -> new ArrayList<>());
      if (here.isEmpty() || here.get(here.size() - 1).literal() != entry.literal()) {
        here.add(entry);
      }
    }

    Candidates build() {
      return new Candidates(byKey);
    }
  }

  /** Two filters, since with one a common word is likely to be looked at in vain. */
  private final long[] first = new long[1 << (BITS - 6)];

  private final long[] second = new long[1 << (BITS - 6)];
  private final CandidateTree[] trees = new CandidateTree[1 << BITS];

  private Candidates(Map<Long, List<CandidateTree.Entry>> byKey) {
    Map<Integer, List<CandidateTree.Entry>> byBucket = new HashMap<>();
    byKey.forEach(
        (key, entries) -> {
          long hash = hash(key);
          set(first, hash >>> 48);
          set(second, hash >>> 32);
          byBucket
              .computeIfAbsent((int) (hash >>> (64 - BITS)), bucket -> new ArrayList<>())
              .addAll(entries);
        });
    Map<List<CandidateTree.Entry>, CandidateTree> known = new HashMap<>();
    byBucket.forEach((bucket, entries) -> trees[bucket] = CandidateTree.of(entries, known));
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
    CandidateTree tree = trees[(int) (hash(key) >>> (64 - BITS))];
    return tree != null && tree.tell(bytes, place, shift, found);
  }
}
