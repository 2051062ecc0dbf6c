package io.monofact.model;

import java.util.List;

/**
 * A question of pure multiple choice with what a model thinks of the choices.
 *
 * @param id the question's name
 * @param right which choice is right, from 0
 * @param probabilities what the model gives each choice; they add up to 1
 */
public record ChoiceQuestion(String id, int right, List<Double> probabilities) {

  private static final double ROUNDING = 1e-6;

  public ChoiceQuestion {
    if (probabilities.size() < 2) {
      throw new IllegalArgumentException(
          "question %s has %d choices; it takes two".formatted(id, probabilities.size()));
    }
    if (right < 0 || right >= probabilities.size()) {
      throw new IllegalArgumentException(
          "the right choice of question %s is %d; its choices are 0 to %d"
              .formatted(id, right, probabilities.size() - 1));
    }
    double sum = 0;
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1 + ROUNDING)) {
        throw new IllegalArgumentException(
            "a probability of question %s is %s; it must be from 0 to 1"
                .formatted(id, probability));
      }
      sum += probability;
    }
    if (Math.abs(sum - 1) > ROUNDING * probabilities.size()) {
      throw new IllegalArgumentException(
          "the probabilities of question %s add up to %s; they must to 1".formatted(id, sum));
    }
    probabilities = List.copyOf(probabilities);
  }

  /** A question whose choices have log-probabilities that need not add up: they are scaled. */
  public static ChoiceQuestion ofLogs(String id, int right, List<Double> logs) {
    double highest = logs.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double sum = logs.stream().mapToDouble(log -> Math.exp(log - highest)).sum();
    return new ChoiceQuestion(
        id, right, logs.stream().map(log -> Math.exp(log - highest) / sum).toList());
  }

  /** How many choices there are. */
  public int choices() {
    return probabilities.size();
  }

  /** What the model gives a choice. */
  double probability(int choice) {
    return probabilities.get(choice);
  }

  /** The probability of an error, where the model draws its answer by its probabilities. */
  public double error() {
    return 1 - probabilities.get(right);
  }
}
