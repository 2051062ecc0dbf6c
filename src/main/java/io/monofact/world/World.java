package io.monofact.world;

import java.util.function.Supplier;

/**
 * A world of arbitrary facts, and what an extractor sees of its corpus.
 *
 * @param name what tables call it
 * @param examples N, the training examples that a model reads, abstentions included
 * @param responses |R_c|, plausible answers to every prompt, at least 2
 * @param answered alpha_c, the share of a prompt's examples that are answered, above 0 to 1
 * @param recall r, the share of the examples that the extractor finds, above 0 to 1
 * @param spurious s, the share of its claims that nothing stands behind, from 0 and below 1
 * @param frequencies how often prompts are asked
 */
record World(
    String name,
    int examples,
    int responses,
    double answered,
    double recall,
    double spurious,
    Supplier<Frequencies> frequencies) {

  World {
    if (examples < 1 || responses < 2 || !(answered > 0 && answered <= 1)) {
      throw new IllegalArgumentException("world %s is none".formatted(name));
    }
  }

  /** The same world, seen by an extractor that errs. */
  World seenWith(double newRecall, double newSpurious) {
    return new World(
        "%s, r = %s, s = %s".formatted(name, newRecall, newSpurious),
        examples,
        responses,
        answered,
        newRecall,
        newSpurious,
        frequencies);
  }

  /** Whether the extractor sees everything and invents nothing. */
  boolean isSeenWhole() {
    return recall == 1 && spurious == 0;
  }
}
