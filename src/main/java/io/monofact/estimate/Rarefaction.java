package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.List;

/**
 * Rarefaction: the singleton rate to be expected in a random m of the n answered examples, (1/m)
 * sum_k f_k k C(n - k, m - 1) / C(n, m) (E14). It shows how the rate fell as the corpus grew.
 *
 * <p>Exact in expectation over subsets, whatever the distribution. With m = n it is f_1 / n.
 */
public final class Rarefaction implements Estimator {

  private final int parts;

  /**
   * The estimator for one part of the sample.
   *
   * @param parts m = n / parts, rounded down and at least 1
   */
  public Rarefaction(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("parts is " + parts + "; it must be at least 1");
    }
    this.parts = parts;
  }

  @Override
  public String name() {
    return "singleton_rate_at_n_over_" + parts;
  }

  @Override
  public String equation() {
    return "E14";
  }

  @Override
  public String formula() {
    return "(1/m) Σ f_k k C(n − k, m − 1) / C(n, m),  m = n/" + parts;
  }

  @Override
  public String meaning() {
    return "The singleton rate to be expected, had the corpus held only 1/%d of these examples."
        .formatted(parts);
  }

  @Override
  public Estimate estimate(Sample sample) {
    long n = sample.answered();
    double rate = n == 0 ? Double.NaN : singletonRate(sample.spectrum(), Math.max(1, n / parts));
    return new Estimate(name(), equation(), rate, List.of());
  }

  /**
   * The expected singleton rate (E14) in m examples. Of the m, one is about a given prompt with
   * probability k/n, and then it is the prompt's only one if the other m - 1 miss its other k - 1.
   *
   * @param spectrum the spectrum of all n answered examples
   * @param m the size of the subset, 1 to n
   */
  public static double singletonRate(Spectrum spectrum, long m) {
    long n = spectrum.answered();
    if (m < 1 || m > n) {
      throw new IllegalArgumentException(
          "m is %d; it must be from 1 to the %d answered examples".formatted(m, n));
    }
    double rate = 0;
    for (int i = 0; i < spectrum.size(); i++) {
      double one = singletonRateOfOne(spectrum, i, m);
      if (one == 0) {
        // The counts ascend, and so no later prompt is ever a singleton.
        break;
      }
      rate += spectrum.prompts(i) * one;
    }
    return rate;
  }

  /**
   * What one prompt of the spectrum's i-th count adds to the rate (E14): k/n C(n - k, m - 1)/C(n -
   * 1, m - 1). Its second factor falls with k, and is 0 from some k on.
   */
  static double singletonRateOfOne(Spectrum spectrum, int i, long m) {
    double n = spectrum.answered();
    double k = spectrum.times(i);
    return k / n * Hypergeometric.missProbability(n - 1, k - 1, m - 1.0);
  }
}
