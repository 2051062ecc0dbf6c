package io.monofact.bound;

/**
 * How the extractor errs, as measured against labelled sentences; the pessimistic ends of the
 * measured intervals belong here (docs/theory.md section 5).
 *
 * @param recall r, the share of the corpus's statements that it finds, above 0 and at most 1
 * @param spurious s, the share of its claims that no statement stands behind (1 - precision), at
 *     least 0 and below 1
 */
public record ExtractionError(double recall, double spurious) {

  public ExtractionError {
    if (!(recall > 0 && recall <= 1)) {
      throw new IllegalArgumentException(
          "recall is " + recall + "; it must be above 0 and at most 1");
    }
    if (!(spurious >= 0 && spurious < 1)) {
      throw new IllegalArgumentException(
          "the share of spurious claims is " + spurious + "; it must be at least 0 and below 1");
    }
  }
}
