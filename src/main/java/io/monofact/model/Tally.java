package io.monofact.model;

import java.io.Serializable;

/**
 * Graded responses, counted as SimpleQA counts (Wei et al. 2024): correct, incorrect and not
 * attempted make up the whole of which each rate is a share; the ungradable stand apart and are in
 * none. Several samples of one prompt share its weight, and tell no more of the rate than one.
 *
 * @param responses how many, ungradable ones included
 * @param ungraded how many of them nobody could grade
 * @param correct the weight of the correct
 * @param incorrect the weight of the incorrect
 * @param notAttempted the weight of the abstentions
 * @param ungradable the weight of the ungradable
 * @param squares the sum of the prompts' squared weights, of the first three
 * @param answeredSquares the same of the correct and the incorrect alone
 */
public record Tally(
    long responses,
    long ungraded,
    double correct,
    double incorrect,
    double notAttempted,
    double ungradable,
    double squares,
    double answeredSquares)
    implements Serializable {

  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * One response.
   *
   * @param grade its grade
   * @param weight its prompt's weight, above 0
   * @param samples how many responses to the prompt share it, at least 1
   */
  public static Tally of(Grade grade, double weight, int samples) {
    double own = weight / samples;
    boolean isGraded = grade != Grade.UNGRADABLE;
    return new Tally(
        1,
        isGraded ? 0 : 1,
        grade == Grade.CORRECT ? own : 0,
        grade == Grade.INCORRECT ? own : 0,
        grade == Grade.NOT_ATTEMPTED ? own : 0,
        isGraded ? 0 : own,
        isGraded ? weight * own : 0,
        grade == Grade.CORRECT || grade == Grade.INCORRECT ? weight * own : 0);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        responses + other.responses,
        ungraded + other.ungraded,
        correct + other.correct,
        incorrect + other.incorrect,
        notAttempted + other.notAttempted,
        ungradable + other.ungradable,
        squares + other.squares,
        answeredSquares + other.answeredSquares);
  }

  /** The weight of what could be graded. */
  public double graded() {
    return correct + incorrect + notAttempted;
  }

  /** The weight of all, the ungradable included. */
  public double weight() {
    return graded() + ungradable;
  }

  /** err: wrong answers among all that could be graded. */
  public Share err() {
    return share(incorrect);
  }

  /** Right answers among all that could be graded. */
  public Share accuracy() {
    return share(correct);
  }

  /** Abstentions among all that could be graded. */
  public Share abstention() {
    return share(notAttempted);
  }

  /** Right answers among the answers given, SimpleQA's "correct given attempted". */
  public Share accuracyOfAnswers() {
    double answers = correct + incorrect;
    return new Share(
        correct, answers, answeredSquares > 0 ? answers * answers / answeredSquares : 0);
  }

  /**
   * SimpleQA's F-score, the harmonic mean of accuracy and accuracy of the answers given; NaN where
   * nothing could be graded.
   */
  public double fScore() {
    double sum = graded() + correct + incorrect;
    return graded() > 0 ? 2 * correct / sum : Double.NaN;
  }

  /**
   * The mean points per response, where a right answer earns 1, an abstention 0 and a wrong answer
   * loses the penalty; NaN where nothing could be graded.
   */
  public double score(Penalty penalty) {
    return graded() > 0 ? (correct - penalty.points() * incorrect) / graded() : Double.NaN;
  }

  private Share share(double hits) {
    return new Share(hits, graded(), effective());
  }

  private double effective() {
    return squares > 0 ? graded() * graded() / squares : 0;
  }
}
