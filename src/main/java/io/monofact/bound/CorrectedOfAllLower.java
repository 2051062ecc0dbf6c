package io.monofact.bound;

import io.monofact.spectrum.Sample;

/**
 * The corrected bound (E17) where some examples are abstentions. MM' is the chance that the next
 * <em>claim</em> is about a prompt never answered; what a model errs on is a share of all prompts
 * asked, so it is multiplied by the share of examples that are claims, n'/(n' + abstentions). With
 * no abstentions this is (E17); with many (E17) is above the true error, as {@code simulate} shows.
 *
 * <p>An estimate, not a theorem. NaN where extraction was not measured or there are no claims.
 */
public final class CorrectedOfAllLower implements Bound {

  @Override
  public String name() {
    return "corrected_lower";
  }

  @Override
  public String title() {
    return "Corrected lower bound";
  }

  @Override
  public String equation() {
    return "E17a";
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
    return "(E17) with MM′ n′/(n′ + abstentions) for MM′";
  }

  @Override
  public String meaning() {
    return "The sharpened bound, corrected for what the extractor misses (recall r) and invents"
        + " (spurious share s), also where the corpus says of many facts that they are not known."
        + " An estimate, not a theorem; absent until r and s are measured.";
  }

  @Override
  public double raw(Sample sample, Setting setting) {
    ExtractionError error = setting.extraction();
    if (error == null || sample.answered() == 0) {
      return Double.NaN;
    }
    double genuine = CorrectedLower.genuine(sample, error);
    double all = genuine + sample.abstentions();
    double missing = CorrectedLower.missingMass(sample, error) * genuine / all;
    double m0 = SharpLower.m0(missing, setting.draws(genuine), setting.failure());
    double read = setting.draws(all / error.recall());
    return SharpLower.bound(m0, SharpLower.zeta(read, setting.failure()), setting);
  }
}
