package io.monofact.claim;

import java.util.Arrays;

/** Places of cues, in the order of the places, then of the cues. */
final class HitList {

  private static final int CUE_BITS = 16;

  private long[] hits = new long[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a hit, which comes in its order or not long after. */
  void add(int cue, int start) {
    insert((long) start << CUE_BITS | cue);
  }

  private void insert(long hit) {
    if (size == hits.length) {
      hits = Arrays.copyOf(hits, 2 * size);
    }
    int at = size++;
    while (at > 0 && hits[at - 1] > hit) {
      hits[at] = hits[at - 1];
      at--;
    }
    hits[at] = hit;
  }

  /** Tells all hits, in order. */
  void handOn(CueScanner.Hits to) {
    for (int i = 0; i < size; i++) {
      to.at((int) (hits[i] & ((1 << CUE_BITS) - 1)), (int) (hits[i] >> CUE_BITS));
    }
  }
}
