package io.monofact.model;

import io.monofact.bound.ReductionLower;

/**
 * How well a model's probabilities tell valid from invalid, and what follows for its errors [K25,
 * Theorem 1]: the classifier calls a response valid where its probability is above 1/min|E_c|;
 * err_iiv is its error on a mixture of as many examples of the corpus as uniform errors.
 *
 * @param prompts how many prompts this rests on
 * @param threshold 1/min|E_c|
 * @param err the mean probability of a wrong answer
 * @param missedValid how often an example of the corpus is called invalid
 * @param falselyValid how often a uniform wrong answer is called valid
 * @param likely p&#770;(A), the model's probability of the responses above the threshold
 * @param trulyLikely p(A), the corpus's
 * @param slope the derivative at s = 1 of the loss of the model whose responses above the threshold
 *     are made s times as likely, by central difference
 * @param loss the mean of -ln p&#770; of the corpus's examples, each taken as at least 1e-12 likely
 * @param untold the mean probability of responses that were not told
 * @param minErrors min|E_c|
 */
public record Validity(
    long prompts,
    double threshold,
    double err,
    double missedValid,
    double falselyValid,
    double likely,
    double trulyLikely,
    double slope,
    double loss,
    double untold,
    long minErrors) {

  /** Valid responses of a prompt: the right answer and "I don't know". */
  private static final long MOST_VALID = 2;

  /** err_iiv, from 0 to 1: the mean of the two kinds of mistake. */
  public double errIiv() {
    return (missedValid + falselyValid) / 2;
  }

  /** delta&#770; = |p&#770;(A) - p(A)|, from 0 to 1. */
  public double delta() {
    return Math.abs(likely - trulyLikely);
  }

  /** 2/min|E_c|, the term of (E2) for valid responses. */
  public double ofValid() {
    return (double) MOST_VALID / minErrors;
  }

  /** The right side of (E2): 2 err_iiv - max|V_c|/min|E_c| - delta. */
  public double e2() {
    return ReductionLower.withPrompts(errIiv(), MOST_VALID, minErrors, delta());
  }
}
