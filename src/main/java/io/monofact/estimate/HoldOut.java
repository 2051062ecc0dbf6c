package io.monofact.estimate;

import java.util.Locale;

/**
 * Whether half of a corpus predicts the other: the singleton rate of half A against the share of
 * half B's examples that are claims about prompts which A never answers (docs/theory.md section 5),
 * averaged over several splits of the same corpus. A category for which they differ is no sample of
 * independent examples, and its bounds are no guarantee.
 *
 * @param predicted the singleton rate of half A; NaN where a half is empty
 * @param actual the share of half B
 * @param variance of their difference, in one split: that of (E13) for half A, and p(1-p)/n_B. An
 *     average over splits varies less, so that the check rather passes
 * @param found the singletons of half A or the claims of half B that are new to it, whichever are
 *     more, on average
 */
public record HoldOut(double predicted, double actual, double variance, double found) {

  /** The normal distribution's quantile of 0.995. */
  private static final double Z = 2.5758293035489004;

  /** Where every prompt is new there is no variance, and means of ones may differ in a last bit. */
  private static final double ROUNDING = 1e-9;

  /** What the check says. */
  public enum Verdict {
    /** The difference is what chance may bring. */
    EXCHANGEABLE,
    /** It is more. */
    NOT_EXCHANGEABLE,
    /** Too few prompts are new to tell. */
    TOO_FEW;

    /** The name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The same check where one statement makes several claims, which are no independent examples.
   *
   * @param claims how many, at least 1
   */
  public HoldOut ofClaimsMadeTogether(int claims) {
    return claims == 1 ? this : new HoldOut(predicted, actual, claims * variance, found / claims);
  }

  /** The lower end of the difference's interval at 99 %: predicted less actual. */
  public double low() {
    return predicted - actual - Z * Math.sqrt(variance);
  }

  /** The upper end of the difference's interval at 99 %. */
  public double high() {
    return predicted - actual + Z * Math.sqrt(variance);
  }

  /** Whether the difference is more than chance may bring. */
  public Verdict verdict() {
    if (Double.isNaN(predicted) || Double.isNaN(actual) || found < SingletonRate.FEW) {
      return Verdict.TOO_FEW;
    }
    return low() <= ROUNDING && high() >= -ROUNDING
        ? Verdict.EXCHANGEABLE
        : Verdict.NOT_EXCHANGEABLE;
  }
}
