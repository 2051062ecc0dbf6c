package io.monofact.model;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * What answering only above a confidence would have brought, for every confidence. Confidences are
 * told apart to a ten-thousandth; 0 and 1 are kept exact. Not thread-safe.
 */
public final class ThresholdTally implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LEVELS = 10_000;

  private transient double[] right = new double[LEVELS + 1];
  private transient double[] wrong = new double[LEVELS + 1];
  private long answers;

  /**
   * A rule: answer where more sure than this, and else abstain.
   *
   * @param above the confidence
   * @param answered the share of the answers that it gives
   * @param accuracy the share of those that is right; NaN where it gives none
   * @param score the mean points over all, abstentions at 0; NaN where there are no answers at all
   */
  public record Rule(double above, double answered, double accuracy, double score) {}

  /**
   * Adds an answer.
   *
   * @param sure the confidence, 0 to 1
   * @param weight its weight, above 0
   */
  public void add(double sure, boolean isRight, double weight) {
    if (!(sure >= 0 && sure <= 1)) {
      throw new IllegalArgumentException("a confidence of " + sure);
    }
    int level = (int) Math.round(sure * LEVELS);
    level = sure > 0 ? Math.max(1, level) : level;
    level = sure < 1 ? Math.min(LEVELS - 1, level) : level;
    (isRight ? right : wrong)[level] += weight;
    answers++;
  }

  /** Only levels that hold something: every task of a job sends a tally for each category. */
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    for (int i = 0; i <= LEVELS; i++) {
      if (right[i] != 0 || wrong[i] != 0) {
        out.writeInt(i);
        out.writeDouble(right[i]);
        out.writeDouble(wrong[i]);
      }
    }
    out.writeInt(-1);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    right = new double[LEVELS + 1];
    wrong = new double[LEVELS + 1];
    for (int i = in.readInt(); i >= 0; i = in.readInt()) {
      right[i] = in.readDouble();
      wrong[i] = in.readDouble();
    }
  }

  /** Adds all that another holds. */
  public void merge(ThresholdTally other) {
    for (int i = 0; i <= LEVELS; i++) {
      right[i] += other.right[i];
      wrong[i] += other.wrong[i];
    }
    answers += other.answers;
  }

  /** How many answers were added. */
  public long answers() {
    return answers;
  }

  /** The rule of answering always. */
  public Rule always(Penalty penalty) {
    return rule(-1, penalty);
  }

  /** The rule of answering only where the confidence is above the penalty's own target. */
  public Rule aboveTarget(Penalty penalty) {
    return rule((int) Math.round(penalty.target() * LEVELS), penalty);
  }

  /**
   * The rule that would have brought most, in hindsight; of several the one that answers most. The
   * same answers chose it that it is scored on, so it is an upper end and not what to expect.
   */
  public Rule best(Penalty penalty) {
    double most = 0;
    double points = 0;
    double best = Double.NEGATIVE_INFINITY;
    int above = LEVELS;
    for (int level = LEVELS; level >= -1; level--) {
      // Here all answers above this level are given.
      if (points >= best - 1e-12 * Math.max(1, Math.abs(best)) && (points > best || most > 0)) {
        best = Math.max(best, points);
        above = level;
      }
      if (level >= 0) {
        points += right[level] - penalty.points() * wrong[level];
        most += right[level] + wrong[level];
      }
    }
    return rule(above, penalty);
  }

  private Rule rule(int level, Penalty penalty) {
    double hits = 0;
    double misses = 0;
    double below = 0;
    for (int i = 0; i <= LEVELS; i++) {
      hits += i > level ? right[i] : 0;
      misses += i > level ? wrong[i] : 0;
      below += i > level ? 0 : right[i] + wrong[i];
    }
    double given = hits + misses;
    double all = given + below;
    return new Rule(
        level < 0 ? Double.NaN : (double) level / LEVELS,
        given / all,
        given > 0 ? hits / given : Double.NaN,
        (hits - penalty.points() * misses) / all);
  }
}
