package io.monofact.spectrum;

import java.util.Objects;

/**
 * The training examples of one category: the spectrum of the answered ones, and the abstentions.
 *
 * @param spectrum how often prompts were answered
 * @param abstentions examples that say a fact is unknown
 */
public record Sample(Spectrum spectrum, long abstentions) {

  public Sample {
    Objects.requireNonNull(spectrum, "spectrum");
    if (abstentions < 0) {
      throw new IllegalArgumentException(
          "abstentions is " + abstentions + "; it must not be negative");
    }
  }

  /** N, all training examples, abstentions included. */
  public long size() {
    return Math.addExact(spectrum.answered(), abstentions);
  }

  /** n, the answered examples. */
  public long answered() {
    return spectrum.answered();
  }

  /** f_1, the prompts answered exactly once: the singletons. */
  public long singletons() {
    return spectrum.f(1);
  }
}
