package io.monofact.estimate;

import java.io.Serializable;

/**
 * Gathers what a hold-out check needs, prompt by prompt: the examples are dealt into {@value
 * #PARTS} parts, and each of {@value #SPLITS} splits takes half of the parts for A and half for B.
 * Tallies of disjoint sets of prompts merge to that of all. Not thread-safe.
 */
public final class HoldOutTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many splits are made; a bit of a part's number says to which half of each it belongs. */
  public static final int SPLITS = 8;

  /** How many parts there are. */
  public static final int PARTS = 1 << SPLITS;

  private final long[] examplesA = new long[SPLITS];
  private final long[] singletonsA = new long[SPLITS];
  private final long[] doubletonsA = new long[SPLITS];
  private final long[] examplesB = new long[SPLITS];
  private final long[] unseenB = new long[SPLITS];

  /**
   * Adds a prompt.
   *
   * @param parts the parts that hold examples of it, each from 0 to {@value #PARTS} - 1, once each
   * @param claims how many claims each of them holds
   * @param abstentions how many abstentions
   */
  public void add(int[] parts, long[] claims, long[] abstentions) {
    for (int split = 0; split < SPLITS; split++) {
      long inA = 0;
      long inB = 0;
      long unknownA = 0;
      long unknownB = 0;
      for (int i = 0; i < parts.length; i++) {
        if ((parts[i] >> split & 1) == 0) {
          inA += claims[i];
          unknownA += abstentions[i];
        } else {
          inB += claims[i];
          unknownB += abstentions[i];
        }
      }
      examplesA[split] += inA + unknownA;
      examplesB[split] += inB + unknownB;
      singletonsA[split] += inA == 1 ? 1 : 0;
      doubletonsA[split] += inA == 2 ? 1 : 0;
      unseenB[split] += inA == 0 ? inB : 0;
    }
  }

  /** Adds all that another tally holds, of other prompts. */
  public void merge(HoldOutTally other) {
    for (int split = 0; split < SPLITS; split++) {
      examplesA[split] += other.examplesA[split];
      singletonsA[split] += other.singletonsA[split];
      doubletonsA[split] += other.doubletonsA[split];
      examplesB[split] += other.examplesB[split];
      unseenB[split] += other.unseenB[split];
    }
  }

  /** The check, over all splits. */
  public HoldOut result() {
    double predicted = 0;
    double actual = 0;
    double variance = 0;
    double found = 0;
    for (int split = 0; split < SPLITS; split++) {
      double nA = examplesA[split];
      double nB = examplesB[split];
      double rate = singletonsA[split] / nA;
      double unseen = unseenB[split] / nB;
      predicted += rate / SPLITS;
      actual += unseen / SPLITS;
      found += (double) Math.max(singletonsA[split], unseenB[split]) / SPLITS;
      variance +=
          (rate * (1 - rate) / nA + 2 * doubletonsA[split] / nA / nA + unseen * (1 - unseen) / nB)
              / SPLITS;
    }
    return new HoldOut(predicted, actual, variance, found);
  }
}
