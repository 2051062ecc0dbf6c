package io.monofact.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The same questions under an open rubric, which names the penalty for errors, and a closed one,
 * which names none (Kalai et al. 2026). A pair is one of nine, so the bootstrap over questions
 * draws from nine counts, and is exact however many questions there are. Not thread-safe.
 */
public final class PairTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many samples the bootstrap draws. */
  public static final int REPLICATES = 10_000;

  private static final int KINDS = 3;

  private final long[] pairs = new long[KINDS * KINDS];

  /** What is compared. */
  public enum Measure {
    /** Mean points at the penalty. */
    SCORE,
    /** The share of right answers. */
    ACCURACY,
    /** The share of wrong answers. */
    ERR,
    /** The share of abstentions. */
    ABSTENTION;

    double of(int grade, Penalty penalty) {
      return switch (this) {
        case SCORE -> grade == 0 ? 1 : grade == 1 ? -penalty.points() : 0;
        case ACCURACY -> grade == 0 ? 1 : 0;
        case ERR -> grade == 1 ? 1 : 0;
        case ABSTENTION -> grade == 2 ? 1 : 0;
      };
    }
  }

  /**
   * A paired comparison.
   *
   * @param pairs how many questions were graded under both
   * @param open the mean under the open rubric
   * @param closed under the closed one
   * @param low the lower end of the difference's interval (95 %, bootstrap percentiles)
   * @param high the upper end
   * @param p the two-sided p-value that there is no difference: twice the smaller share of
   *     replicates at or beyond 0, each side counted with one more, at most 1
   */
  public record Difference(
      long pairs, double open, double closed, double low, double high, double p) {}

  /** Adds a question; one that could not be graded under both is left out. */
  public void add(Grade open, Grade closed) {
    if (open != Grade.UNGRADABLE && closed != Grade.UNGRADABLE) {
      pairs[kind(open) * KINDS + kind(closed)]++;
    }
  }

  private static int kind(Grade grade) {
    return switch (grade) {
      case CORRECT -> 0;
      case INCORRECT -> 1;
      case NOT_ATTEMPTED -> 2;
      case UNGRADABLE -> throw new IllegalArgumentException("nobody can grade it");
    };
  }

  /** Adds all that another holds. */
  public void merge(PairTally other) {
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] += other.pairs[i];
    }
  }

  /** How many questions were added. */
  public long pairs() {
    long all = 0;
    for (long count : pairs) {
      all += count;
    }
    return all;
  }

  /**
   * Compares the two.
   *
   * @param seed the bootstrap's draws depend on it alone
   */
  public Difference compare(Measure measure, Penalty penalty, long seed) {
    long n = pairs();
    double[] difference = new double[pairs.length];
    double open = 0;
    double closed = 0;
    for (int i = 0; i < pairs.length; i++) {
      double one = measure.of(i / KINDS, penalty);
      double other = measure.of(i % KINDS, penalty);
      difference[i] = one - other;
      open += pairs[i] * one;
      closed += pairs[i] * other;
    }
    if (n == 0) {
      return new Difference(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] means =
        new Multinomial(pairs, new SplittableRandom(seed)).means(difference, REPLICATES);
    Arrays.sort(means);
    long below = 0;
    long above = 0;
    for (double mean : means) {
      below += mean <= 0 ? 1 : 0;
      above += mean >= 0 ? 1 : 0;
    }
    double p = Math.min(1, 2.0 * (Math.min(below, above) + 1) / (REPLICATES + 1));
    int tail = REPLICATES / 40;
    return new Difference(n, open / n, closed / n, means[tail], means[REPLICATES - 1 - tail], p);
  }
}
