package io.monofact.claim;

import java.io.Serializable;

/**
 * How many plausible answers a prompt of a category has, |R_c| of [K25]. The bounds take the wrong
 * ones, |E_c| = |R_c| - 1: the lower bound loses 2/min|E_c|, the upper gains from max|E_c|. These
 * are assumptions, not measurements, so a minimum should rather be too small.
 *
 * @param min the smallest number of plausible answers over the prompts, at least 2
 * @param max the largest
 */
public record ResponseSize(long min, long max) implements Serializable {

  public ResponseSize {
    if (min < 2 || max < min) {
      throw new IllegalArgumentException(
          "response sets of %d to %d answers; the minimum is at least 2, the maximum no less"
              .formatted(min, max));
    }
  }
}
