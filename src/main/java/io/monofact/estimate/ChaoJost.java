package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import java.util.List;

/**
 * The missing mass after m more examples, by Chao and Jost 2012: (f_1/n) A^(m + 1) (E15), with
 *
 * <ul>
 *   <li>A = (n-1) f_1 / ((n-1) f_1 + 2 f_2);
 *   <li>A = (n-1)(f_1-1) / ((n-1)(f_1-1) + 2), if f_2 = 0 and f_1 &gt; 1;
 *   <li>A = 1 - f_1, if f_2 = 0 and f_1 &lt;= 1.
 * </ul>
 *
 * n counts answered examples. With m = 0 it is their estimate of the missing mass now, 1 -
 * coverage. It leans low for heavy tails, the safe side for a lower bound, and is not reliable
 * beyond about 3 n.
 */
public final class ChaoJost implements Estimator {

  private final int fold;

  /**
   * The estimator for a corpus some times as large.
   *
   * @param fold 1 for this corpus, 2 for twice as many examples, and so on
   */
  public ChaoJost(int fold) {
    if (fold < 1) {
      throw new IllegalArgumentException("fold is " + fold + "; it must be at least 1");
    }
    this.fold = fold;
  }

  @Override
  public String name() {
    return fold == 1 ? "missing_mass" : "missing_mass_at_%dn".formatted(fold);
  }

  @Override
  public String equation() {
    return "E15";
  }

  @Override
  public String formula() {
    return "(f_1/n) A^(m + 1),  A = (n − 1) f_1 / ((n − 1) f_1 + 2 f_2),  m = "
        + (fold == 1 ? "0" : fold == 2 ? "n" : (fold - 1) + " n");
  }

  @Override
  public String meaning() {
    return fold == 1
        ? "The missing mass now, among answered examples: 1 minus the coverage of Chao and Jost."
        : "The missing mass to be expected from a corpus %d times as large. Leans low for heavy"
                .formatted(fold)
            + " tails; not reliable beyond about 3 n.";
  }

  @Override
  public Estimate estimate(Sample sample) {
    double f1 = sample.singletons();
    double f2 = sample.spectrum().f(2);
    double n = sample.answered();
    double mass = missingMass(f1, f2, n, (fold - 1) * n);
    return new Estimate(name(), equation(), mass, List.of());
  }

  /**
   * The missing mass (E15). The counts may be fractions, as a sample corrected for spurious claims
   * has them.
   *
   * @param f1 prompts answered once
   * @param f2 prompts answered twice
   * @param n answered examples
   * @param m further examples, at least 0
   * @return NaN where n is 0
   */
  public static double missingMass(double f1, double f2, double n, double m) {
    return f1 / n * Math.exp((m + 1) * logA(f1, f2, n));
  }

  /** log A of (E15), 0 or below. */
  static double logA(double f1, double f2, double n) {
    // log A by log1p: A is 1 - 2 f_2 / (...), and A itself has lost that at n = 10^12.
    if (f2 > 0) {
      return Math.log1p(-2 * f2 / ((n - 1) * f1 + 2 * f2));
    }
    return f1 > 1 ? Math.log1p(-2 / ((n - 1) * (f1 - 1) + 2)) : Math.log1p(-f1);
  }
}
