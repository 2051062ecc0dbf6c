package io.monofact.report;

import io.monofact.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The points of a spectrum that can be told apart on a chart with logarithmic axes: of a long tail
 * thousands fall on one place. The first of each place is kept as it is.
 */
final class SpectrumPoints {

  /** Places in each decade. */
  private static final double FINE = 120;

  private static final int BANDS = 63;

  private SpectrumPoints() {}

  /** Pairs of k and f_k, by k. */
  static List<long[]> of(Spectrum spectrum) {
    Set<List<Long>> places = new HashSet<>();
    List<long[]> points = new ArrayList<>();
    for (int i = 0; i < spectrum.size(); i++) {
      long k = spectrum.times(i);
      long prompts = spectrum.prompts(i);
      if (places.add(List.of(place(k), place(prompts)))) {
        points.add(new long[] {k, prompts});
      }
    }
    return points;
  }

  private static long place(long value) {
    return Math.round(FINE * Math.log10((double) value));
  }

  /** The whole spectrum in few rows: times answered, from each power of two on, and prompts. */
  static List<List<String>> rows(Spectrum spectrum) {
    long[] prompts = new long[BANDS];
    for (int i = 0; i < spectrum.size(); i++) {
      prompts[BANDS - Long.numberOfLeadingZeros(spectrum.times(i))] += spectrum.prompts(i);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      if (prompts[band] > 0) {
        long from = 1L << band;
        rows.add(List.of(Numbers.range(from, 2 * from - 1), Numbers.count(prompts[band])));
      }
    }
    return rows;
  }
}
