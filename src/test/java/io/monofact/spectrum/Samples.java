package io.monofact.spectrum;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Samples for tests: given ones, and arbitrary ones for laws. */
public final class Samples {

  private Samples() {}

  /** The sample of one prompt for each count, zeros left out. */
  public static Sample ofCounts(long... counts) {
    Map<Long, Long> spectrum = new HashMap<>();
    for (long count : counts) {
      if (count > 0) {
        spectrum.merge(count, 1L, Long::sum);
      }
    }
    return new Sample(Spectrum.of(spectrum), 0);
  }

  /** A sample with this many singletons among its examples; the rest are abstentions. */
  public static Sample withSingletons(long singletons, long size) {
    return new Sample(Spectrum.of(Map.of(1L, singletons)), size - singletons);
  }

  /** Any sample with at least one example, up to about 10^12 of them. */
  public static Arbitrary<Sample> nonEmpty() {
    return any().filter(s -> s.size() > 0);
  }

  /** Any sample with at least one answered example. */
  public static Arbitrary<Sample> answered() {
    return any().filter(s -> s.answered() > 0);
  }

  private static Arbitrary<Sample> any() {
    Arbitrary<Long> times =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 4), Arbitraries.longs().between(1, 100_000));
    Arbitrary<Long> prompts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 50), Arbitraries.longs().between(0, 1_000_000));
    Arbitrary<Spectrum> spectra =
        Arbitraries.maps(times, prompts).ofMinSize(0).ofMaxSize(8).map(Spectrum::of);
    return Combinators.combine(spectra, Arbitraries.longs().between(0, 1_000_000)).as(Sample::new);
  }
}
