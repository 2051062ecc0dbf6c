package io.monofact.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers {@link Calibration} answer by answer, in bins of equal width: a confidence p is in the
 * bin k with (k - 1)/n &lt; p &lt;= k/n, and 0 in the first. So 1 is in the last, and no bin is
 * missed. Not thread-safe.
 */
public final class CalibrationTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of bins where nothing else is asked for. */
  public static final int BINS = 15;

  private final long[] answers;
  private final long[] right;
  private final double[] confidence;
  private double squares;

  /**
   * @param bins how many bins, at least 1
   */
  public CalibrationTally(int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("%d bins".formatted(bins));
    }
    answers = new long[bins];
    right = new long[bins];
    confidence = new double[bins];
  }

  /**
   * Adds an answer.
   *
   * @param sure the confidence, 0 to 1
   * @throws IllegalArgumentException if it is none
   */
  public void add(double sure, boolean isRight) {
    if (!(sure >= 0 && sure <= 1)) {
      throw new IllegalArgumentException("a confidence of " + sure);
    }
    int bin = bin(sure, answers.length);
    answers[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidence[bin] += sure;
    double miss = sure - (isRight ? 1 : 0);
    squares += miss * miss;
  }

  static int bin(double sure, int bins) {
    int bin = Math.max(0, (int) Math.ceil(sure * bins) - 1);
    // A product such as 3/15 * 15 may be a little more or less than it should be.
    if (bin > 0 && sure <= (double) bin / bins) {
      return bin - 1;
    }
    return bin + 1 < bins && sure > (double) (bin + 1) / bins ? bin + 1 : bin;
  }

  /** Adds all that another holds. */
  public void merge(CalibrationTally other) {
    for (int i = 0; i < answers.length; i++) {
      answers[i] += other.answers[i];
      right[i] += other.right[i];
      confidence[i] += other.confidence[i];
    }
    squares += other.squares;
  }

  /** What they say. */
  public Calibration result() {
    int n = answers.length;
    long all = 0;
    double gaps = 0;
    double largest = 0;
    List<Calibration.Bin> bins = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all += answers[i];
      double mean = confidence[i] / answers[i];
      double accuracy = (double) right[i] / answers[i];
      bins.add(
          new Calibration.Bin(
              (double) i / n,
              (double) (i + 1) / n,
              answers[i],
              answers[i] == 0 ? Double.NaN : mean,
              answers[i] == 0 ? Double.NaN : accuracy));
      if (answers[i] > 0) {
        gaps += answers[i] * Math.abs(accuracy - mean);
        largest = Math.max(largest, Math.abs(accuracy - mean));
      }
    }
    return new Calibration(all, gaps / all, all == 0 ? Double.NaN : largest, squares / all, bins);
  }
}
