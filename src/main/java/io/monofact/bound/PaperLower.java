package io.monofact.bound;

import io.monofact.estimate.SingletonRate;
import io.monofact.spectrum.Sample;

/**
 * The lower bound of Theorem 2 of [K25]: with probability at least 99 % over the training examples,
 *
 * <p>err &gt;= sr - 2/min|E_c| - (35 + 6 ln N)/sqrt(N) - delta (E4)
 *
 * <p>and with probability at least 1 - g
 *
 * <p>err &gt;= sr - 2/min|E_c| - 6 ln(3N/g)/sqrt(N) - delta (E6).
 *
 * <p>Its constants are rounded up for the proof's ease: with sr = 0.2 and 365 answers it says
 * nothing below N of about 3.3 x 10^5. {@link SharpLower} has the same guarantee.
 */
public final class PaperLower implements Bound {

  private final boolean anyConfidence;

  private PaperLower(boolean anyConfidence) {
    this.anyConfidence = anyConfidence;
  }

  /** (E4), at 99 % whatever the setting's g. */
  public static PaperLower at99() {
    return new PaperLower(false);
  }

  /** (E6), at the setting's 1 - g. */
  public static PaperLower atAnyConfidence() {
    return new PaperLower(true);
  }

  @Override
  public String name() {
    return anyConfidence ? "lower" : "lower_99";
  }

  @Override
  public String title() {
    return anyConfidence ? "Theorem 2, lower, at 1 − g" : "Theorem 2, lower, at 99 %";
  }

  @Override
  public String equation() {
    return anyConfidence ? "E6" : "E4";
  }

  @Override
  public Standing standing() {
    return Standing.THEOREM;
  }

  @Override
  public Side side() {
    return Side.LOWER;
  }

  @Override
  public double confidence(Setting setting) {
    return anyConfidence ? 1 - setting.g() : 0.99;
  }

  @Override
  public String formula() {
    return anyConfidence
        ? "sr − 2/min|E| − 6 ln(3N/g)/√N − δ"
        : "sr − 2/min|E| − (35 + 6 ln N)/√N − δ";
  }

  @Override
  public String meaning() {
    return "Theorem 2 of Kalai et al. 2025, the lower side, "
        + (anyConfidence ? "at confidence 1 − g." : "at 99 %.")
        + " Its constants are generous: negative until N is in the hundreds of thousands.";
  }

  @Override
  public double raw(Sample sample, Setting setting) {
    double n = setting.draws((double) sample.size());
    if (n == 0) {
      return Double.NaN;
    }
    double sr = SingletonRate.rate(sample);
    // at 99 % whatever g is: 35 stands for 6 ln(3/0.01)
    double deviation =
        anyConfidence
            ? 6 * Math.log(3 * n / setting.failure())
            : 35 + 6 * Math.log(n / setting.failure(1));
    return sr - 2.0 / setting.minErrors() - deviation / Math.sqrt(n) - setting.delta();
  }
}
