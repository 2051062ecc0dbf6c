package io.monofact.model;

import java.util.SplittableRandom;

/**
 * Draws samples of the size of a sample from itself, by the counts of its kinds: each kind's count
 * is binomial given those before it. A binomial of a variance above {@value #LARGE} is drawn from
 * the normal distribution and rounded.
 */
final class Multinomial {

  private static final double LARGE = 100;

  private final long[] counts;
  private final long size;
  private final SplittableRandom random;

  Multinomial(long[] counts, SplittableRandom random) {
    this.counts = counts.clone();
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    this.size = sum;
    this.random = random;
  }

  /** The mean value of each of some samples, where each kind has a value. */
  double[] means(double[] values, int samples) {
    double[] means = new double[samples];
    for (int sample = 0; sample < samples; sample++) {
      long left = size;
      long among = size;
      double sum = 0;
      for (int i = 0; i < counts.length && left > 0; i++) {
        long drawn = among == counts[i] ? left : binomial(left, (double) counts[i] / among);
        sum += drawn * values[i];
        left -= drawn;
        among -= counts[i];
      }
      means[sample] = sum / size;
    }
    return means;
  }

  /** How often it happens in so many trials. */
  long binomial(long trials, double chance) {
    if (chance > 0.5) {
      return trials - binomial(trials, 1 - chance);
    }
    double variance = trials * chance * (1 - chance);
    if (variance > LARGE) {
      double drawn = trials * chance + Math.sqrt(variance) * random.nextGaussian();
      return Math.min(trials, Math.max(0, Math.round(drawn)));
    }
    double ratio = chance / (1 - chance);
    double probability = Math.exp(trials * Math.log1p(-chance));
    double left = random.nextDouble();
    long hits = 0;
    while (left > probability && hits < trials) {
      left -= probability;
      probability *= ratio * (trials - hits) / (hits + 1);
      hits++;
    }
    return hits;
  }
}
