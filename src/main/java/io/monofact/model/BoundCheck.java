package io.monofact.model;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Side;
import java.util.Objects;

/**
 * A lower bound beside what the model did. The bound is on wrong answers among all questions, asked
 * as often as the corpus mentions them; what could not be graded, and questions that were not
 * asked, may all have been wrong.
 *
 * @param bound the bound; a lower one
 * @param least the least that it may be: sampling error at 95 %, the ungradable and the unasked
 *     taken for right
 * @param seen the share of all questions that were seen to be answered wrongly
 * @param most the most that it may be: sampling error at 95 %, the ungradable and the unasked added
 */
public record BoundCheck(BoundValue bound, double least, double seen, double most) {

  /** What became of a bound. */
  public enum Verdict {
    /** It says nothing: it is 0 or below, or no number. */
    VACUOUS,
    /** There are at least as many wrong answers, beyond sampling error. */
    HELD,
    /** It lies between the least and the most that may be: more responses would tell. */
    OPEN,
    /** It is above anything that the responses allow. */
    BROKEN,
    /** The responses are no draw as the corpus mentions prompts, or none could be graded. */
    UNTESTED
  }

  public BoundCheck {
    Objects.requireNonNull(bound, "bound");
    if (bound.side() != Side.LOWER) {
      throw new IllegalArgumentException("%s is no lower bound".formatted(bound.key()));
    }
    if (seen > most || seen < least) {
      throw new IllegalArgumentException(
          "%s seen is not from %s to %s".formatted(seen, least, most));
    }
  }

  /**
   * A bound beside the responses to questions drawn as the corpus mentions them.
   *
   * @param tally the responses, their weights shares of all questions where {@code whole} is known
   * @param whole the weight of all questions, those not asked included; NaN where the weights are
   *     no shares, and all questions were asked
   */
  public static BoundCheck of(BoundValue bound, Tally tally, double whole) {
    double weight = tally.weight();
    if (!(tally.graded() > 0)) {
      return untested(bound);
    }
    double all = Double.isNaN(whole) ? weight : Math.max(whole, weight);
    double graded = tally.graded() / all;
    double seen = tally.err().rate() * graded;
    double least = tally.err().low() * graded;
    double most = tally.err().high() * graded + 1 - graded;
    return new BoundCheck(bound, Math.min(least, seen), seen, Math.max(seen, most));
  }

  /** A bound that no response can be held against. */
  static BoundCheck untested(BoundValue bound) {
    return new BoundCheck(bound, Double.NaN, Double.NaN, Double.NaN);
  }

  /** What became of it. */
  public Verdict verdict() {
    if (bound.isVacuous()) {
      return Verdict.VACUOUS;
    } else if (Double.isNaN(seen)) {
      return Verdict.UNTESTED;
    } else if (bound.value() <= least) {
      return Verdict.HELD;
    }
    return bound.value() <= most ? Verdict.OPEN : Verdict.BROKEN;
  }

  /** How tight it is: the wrong answers seen less the bound; NaN where either is none. */
  public double slack() {
    return seen - bound.value();
  }
}
