package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import java.util.List;

/** All estimators, in the order in which tables and pages show them. */
public final class Estimators {

  private static final List<Estimator> ALL =
      List.of(
          new SingletonRate(),
          new DistinctSingletonShare(),
          new Rarefaction(2),
          new ChaoJost(1),
          new ChaoJost(2),
          new ChaoJost(3),
          new Chao1());

  private Estimators() {}

  /** Every estimator, in order. */
  public static List<Estimator> all() {
    return ALL;
  }

  /**
   * Every estimator's figure for a sample, in order.
   *
   * @param claimsPerStatement how many claims are made together, at least 1
   */
  public static List<Estimate> estimates(Sample sample, int claimsPerStatement) {
    return ALL.stream().map(e -> e.estimate(sample, claimsPerStatement)).toList();
  }

  /** Every estimator's figure for a sample of which each statement makes one claim, in order. */
  public static List<Estimate> estimates(Sample sample) {
    return ALL.stream().map(e -> e.estimate(sample)).toList();
  }
}
