package io.monofact.bound;

import io.monofact.estimate.SingletonRate;
import io.monofact.spectrum.Sample;

/**
 * The upper side of Theorem 2 of [K25]: some calibrated learner reaches, with probability at least
 * 99 %,
 *
 * <p>err &lt;= sr - sr/(max|E_c| + 1) + 13/sqrt(N) (E5)
 *
 * <p>and with probability at least 1 - g
 *
 * <p>err &lt;= sr - sr/(max|E_c| + 1) + 5 sqrt(ln(5/g)/N) (E7).
 *
 * <p>It tells what is within reach, not what a given model does: a model may err more.
 */
public final class PaperUpper implements Bound {

  private final boolean anyConfidence;

  private PaperUpper(boolean anyConfidence) {
    this.anyConfidence = anyConfidence;
  }

  /** (E5), at 99 % whatever the setting's g. */
  public static PaperUpper at99() {
    return new PaperUpper(false);
  }

  /** (E7), at the setting's 1 - g. */
  public static PaperUpper atAnyConfidence() {
    return new PaperUpper(true);
  }

  @Override
  public String name() {
    return anyConfidence ? "upper" : "upper_99";
  }

  @Override
  public String title() {
    return anyConfidence ? "Theorem 2, upper, at 1 − g" : "Theorem 2, upper, at 99 %";
  }

  @Override
  public String equation() {
    return anyConfidence ? "E7" : "E5";
  }

  @Override
  public Standing standing() {
    return Standing.THEOREM;
  }

  @Override
  public Side side() {
    return Side.UPPER;
  }

  @Override
  public double confidence(Setting setting) {
    return anyConfidence ? 1 - setting.g() : 0.99;
  }

  @Override
  public String formula() {
    return "sr − sr/(max|E| + 1) + " + (anyConfidence ? "5 √(ln(5/g)/N)" : "13/√N");
  }

  @Override
  public String meaning() {
    return "Theorem 2 of Kalai et al. 2025, the upper side, "
        + (anyConfidence ? "at confidence 1 − g" : "at 99 %")
        + ": some calibrated model errs no more than this. A given model may err more.";
  }

  @Override
  public double raw(Sample sample, Setting setting) {
    double n = setting.draws((double) sample.size());
    if (n == 0) {
      return Double.NaN;
    }
    double sr = SingletonRate.rate(sample);
    double deviation =
        anyConfidence
            ? 5 * Math.sqrt(Math.log(5 / setting.failure()) / n)
            : Math.max(13, 5 * Math.sqrt(Math.log(5 / setting.failure(0.01)))) / Math.sqrt(n);
    return sr - sr / (setting.maxErrors() + 1.0) + deviation;
  }
}
