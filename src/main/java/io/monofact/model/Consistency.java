package io.monofact.model;

import java.io.Serializable;
import java.util.function.BiPredicate;

/**
 * The k = 2 rule: of two samples that give different answers, or of which one abstains, the
 * response counts as "I don't know" (Kalai et al. 2026).
 *
 * @param single the first samples alone
 * @param both the same prompts under the rule
 */
public record Consistency(Tally single, Tally both) implements Serializable {

  /** Nothing yet. */
  public static final Consistency NONE = new Consistency(Tally.NONE, Tally.NONE);

  /**
   * A prompt by its first two samples; none where either could not be graded.
   *
   * @param areSame whether two wrong answers are one
   */
  static Consistency of(
      Graded first, Graded second, double weight, BiPredicate<String, String> areSame) {
    if (first.grade() == Grade.UNGRADABLE || second.grade() == Grade.UNGRADABLE) {
      return NONE;
    }
    boolean agree =
        first.grade() == second.grade()
            && (first.grade() != Grade.INCORRECT || areSame.test(first.answer(), second.answer()));
    return new Consistency(
        Tally.of(first.grade(), weight, 1),
        Tally.of(agree ? first.grade() : Grade.NOT_ATTEMPTED, weight, 1));
  }

  /** Both together. */
  public Consistency plus(Consistency other) {
    return new Consistency(single.plus(other.single), both.plus(other.both));
  }
}
