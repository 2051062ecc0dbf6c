package io.monofact.model;

import java.util.Arrays;
import java.util.Map;

/** What a model makes of one prompt, p&#770;(r|c). Immutable. */
public final class PromptModel {

  private static final double ROUNDING = 1e-6;
  private static final double LEAST = 1e-12;

  private final double right;
  private final double silence;
  private final double[] wrong;
  private final double other;
  private final double answered;

  /**
   * @param right the probability of the right answer, in all its wordings
   * @param silence that of abstaining, in all wordings
   * @param wrong those of the wrong answers that were told, each in all its wordings
   * @param other what was told of responses that are neither an answer nor an abstention
   * @param answered alpha_c, the share of the corpus's examples of the prompt that are answered; 0
   *     to 1
   * @throws IllegalArgumentException if a probability is none, or together they are more than 1
   */
  public PromptModel(double right, double silence, double[] wrong, double other, double answered) {
    double sum = right + silence + other + Arrays.stream(wrong).sum();
    boolean isNone = Arrays.stream(wrong).anyMatch(p -> !(p >= 0));
    if (isNone || !(right >= 0 && silence >= 0 && other >= 0 && sum <= 1 + ROUNDING)) {
      throw new IllegalArgumentException("probabilities that add up to " + sum);
    }
    if (!(answered >= 0 && answered <= 1)) {
      throw new IllegalArgumentException("alpha is " + answered);
    }
    this.right = right;
    this.silence = silence;
    this.wrong = wrong.clone();
    this.other = other;
    this.answered = answered;
  }

  /** The same from wrong answers by their normal form. */
  static PromptModel of(
      double right, double silence, Map<String, Double> wrong, double other, double answered) {
    return new PromptModel(
        right,
        silence,
        wrong.values().stream().mapToDouble(Double::doubleValue).toArray(),
        other,
        answered);
  }

  /** The probability of the right answer. */
  public double right() {
    return right;
  }

  /** The probability of abstaining. */
  public double silence() {
    return silence;
  }

  /** The probabilities of the wrong answers that were told. */
  public double[] wrong() {
    return wrong.clone();
  }

  /** alpha_c. */
  public double answered() {
    return answered;
  }

  /** The probability of all that was not told. */
  public double untold() {
    return Math.max(0, 1 - told());
  }

  private double told() {
    return right + silence + other + Arrays.stream(wrong).sum();
  }

  /** err: the probability of a wrong answer among those that were told. */
  public double err() {
    return Arrays.stream(wrong).sum();
  }

  /** p&#770;(A|c): the probability of the responses that are likelier than the threshold. */
  public double likely(double threshold) {
    double sum = above(right, threshold) + above(silence, threshold);
    for (double p : wrong) {
      sum += above(p, threshold);
    }
    return sum;
  }

  /** How many wrong answers are likelier than the threshold. */
  public long falselyValid(double threshold) {
    return Arrays.stream(wrong).filter(p -> p > threshold).count();
  }

  /** p(A|c): how often the corpus's own example is likelier to the model than the threshold. */
  public double trulyLikely(double threshold) {
    return (right > threshold ? answered : 0) + (silence > threshold ? 1 - answered : 0);
  }

  /**
   * The loss of the model whose every response above the threshold is made s times as likely, and
   * all divided by what they then add up to: the mean of -ln of the corpus's own examples, each
   * taken as at least 1e-12 likely before. Response by response, so that the definition of delta by
   * its slope (docs/theory.md section 2) is checked and not assumed.
   *
   * @param s above 0; 1 for the model itself
   */
  double lossScaled(double threshold, double s) {
    double sum = scaled(right, threshold, s) + scaled(silence, threshold, s);
    for (double p : wrong) {
      sum += scaled(p, threshold, s);
    }
    // What was not told, or is no answer, stays as it is.
    sum += Math.max(0, 1 - right - silence - err());
    return -answered * Math.log(scaled(Math.max(LEAST, right), threshold, s) / sum)
        - (1 - answered) * Math.log(scaled(Math.max(LEAST, silence), threshold, s) / sum);
  }

  private static double scaled(double p, double threshold, double s) {
    return p > threshold ? s * p : p;
  }

  /**
   * Whether the right answer was not told and may be above the threshold, so that nobody can tell
   * how it is classified.
   */
  public boolean mayMissRight(double threshold) {
    return right == 0 && answered > 0 && untold() > threshold;
  }

  /** The same of "I don't know", where the corpus says that too. */
  public boolean mayMissSilence(double threshold) {
    return silence == 0 && answered < 1 && untold() > threshold;
  }

  /**
   * The model with its told probabilities raised to a power and made to add up to 1 again: below 1
   * it is less sure, above 1 surer. What was not told is left out.
   *
   * @param power above 0
   */
  public PromptModel scaled(double power) {
    double sum = Math.pow(right, power) + Math.pow(silence, power) + Math.pow(other, power);
    for (double p : wrong) {
      sum += Math.pow(p, power);
    }
    if (!(sum > 0)) {
      return this;
    }
    double all = sum;
    return new PromptModel(
        Math.pow(right, power) / all,
        Math.pow(silence, power) / all,
        Arrays.stream(wrong).map(p -> Math.pow(p, power) / all).toArray(),
        Math.pow(other, power) / all,
        answered);
  }

  private static double above(double p, double threshold) {
    return p > threshold ? p : 0;
  }
}
