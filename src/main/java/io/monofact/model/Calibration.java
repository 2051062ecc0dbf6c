package io.monofact.model;

import java.util.List;

/**
 * Whether answers are right as often as the model is sure of them.
 *
 * @param answers how many answers with a confidence
 * @param ece the expected calibration error: the mean over bins, by how many answers each holds, of
 *     |accuracy - mean confidence| (Naeini et al. 2015, Guo et al. 2017); NaN without answers
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
   * @param confidence their mean confidence; NaN where there are none
   * @param accuracy the share of them that is right; NaN where there are none
   */
  public record Bin(double from, double to, long answers, double confidence, double accuracy) {}

  public Calibration {
    bins = List.copyOf(bins);
  }
}
