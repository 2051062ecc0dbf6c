package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * How the singleton rate falls as a corpus grows: rarefied below its size (E14), extrapolated up to
 * {@value #RELIABLE} times it (E15). The share of abstentions is taken to stay, so that the curve
 * runs through sr (E1).
 *
 * <p>The intervals, at 95 % by normal theory, are of the expected rate: they take prompts as
 * independent, f_k as Poisson, and allow neither for what (E15) is biased by nor for several claims
 * of one document.
 */
public final class Growth {

  /** To how many times the claims at hand (E15) is to be trusted. */
  public static final int RELIABLE = 3;

  /** The normal distribution's quantile of 0.975. */
  private static final double Z = 1.959963984540054;

  private static final double[] PARTS = {
    1 / 64.0, 1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 4.0, 1 / 2.0, 3 / 4.0
  };
  private static final double[] FOLDS = {1.25, 1.5, 2, 2.5, 3};

  private Growth() {}

  /** The curve, from small to large; empty for a sample without claims. */
  public static List<GrowthPoint> curve(Sample sample) {
    List<GrowthPoint> curve = new ArrayList<>();
    long n = sample.answered();
    if (n == 0) {
      return curve;
    }
    long last = 0;
    for (double part : PARTS) {
      long m = Math.round(part * n);
      if (m > last && m < n) {
        curve.add(rarefied(sample, m));
        last = m;
      }
    }
    curve.add(
        point(
            sample,
            (double) n,
            (double) sample.singletons() / n,
            Math.sqrt((double) sample.singletons()) / n,
            GrowthPoint.Kind.OBSERVED));
    for (double fold : FOLDS) {
      curve.add(extrapolated(sample, (fold - 1) * n));
    }
    return curve;
  }

  /**
   * How many more claims, by (E15), until the missing mass, as a share of all examples, is no more
   * than this.
   *
   * @param mass above 0
   * @return 0 where it is so already, infinity where (E15) never comes so low
   */
  public static double furtherClaims(Sample sample, double mass) {
    double f1 = sample.singletons();
    double f2 = sample.spectrum().f(2);
    double n = sample.answered();
    double now = ChaoJost.missingMass(f1, f2, n, 0) * share(sample);
    if (!(now > mass)) {
      return 0;
    }
    double logA = ChaoJost.logA(f1, f2, n);
    return Math.log(mass / now) / logA;
  }

  private static double share(Sample sample) {
    return (double) sample.answered() / sample.size();
  }

  private static GrowthPoint rarefied(Sample sample, long m) {
    Spectrum spectrum = sample.spectrum();
    double rate = 0;
    double variance = 0;
    for (int i = 0; i < spectrum.size(); i++) {
      double one = Rarefaction.singletonRateOfOne(spectrum, i, m);
      if (one == 0) {
        // The counts ascend, and so no later prompt is ever a singleton.
        break;
      }
      double prompts = spectrum.prompts(i);
      rate += prompts * one;
      variance += prompts * one * one;
    }
    return point(sample, (double) m, rate, Math.sqrt(variance), GrowthPoint.Kind.RAREFIED);
  }

  /** By the delta method: f_1 and f_2 vary by themselves. */
  private static GrowthPoint extrapolated(Sample sample, double m) {
    double f1 = sample.singletons();
    double f2 = sample.spectrum().f(2);
    double n = sample.answered();
    double rate = ChaoJost.missingMass(f1, f2, n, m);
    double error = 0;
    if (f2 > 0 && f1 > 0) {
      double all = (n - 1) * f1 + 2 * f2;
      double byF1 = rate * (1 + (m + 1) * 2 * f2 / all) / f1;
      double byF2 = rate * (m + 1) * 2 / all;
      error = Math.sqrt(f1 * byF1 * byF1 + f2 * byF2 * byF2);
    } else if (f1 > 0) {
      error = rate / Math.sqrt(f1);
    }
    return point(sample, n + m, rate, error, GrowthPoint.Kind.EXTRAPOLATED);
  }

  private static GrowthPoint point(
      Sample sample, double claims, double rate, double error, GrowthPoint.Kind kind) {
    double share = share(sample);
    return new GrowthPoint(
        claims / share,
        rate * share,
        Math.max(0, rate - Z * error) * share,
        Math.min(1, rate + Z * error) * share,
        kind);
  }
}
