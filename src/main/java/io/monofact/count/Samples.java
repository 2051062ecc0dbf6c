package io.monofact.count;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The step from counts per prompt to samples: whose prompt it was is forgotten. */
public final class Samples {

  /**
   * What a sample is about.
   *
   * @param category the kind of fact
   * @param unit what counted as one example, as {@link Unit#label()}
   */
  public record Key(String category, String unit) {}

  private static final class Tally {
    private final Map<Long, Long> promptsByClaims = new HashMap<>();
    private long abstentions;

    void add(PromptCount count) {
      if (count.claims() > 0) {
        promptsByClaims.merge(count.claims(), 1L, Math::addExact);
      }
      abstentions = Math.addExact(abstentions, count.abstentions());
    }

    Sample sample() {
      return new Sample(Spectrum.of(promptsByClaims), abstentions);
    }
  }

  private Samples() {}

  /**
   * One sample for each category and unit, in the order in which they first occur.
   *
   * @param counts every prompt of a category and unit exactly once: spectra add only over disjoint
   *     prompts
   */
  public static Map<Key, Sample> of(Iterable<PromptCount> counts) {
    Map<Key, Tally> tallies = new LinkedHashMap<>();
    for (PromptCount count : counts) {
      tallies
          .computeIfAbsent(new Key(count.category(), count.unit()), key -> new Tally())
          .add(count);
    }
    Map<Key, Sample> samples = new LinkedHashMap<>();
    tallies.forEach((key, tally) -> samples.put(key, tally.sample()));
    return samples;
  }
}
