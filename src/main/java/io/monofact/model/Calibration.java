package io.monofact.model;

import java.util.List;

/**
 * Whether answers are right as often as the model is sure of them.
 *
 * @param answers how many answers with a confidence
 * @param ece the expected calibration error: the mean over bins, by the weight of the answers that
 *     each holds, of |accuracy - mean confidence| (Naeini et al. 2015, Guo et al. 2017); NaN
 *     without answers
 * @param mce the largest of these differences
 * @param brier the mean of (confidence - right)^2, right being 0 or 1 (Brier 1950)
 * @param bins the bins, all of them, in order
 */
public record Calibration(long answers, double ece, double mce, double brier, List<Bin> bins) {

  /**
   * Answers of about the same confidence.
   *
   * @param from confidences are above this; in the first bin at least this
   * @param to and at most this
   * @param answers how many
   * @param confidence their mean confidence by weight; NaN where there are none
   * @param accuracy the share of them that is right, by weight
   */
  public record Bin(double from, double to, long answers, double confidence, Share accuracy) {}

  public Calibration {
    bins = List.copyOf(bins);
  }
}
