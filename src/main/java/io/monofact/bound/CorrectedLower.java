package io.monofact.bound;

import io.monofact.estimate.ChaoJost;
import io.monofact.spectrum.Sample;

/**
 * The sharpened bound for an extractor that errs: it sees a share r of the statements, and a share
 * s of its claims is spurious. Both push the naive rate up, so that a naive lower bound is false.
 *
 * <ul>
 *   <li>Spurious claims are taken out at their worst, as singletons: f_1' = max(0, f_1 - s n), n' =
 *       n (1 - s).
 *   <li>The missing mass is extrapolated (E15) to all n'/r statements that the model reads: MM'
 *       (S5).
 *   <li>(E10) with MM' and n', (E11) at N' = (n' + abstentions)/r, and (E12) of both (E17).
 * </ul>
 *
 * <p>MM' is a share of the answered examples, where sr is one of all: where abstentions are many
 * this bound lies above the true error, and {@link CorrectedOfAllLower} is to be trusted.
 *
 * <p>An estimate, not a theorem: (E15) leans low, and in simulation the bound was never above the
 * true error. NaN where extraction was not measured or there are no claims.
 */
public final class CorrectedLower implements Bound {

  @Override
  public String name() {
    return "corrected_lower";
  }

  @Override
  public String title() {
    return "Corrected lower bound, of claims";
  }

  @Override
  public String equation() {
    return "E17";
  }

  @Override
  public Standing standing() {
    return Standing.ESTIMATE;
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
    return "(E12) with MM′ for sr and n′ for N in m0, ζ = W0(N′/q)/N′,  n′ = n (1 − s),"
        + "  N′ = (n′ + abstentions)/r,  MM′ = (E15) of f_1 − s n from n′ to n′/r";
  }

  @Override
  public String meaning() {
    return "The sharpened bound, corrected for what the extractor misses (recall r) and invents"
        + " (spurious share s). An estimate, not a theorem, for"
        + " categories with few abstentions; absent until r and s are measured.";
  }

  @Override
  public double raw(Sample sample, Setting setting) {
    ExtractionError error = setting.extraction();
    if (error == null || sample.answered() == 0) {
      return Double.NaN;
    }
    double genuine = genuine(sample, error);
    double draws = setting.draws(genuine);
    double m0 = SharpLower.m0(missingMass(sample, error), draws, setting.failure());
    double read = setting.draws((genuine + sample.abstentions()) / error.recall());
    return SharpLower.bound(m0, SharpLower.zeta(read, setting.failure()), setting);
  }

  /** MM' (S5), the missing mass of the model that read everything. */
  static double missingMass(Sample sample, ExtractionError error) {
    double f1 = Math.max(0, sample.singletons() - error.spurious() * sample.answered());
    double genuine = genuine(sample, error);
    double missed = genuine * (1 / error.recall() - 1);
    double f2 = sample.spectrum().f(2);
    return ChaoJost.missingMass(f1, f2, genuine, missed);
  }

  /** n' = n (1 - s). */
  static double genuine(Sample sample, ExtractionError error) {
    return sample.answered() * (1 - error.spurious());
  }
}
