package io.monofact.bound;

import io.monofact.estimate.SingletonRate;
import io.monofact.spectrum.Sample;

/**
 * The sharpened bound: the proof of Theorem 2 with its constants kept, one-sided. With probability
 * at least 1 - g over the training examples, q = g/4 and W0 Lambert's W,
 *
 * <ul>
 *   <li>m0 = sr - 1/N - sqrt(2 ln(1/q)/N) - sqrt(ln(1/q)/(1.9205 N)) (E10), a lower bound on the
 *       missing mass;
 *   <li>zeta = W0(N/q) / N (E11): no unanswered prompt is heavier;
 *   <li>err &gt;= m0 - sqrt(2 zeta m0 ln(1/q)) - 2/min|E_c| - delta (E12), the root left out where
 *       m0 &lt;= 0.
 * </ul>
 *
 * <p>It is at least as high as {@link PaperLower} wherever either is positive, and grows with sr
 * wherever m0 &gt;= zeta ln(1/q) / 2, which covers all values above 0. Why it holds: docs/theory.md
 * section 3.
 */
public final class SharpLower implements Bound {

  /** The lower tail of the missing mass, e/2 of [MO03] sharpened by Berend and Kontorovich 2013. */
  private static final double MISSING_MASS_TAIL = 1.9205;

  @Override
  public String name() {
    return "lower";
  }

  @Override
  public String title() {
    return "Sharpened lower bound";
  }

  @Override
  public String equation() {
    return "E12";
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
    return 1 - setting.g();
  }

  @Override
  public String formula() {
    return "m0 − √(2 ζ m0 ln(1/q)) − 2/min|E| − δ,  q = g/4,  ζ = W0(N/q)/N,"
        + "  m0 = sr − 1/N − √(2 ln(1/q)/N) − √(ln(1/q)/(1.9205 N))";
  }

  @Override
  public String meaning() {
    return "The proof of Theorem 2 with its constants kept: the same guarantee at confidence 1 − g,"
        + " and useful from a few thousand examples on.";
  }

  @Override
  public double raw(Sample sample, Setting setting) {
    double n = setting.draws((double) sample.size());
    if (n == 0) {
      return Double.NaN;
    }
    double m0 = m0(SingletonRate.rate(sample), n, setting.failure());
    return bound(m0, zeta(n, setting.failure()), setting);
  }

  /**
   * m0 (E10).
   *
   * @param mass the missing mass's estimate, sr where extraction is perfect
   * @param n the draws it rests on, above 0
   * @param g the probability of failure
   */
  static double m0(double mass, double n, double g) {
    double log = Math.log(4 / g);
    return mass - 1 / n - Math.sqrt(2 * log / n) - Math.sqrt(log / (MISSING_MASS_TAIL * n));
  }

  /** zeta (E11). */
  static double zeta(double n, double g) {
    return LambertW.w0(n * 4 / g) / n;
  }

  /** (E12), from its two parts. */
  static double bound(double m0, double zeta, Setting setting) {
    double answers = m0 > 0 ? Math.sqrt(2 * zeta * m0 * Math.log(4 / setting.failure())) : 0;
    return m0 - answers - 2.0 / setting.minErrors() - setting.delta();
  }
}
