package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The singleton rate sr = f_1 / N (E1) [K25, Def. 2], which is Good and Turing's estimate of the
 * missing mass: the probability that the next training example is an answered one about a prompt
 * never answered before.
 *
 * <p>With it the interval of Esty 1983 (E13), sr +/- z sqrt(f_1 (N - f_1)/N^3 + 2 f_2/N^2),
 * asymptotic, and, where there are fewer than {@value #FEW} singletons and normal theory fails, the
 * exact Poisson interval of f_1, divided by N.
 */
public final class SingletonRate implements Estimator {

  /** With fewer singletons than this, (E13) is not to be trusted alone. */
  public static final int FEW = 30;

  private static final double CONFIDENCE = 0.95;

  /** The normal distribution's quantile of 0.975. */
  private static final double Z = 1.959963984540054;

  @Override
  public String name() {
    return "singleton_rate";
  }

  @Override
  public String equation() {
    return "E1";
  }

  @Override
  public String formula() {
    return "sr = f_1 / N,  95 %: sr ± z sqrt( f_1 (N − f_1)/N³ + 2 f_2/N² )  (E13)";
  }

  @Override
  public String meaning() {
    return "The share of all training examples whose fact was stated exactly once. It estimates the"
        + " probability that the next example is about a fact never stated before.";
  }

  /** sr = f_1 / N (E1), in [0, 1]; NaN for an empty sample. */
  public static double rate(Sample sample) {
    return (double) sample.singletons() / sample.size();
  }

  @Override
  public Estimate estimate(Sample sample) {
    return new Estimate(name(), equation(), rate(sample), List.of(esty(sample), poisson(sample)));
  }

  /** Its intervals are those of as many statements: claims made together are one draw. */
  @Override
  public Estimate estimate(Sample sample, int claimsPerStatement) {
    if (claimsPerStatement == 1) {
      return estimate(sample);
    }
    double sr = rate(sample);
    return new Estimate(
        name(),
        equation(),
        sr,
        List.of(
            esty(sample).widened(sr, Math.sqrt(claimsPerStatement)),
            poisson(sample, claimsPerStatement)));
  }

  /** Esty's interval (E13) at 95 %. */
  static Interval esty(Sample sample) {
    double n = sample.size();
    double sr = rate(sample);
    double unseen = (sample.size() - sample.singletons()) / n;
    double half = Z * Math.sqrt(sr * unseen / n + 2 * (sample.spectrum().f(2) / n / n));
    return new Interval("esty", "E13", CONFIDENCE, sr - half, sr + half);
  }

  /**
   * The Poisson interval of f_1 over N: chi2(a/2; 2 f_1)/2 to chi2(1 - a/2; 2 f_1 + 2)/2. Undefined
   * from {@value #FEW} singletons on, where (E13) serves.
   */
  static Interval poisson(Sample sample) {
    return poisson(sample, 1);
  }

  private static Interval poisson(Sample sample, int claims) {
    double f1 = (double) sample.singletons() / claims;
    double n = (double) sample.size() / claims;
    double low = Double.NaN;
    double high = Double.NaN;
    if (sample.singletons() < FEW && n > 0) {
      double tail = (1 - CONFIDENCE) / 2;
      low = f1 == 0 ? 0 : chiSquared(2 * f1, tail) / 2 / n;
      high = chiSquared(2 * f1 + 2, 1 - tail) / 2 / n;
    }
    return new Interval("poisson", "", CONFIDENCE, low, high);
  }

  private static double chiSquared(double degreesOfFreedom, double probability) {
    return ChiSquaredDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
  }
}
