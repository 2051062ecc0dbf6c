package io.monofact.world;

import java.util.SplittableRandom;

/**
 * A bigram or trigram model over sentences such as "Ann Lee was born on 3 May": behind "born on" it
 * no longer sees the name, so whoever is asked about, it answers as often as training did with any
 * name. A test holds {@link NGram} to that.
 *
 * @param err its true rate of wrong answers
 * @param delta its miscalibration at the threshold 1/|E|
 */
record Marginal(double err, double delta) {

  /**
   * The model of one corpus.
   *
   * @param claims how often each prompt is answered in it
   * @param abstentions how many examples abstain
   */
  static Marginal of(
      World world, Frequencies mu, int[] claims, long abstentions, SplittableRandom random) {
    int responses = world.responses();
    int[] right = new int[claims.length];
    double[] answers = new double[responses];
    double n = abstentions;
    for (int c = 0; c < claims.length; c++) {
      right[c] = random.nextInt(responses);
      answers[right[c]] += claims[c];
      n += claims[c];
    }
    double silent = abstentions / n;
    double threshold = 1.0 / (responses - 1);
    double likely = silent > threshold ? silent : 0;
    for (int r = 0; r < responses; r++) {
      answers[r] /= n;
      likely += answers[r] > threshold ? answers[r] : 0;
    }
    double hit = 0;
    double truly = silent > threshold ? 1 - world.answered() : 0;
    for (int c = 0; c < claims.length; c++) {
      hit += mu.of(c) * answers[right[c]];
      truly += answers[right[c]] > threshold ? mu.of(c) * world.answered() : 0;
    }
    return new Marginal(1 - silent - hit, Math.abs(likely - truly));
  }
}
