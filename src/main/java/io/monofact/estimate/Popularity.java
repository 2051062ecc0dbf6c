package io.monofact.estimate;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * How often prompts occur, and how often they are asked: the error rate weighs a prompt by its
 * frequency, and a calibrated model errs on those that were never answered.
 */
public final class Popularity {

  private static final long[] BEGINNINGS = {0, 1, 2, 4, 8, 16};

  private Popularity() {}

  /** The bands 0, 1, 2-3, 4-7, 8-15, and 16 and more; their {@code asked} add up to n/N. */
  public static List<PopularityBand> bands(Sample sample) {
    List<PopularityBand> bands = new ArrayList<>();
    for (int i = 0; i < BEGINNINGS.length; i++) {
      long to = i + 1 < BEGINNINGS.length ? BEGINNINGS[i + 1] - 1 : Long.MAX_VALUE;
      bands.add(band(sample, BEGINNINGS[i], to));
    }
    return List.copyOf(bands);
  }

  private static PopularityBand band(Sample sample, long from, long to) {
    Spectrum spectrum = sample.spectrum();
    double n = sample.size();
    long prompts = 0;
    long claims = 0;
    long next = 0;
    for (int i = 0; i < spectrum.size(); i++) {
      long k = spectrum.times(i);
      if (k >= from && k <= to) {
        prompts += spectrum.prompts(i);
        claims += k * spectrum.prompts(i);
      }
      if (k - 1 >= from && k - 1 <= to) {
        next += k * spectrum.prompts(i);
      }
    }
    double there = from > 0 ? prompts : Chao1.richness(sample) - spectrum.distinct();
    return new PopularityBand(from, to, there, claims, claims / n, next / n);
  }
}
