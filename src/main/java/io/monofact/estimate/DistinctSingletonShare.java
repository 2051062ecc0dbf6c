package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import java.util.List;

/**
 * The share of distinct prompts that are singletons, f_1 / sum_k f_k. It is <em>not</em> the
 * singleton rate, which divides by examples, and no bound follows from it; it stands beside the
 * rate so that neither is taken for the other.
 */
public final class DistinctSingletonShare implements Estimator {

  @Override
  public String name() {
    return "distinct_singleton_share";
  }

  @Override
  public String equation() {
    return "";
  }

  @Override
  public String formula() {
    return "f_1 / Σ f_k";
  }

  @Override
  public String meaning() {
    return "The share of the distinct prompts that were answered exactly once. Not the singleton"
        + " rate: it counts prompts, not examples, and no bound follows from it.";
  }

  @Override
  public Estimate estimate(Sample sample) {
    double share = (double) sample.singletons() / sample.spectrum().distinct();
    return new Estimate(name(), equation(), share, List.of());
  }
}
