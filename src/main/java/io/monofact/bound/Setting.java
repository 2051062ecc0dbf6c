package io.monofact.bound;

/**
 * What the bounds need beside the sample. |E_c| is the number of wrong answers to a prompt, one
 * less than the plausible ones; each bound uses the smallest or the largest over the category's
 * prompts, never both.
 *
 * @param minErrors min|E_c|, at least 1
 * @param maxErrors max|E_c|, at least 1
 * @param delta the base model's miscalibration at the threshold 1/min|E_c|, 0 to 1; 0 is the
 *     assumption of a calibrated model
 * @param g the probability with which a bound at any confidence may fail, above 0 and below 1; 0.01
 *     is 99 % confidence
 * @param extraction how the extractor errs, or null where that was not measured
 * @param claimsPerStatement how many claims one statement makes, at least 1: of a marriage two, one
 *     for each spouse
 */
public record Setting(
    long minErrors,
    long maxErrors,
    double delta,
    double g,
    ExtractionError extraction,
    int claimsPerStatement) {

  public Setting {
    requirePositive("min|E_c|", minErrors);
    requirePositive("max|E_c|", maxErrors);
    if (!(delta >= 0 && delta <= 1)) {
      throw new IllegalArgumentException("delta is " + delta + "; it must be from 0 to 1");
    }
    if (!(g > 0 && g < 1)) {
      throw new IllegalArgumentException(
          "g is " + g + "; it must be above 0 and below 1 (0.01 is 99 % confidence)");
    }
    if (claimsPerStatement < 1) {
      throw new IllegalArgumentException(
          "a statement makes " + claimsPerStatement + " claims; it must be at least 1");
    }
  }

  /** A setting in which each statement makes one claim. */
  public Setting(
      long minErrors, long maxErrors, double delta, double g, ExtractionError extraction) {
    this(minErrors, maxErrors, delta, g, extraction, 1);
  }

  /** A setting in which extraction was not measured. */
  public Setting(long minErrors, long maxErrors, double delta, double g) {
    this(minErrors, maxErrors, delta, g, null);
  }

  /** The same, with extraction measured. */
  public Setting withExtraction(ExtractionError measured) {
    return new Setting(minErrors, maxErrors, delta, g, measured, claimsPerStatement);
  }

  /**
   * How many independent draws some examples are. Claims that are made together are none; those of
   * one group of prompts, of wives or of husbands, are (docs/theory.md section 3).
   *
   * @param examples a number of examples, such as N
   */
  double draws(double examples) {
    return examples / claimsPerStatement;
  }

  /** The probability with which a bound may fail in one group, so that it is g in all of them. */
  double failure() {
    return failure(g);
  }

  /** Likewise, of a bound that has a probability of its own. */
  double failure(double all) {
    return all / claimsPerStatement;
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it must be at least 1, one less than the plausible answers");
    }
  }
}
