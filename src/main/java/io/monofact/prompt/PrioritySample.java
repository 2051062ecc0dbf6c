package io.monofact.prompt;

import java.util.Arrays;

/**
 * Priority sampling (Duffield, Lund and Thorup 2007): of things with masses those with the largest
 * priorities, mass over a uniform number of their own, are drawn, without replacement. Each stands
 * for its own mass or the first priority that was not drawn, whichever is larger; so the sum over
 * any part of what was drawn estimates that part's mass without bias. What is drawn depends on the
 * numbers of the things alone, and not on how they are stored.
 */
public final class PrioritySample {

  private PrioritySample() {}

  /**
   * What each thing that was drawn stands for.
   *
   * @param masses the masses of what was drawn, none negative
   * @param next the largest priority that was not drawn; 0 where everything was
   * @param whole the mass of everything there was, to which the result adds up: that takes the
   *     noise of the sum out, for a bias that vanishes with the size of the sample
   * @throws IllegalArgumentException if a mass is negative or NaN
   */
  public static double[] weights(double[] masses, double next, double whole) {
    double[] weights = new double[masses.length];
    for (int i = 0; i < masses.length; i++) {
      if (!(masses[i] >= 0)) {
        throw new IllegalArgumentException("a mass is " + masses[i] + "; it must not be negative");
      }
      weights[i] = Math.max(masses[i], next);
    }
    double sum = Arrays.stream(weights).sum();
    if (sum > 0) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= whole / sum;
      }
    }
    return weights;
  }
}
