package io.monofact.quality;

import java.util.Objects;

/**
 * The counts of one comparison.
 *
 * @param file the file of labels; null in a sum over files
 * @param name the relation, or the category
 * @param unknown whether this is about statements that the fact is not known
 * @param facts labelled facts
 * @param found those whose answer is claimed
 * @param named labelled facts whose subject the text names
 * @param foundNamed those that are claimed of that subject
 * @param claims claims where the labels are complete
 * @param right those whose answer is labelled
 * @param rightSubject those that are labelled of that subject, or of one that the text does not
 *     name
 * @param refused facts that raters said the text does not support
 * @param refusedClaimed those that are claimed all the same
 */
public record ScoreRow(
    String file,
    String name,
    boolean unknown,
    long facts,
    long found,
    long named,
    long foundNamed,
    long claims,
    long right,
    long rightSubject,
    long refused,
    long refusedClaimed) {

  public ScoreRow {
    Objects.requireNonNull(name, "name");
  }

  static ScoreRow empty(String file, String name, boolean unknown) {
    return new ScoreRow(file, name, unknown, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** The share of labelled facts whose answer is claimed. */
  public Wilson recall() {
    return new Wilson(found, facts);
  }

  /** The share of facts with a named subject that are claimed of it. */
  public Wilson recallBySubject() {
    return new Wilson(foundNamed, named);
  }

  /** The share of claims whose answer is labelled. */
  public Wilson precision() {
    return new Wilson(right, claims);
  }

  /** The share of claims that are labelled, of the same subject where the text names one. */
  public Wilson precisionBySubject() {
    return new Wilson(rightSubject, claims);
  }

  ScoreRow withFact(boolean wasFound) {
    return plus(1, wasFound ? 1 : 0, 0, 0, 0, 0, 0, 0, 0);
  }

  ScoreRow withNamed(boolean wasFound) {
    return plus(0, 0, 1, wasFound ? 1 : 0, 0, 0, 0, 0, 0);
  }

  ScoreRow withClaim(boolean isRight, boolean isRightSubject) {
    return plus(0, 0, 0, 0, 1, isRight ? 1 : 0, isRightSubject ? 1 : 0, 0, 0);
  }

  ScoreRow withRefused(boolean isClaimed) {
    return plus(0, 0, 0, 0, 0, 0, 0, 1, isClaimed ? 1 : 0);
  }

  private ScoreRow plus(
      long fact,
      long found,
      long named,
      long foundNamed,
      long claim,
      long right,
      long rightSubject,
      long refused,
      long refusedClaimed) {
    return new ScoreRow(
        file,
        name,
        unknown,
        facts + fact,
        this.found + found,
        this.named + named,
        this.foundNamed + foundNamed,
        claims + claim,
        this.right + right,
        this.rightSubject + rightSubject,
        this.refused + refused,
        this.refusedClaimed + refusedClaimed);
  }
}
