package io.monofact.reference;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A model that answers questions about entities, with the probabilities of its answers. */
public interface ReferenceModel {

  /** How all models abstain. */
  String IDK = "I don't know";

  /**
   * Draws an answer by the model's probabilities.
   *
   * @param about whom or what is asked
   * @param random by what it is drawn
   * @return the answer, or {@link #IDK}
   */
  String answer(About about, SplittableRandom random);

  /** The natural logarithm of the probability of an answer. */
  double logProbability(About about, String answer);

  /**
   * The answers that a question of a category may have, those known best first, with the natural
   * logarithms of their probabilities.
   *
   * @param about whom or what is asked
   * @param most how many at most
   */
  Map<String, Double> candidates(About about, int most);

  /** Whether a question of the category can be answered at all. */
  boolean knows(String category);

  /**
   * What a question is about.
   *
   * @param category the kind of fact
   * @param entity the entity's key
   */
  record About(String category, String entity) {}

  /** The answers to a category, by how often they are given. */
  static List<String> byFrequency(Map<String, Long> answers) {
    return answers.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
