package io.monofact.world;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One corpus of a world.
 *
 * @param answered the prompts that it answers
 * @param seen what the extractor makes of it
 * @param marginal the model of bigrams or trigrams that it makes
 */
record Trial(BitSet answered, Sample seen, Marginal marginal) {

  /** Of spurious claims so many are about a prompt of their own, as most are. */
  private static final double LONE = 0.9;

  /** Draws a corpus. */
  static Trial draw(World world, Frequencies mu, SplittableRandom random) {
    BitSet answered = new BitSet(mu.prompts());
    int[] claims = new int[mu.prompts()];
    int[] all = new int[mu.prompts()];
    long silent = 0;
    long found = 0;
    long abstentions = 0;
    for (int i = 0; i < world.examples(); i++) {
      int prompt = mu.draw(random);
      boolean isAnswered = random.nextDouble() < world.answered();
      boolean isFound = random.nextDouble() < world.recall();
      if (isAnswered) {
        answered.set(prompt);
        all[prompt]++;
      } else {
        silent++;
      }
      if (isFound && isAnswered) {
        claims[prompt]++;
        found++;
      } else if (isFound) {
        abstentions++;
      }
    }
    long lone = 0;
    long invented = Math.round(found * world.spurious() / (1 - world.spurious()));
    for (long i = 0; i < invented; i++) {
      if (random.nextDouble() < LONE) {
        lone++;
      } else {
        claims[mu.draw(random)]++;
      }
    }
    return new Trial(
        answered,
        new Sample(spectrum(claims, lone), abstentions),
        Marginal.of(world, mu, all, silent, random));
  }

  private static Spectrum spectrum(int[] claims, long lone) {
    Map<Long, Long> prompts = new HashMap<>();
    for (int count : claims) {
      if (count > 0) {
        prompts.merge((long) count, 1L, Long::sum);
      }
    }
    if (lone > 0) {
      prompts.merge(1L, lone, Long::sum);
    }
    return Spectrum.of(prompts);
  }
}
