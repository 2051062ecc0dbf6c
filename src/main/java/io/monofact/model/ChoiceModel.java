package io.monofact.model;

import io.monofact.bound.AgnosticLower;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one model makes of questions of pure multiple choice, with the bounds on its error that the
 * is-it-valid classifiers of its family give.
 *
 * @param name the model's name
 * @param questions how many it was asked
 * @param fewestChoices C, the fewest choices of a question
 * @param err the error rate, where answers are drawn by the model's probabilities
 * @param greedyErr the error rate, where the most probable choice is taken
 * @param errIiv the error rate of its best is-it-valid classifier
 * @param threshold that classifier calls valid what is given more than this
 * @param delta the miscalibration at the threshold 1/(C - 1)
 */
public record ChoiceModel(
    String name,
    int questions,
    int fewestChoices,
    double err,
    double greedyErr,
    double errIiv,
    double threshold,
    double delta) {

  /** One choice of one question: the share of the mixture that it is, and on which side. */
  private record Example(double probability, boolean valid, double share) {}

  /**
   * Measures a model. The classifiers are those of [K25, section 3.3]: valid is what the model
   * gives more than t, for any t from 0 to 1; their errors are on the right answers and the wrong
   * ones half and half, the wrong ones of a question alike.
   *
   * @throws IllegalArgumentException if there is no question
   */
  public static ChoiceModel of(String name, List<ChoiceQuestion> questions) {
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("model %s was asked nothing".formatted(name));
    }
    int fewest = questions.stream().mapToInt(ChoiceQuestion::choices).min().orElseThrow();
    double n = questions.size();
    double cut = 1.0 / (fewest - 1);
    double err = 0;
    double greedy = 0;
    double own = 0;
    double answers = 0;
    List<Example> examples = new ArrayList<>();
    for (ChoiceQuestion question : questions) {
      err += question.error() / n;
      greedy += isBest(question) ? 0 : 1 / n;
      for (int choice = 0; choice < question.choices(); choice++) {
        double probability = question.probability(choice);
        boolean valid = choice == question.right();
        double share = valid ? 0.5 / n : 0.5 / n / (question.choices() - 1);
        examples.add(new Example(probability, valid, share));
        own += probability > cut ? probability / n : 0;
        answers += probability > cut && valid ? 1 / n : 0;
      }
    }
    Example best = best(examples);
    return new ChoiceModel(
        name,
        questions.size(),
        fewest,
        err,
        greedy,
        best.share(),
        best.probability(),
        Math.abs(own - answers));
  }

  private static boolean isBest(ChoiceQuestion question) {
    for (int choice = 0; choice < question.choices(); choice++) {
      if (choice != question.right()
          && question.probability(choice) >= question.probability(question.right())) {
        return false;
      }
    }
    return true;
  }

  /** The threshold with the fewest errors, as an example whose share is their rate. */
  private static Example best(List<Example> examples) {
    List<Example> ordered = new ArrayList<>(examples);
    ordered.sort(Comparator.comparingDouble(Example::probability));
    // At t = 0 what has no probability is invalid, and all else valid.
    double wrong = 0;
    for (Example example : ordered) {
      wrong += example.valid() ? 0 : example.share();
    }
    double least = Double.POSITIVE_INFINITY;
    double at = 0;
    int i = 0;
    double threshold = 0;
    while (true) {
      while (i < ordered.size() && ordered.get(i).probability() <= threshold) {
        wrong += ordered.get(i).valid() ? ordered.get(i).share() : -ordered.get(i).share();
        i++;
      }
      if (wrong < least) {
        least = wrong;
        at = threshold;
      }
      if (i == ordered.size()) {
        return new Example(at, true, Math.max(0, least));
      }
      threshold = ordered.get(i).probability();
    }
  }

  /**
   * The least error that a family leaves to the classifiers of its models: opt(G).
   *
   * @param family its models, asked the same questions
   */
  public static double opt(List<ChoiceModel> family) {
    return family.stream().mapToDouble(ChoiceModel::errIiv).min().orElseThrow();
  }

  /** The lower bound on this model's error by Theorem 3 (E9), from a family that it is one of. */
  public double multipleChoiceBound(double opt) {
    return AgnosticLower.multipleChoice(opt, fewestChoices);
  }

  /** The lower bound by (E8), with this model's delta. */
  public double bound(double opt) {
    return AgnosticLower.family(opt, 1, fewestChoices - 1L, delta);
  }
}
