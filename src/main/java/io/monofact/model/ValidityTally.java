package io.monofact.model;

import java.io.Serializable;

/**
 * Gathers {@link Validity} prompt by prompt. Tallies of disjoint prompts merge to that of all. Not
 * thread-safe.
 */
public final class ValidityTally implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double STEP = 1e-4;

  private final long minErrors;
  private final long maxErrors;
  private final double threshold;
  private Tally responses = Tally.NONE;
  private boolean isByFrequency = true;
  private long prompts;
  private double weights;
  private double err;
  private double missedValid;
  private double falselyValid;
  private double likely;
  private double trulyLikely;
  private double slope;
  private double loss;
  private double untold;

  /**
   * @param minErrors min|E_c|, at least 1
   * @param maxErrors max|E_c|: of so many wrong answers those called valid are taken as a share, so
   *     that err_iiv, and what follows for err, is rather too small
   */
  public ValidityTally(long minErrors, long maxErrors) {
    if (minErrors < 1 || maxErrors < minErrors) {
      throw new IllegalArgumentException("%d to %d errors".formatted(minErrors, maxErrors));
    }
    this.minErrors = minErrors;
    this.maxErrors = maxErrors;
    this.threshold = 1.0 / minErrors;
  }

  /**
   * Adds a prompt.
   *
   * @param weight above 0
   */
  public void add(PromptModel model, double weight) {
    prompts++;
    weights += weight;
    err += weight * model.err();
    double truly = model.trulyLikely(threshold);
    trulyLikely += weight * truly;
    missedValid += weight * (1 - truly);
    falselyValid += weight * Math.min(1, (double) model.falselyValid(threshold) / maxErrors);
    likely += weight * model.likely(threshold);
    slope +=
        weight
            * (model.lossScaled(threshold, 1 + STEP) - model.lossScaled(threshold, 1 - STEP))
            / (2 * STEP);
    loss += weight * model.lossScaled(threshold, 1);
    untold += weight * model.untold();
  }

  /**
   * Adds the responses to a prompt that was added.
   *
   * @param byFrequency whether it was drawn as the corpus mentions prompts
   */
  void addResponses(Tally graded, boolean byFrequency) {
    responses = responses.plus(graded);
    isByFrequency &= byFrequency;
  }

  /** The graded responses to just these prompts. */
  Tally responses() {
    return responses;
  }

  /** Whether all of them were drawn as the corpus mentions prompts. */
  boolean isByFrequency() {
    return isByFrequency;
  }

  /** Adds all that another tally holds. */
  public void merge(ValidityTally other) {
    addResponses(other.responses, other.isByFrequency);
    prompts += other.prompts;
    weights += other.weights;
    err += other.err;
    missedValid += other.missedValid;
    falselyValid += other.falselyValid;
    likely += other.likely;
    trulyLikely += other.trulyLikely;
    slope += other.slope;
    loss += other.loss;
    untold += other.untold;
  }

  /** How many prompts were added. */
  public long prompts() {
    return prompts;
  }

  /** What they say; every figure is NaN where there are none. */
  public Validity result() {
    return new Validity(
        prompts,
        threshold,
        err / weights,
        missedValid / weights,
        falselyValid / weights,
        likely / weights,
        trulyLikely / weights,
        slope / weights,
        loss / weights,
        untold / weights,
        minErrors);
  }
}
