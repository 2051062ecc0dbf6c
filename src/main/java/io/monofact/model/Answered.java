package io.monofact.model;

import java.util.Objects;

/**
 * A graded response to a prompt.
 *
 * @param prompt the prompt
 * @param sample its number among the prompt's samples
 * @param graded its grade
 * @param confidence how sure the model says it is, 0 to 1; NaN where it does not
 * @param probability the model's probability of the text, 0 to 1; NaN where it was not told
 * @param model the model's probabilities of several responses; null where they were not told
 */
public record Answered(
    Prompted prompt,
    long sample,
    Graded graded,
    double confidence,
    double probability,
    PromptModel model) {

  public Answered {
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(graded, "graded");
  }

  /** Whether it gives an answer that is right or wrong. */
  boolean isAnswer() {
    return graded.grade() == Grade.CORRECT || graded.grade() == Grade.INCORRECT;
  }
}
