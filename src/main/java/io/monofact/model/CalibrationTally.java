package io.monofact.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers {@link Calibration} answer by answer, in bins of equal width: a confidence p is in the
 * bin k with (k - 1)/n &lt; p &lt;= k/n, and 0 in the first. So 1 is in the last, and no bin is
 * missed. Answers have weights: those to several samples of one prompt share its own. Not
 * thread-safe.
 */
public final class CalibrationTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of bins where nothing else is asked for. */
  public static final int BINS = 15;

  private final long[] answers;
  private final double[] weight;
  private final double[] right;
  private final double[] confidence;
  private final double[] squaredWeight;
  private double misses;

  /**
   * @param bins how many bins, at least 1
   */
  public CalibrationTally(int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("%d bins".formatted(bins));
    }
    answers = new long[bins];
    weight = new double[bins];
    right = new double[bins];
    confidence = new double[bins];
    squaredWeight = new double[bins];
  }

  /**
   * Adds an answer of weight 1.
   *
   * @param sure the confidence, 0 to 1
   * @throws IllegalArgumentException if it is none
   */
  public void add(double sure, boolean isRight) {
    add(List.of(new Answer(sure, isRight)), 1, 1);
  }

  /**
   * Adds the answers to one prompt, which in each bin tell no more than one.
   *
   * @param given the answers among its samples
   * @param prompts the prompt's weight
   * @param samples how many share that, at least 1
   * @throws IllegalArgumentException if a confidence is none
   */
  void add(List<Answer> given, double prompts, int samples) {
    double own = prompts / samples;
    double[] held = new double[answers.length];
    for (Answer answer : given) {
      if (!(answer.sure() >= 0 && answer.sure() <= 1)) {
        throw new IllegalArgumentException("a confidence of " + answer.sure());
      }
      int bin = bin(answer.sure(), answers.length);
      held[bin] += own;
      answers[bin]++;
      weight[bin] += own;
      right[bin] += answer.isRight() ? own : 0;
      confidence[bin] += own * answer.sure();
      double miss = answer.sure() - (answer.isRight() ? 1 : 0);
      misses += own * miss * miss;
    }
    for (int i = 0; i < held.length; i++) {
      squaredWeight[i] += held[i] * held[i];
    }
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
      weight[i] += other.weight[i];
      right[i] += other.right[i];
      confidence[i] += other.confidence[i];
      squaredWeight[i] += other.squaredWeight[i];
    }
    misses += other.misses;
  }

  /** What they say. */
  public Calibration result() {
    int n = answers.length;
    long all = 0;
    double whole = 0;
    double gaps = 0;
    double largest = Double.NaN;
    List<Calibration.Bin> bins = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all += answers[i];
      whole += weight[i];
      double effective = weight[i] > 0 ? weight[i] * weight[i] / squaredWeight[i] : 0;
      Share accuracy = new Share(right[i], weight[i], effective);
      double mean = weight[i] > 0 ? confidence[i] / weight[i] : Double.NaN;
      bins.add(
          new Calibration.Bin((double) i / n, (double) (i + 1) / n, answers[i], mean, accuracy));
      if (weight[i] > 0) {
        double gap = Math.abs(accuracy.rate() - mean);
        gaps += weight[i] * gap;
        largest = Double.isNaN(largest) ? gap : Math.max(largest, gap);
      }
    }
    return new Calibration(all, gaps / whole, largest, misses / whole, bins);
  }
}
