package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import java.util.List;

/**
 * Chao1: a <em>lower bound in expectation</em> on how many distinct prompts there are to be asked,
 * seen or not: D + ((n-1)/n) f_1^2 / (2 f_2), or with f_2 = 0: D + ((n-1)/n) f_1 (f_1 - 1) / 2
 * (E16), where D = sum_k f_k.
 */
public final class Chao1 implements Estimator {

  @Override
  public String name() {
    return "chao1";
  }

  @Override
  public String equation() {
    return "E16";
  }

  @Override
  public String formula() {
    return "D + ((n − 1)/n) f_1² / (2 f_2),  D = Σ f_k;  f_2 = 0: D + ((n − 1)/n) f_1 (f_1 − 1)/2";
  }

  @Override
  public String meaning() {
    return "A lower bound on how many distinct prompts the corpus's source holds, stated or not.";
  }

  @Override
  public Estimate estimate(Sample sample) {
    return new Estimate(name(), equation(), richness(sample), List.of());
  }

  /** How many distinct prompts there are, at least (E16). */
  static double richness(Sample sample) {
    double f1 = sample.singletons();
    double f2 = sample.spectrum().f(2);
    double n = sample.answered();
    double unseen = f2 > 0 ? f1 * f1 / (2 * f2) : f1 * (f1 - 1) / 2;
    double distinct = sample.spectrum().distinct();
    return f1 == 0 ? distinct : distinct + (n - 1) / n * unseen;
  }
}
