package io.monofact.model;

import java.io.Serializable;

/**
 * Where wrong answers come from.
 *
 * @param repeated wrong answers that the corpus gives too, beside the one taken for right
 * @param invented wrong answers that it never gives to the prompt
 * @param disputed of all of them, those to prompts to which the corpus gives several answers
 */
public record Origins(long repeated, long invented, long disputed) implements Serializable {

  /** Nothing yet. */
  public static final Origins NONE = new Origins(0, 0, 0);

  /** One wrong answer. */
  static Origins of(Answered wrong) {
    boolean isRepeated = wrong.graded().repeats();
    return new Origins(
        isRepeated ? 1 : 0, isRepeated ? 0 : 1, wrong.prompt().answers().size() > 1 ? 1 : 0);
  }

  /** Both together. */
  public Origins plus(Origins other) {
    return new Origins(
        repeated + other.repeated, invented + other.invented, disputed + other.disputed);
  }
}
