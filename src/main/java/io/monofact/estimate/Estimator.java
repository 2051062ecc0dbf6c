package io.monofact.estimate;

import io.monofact.spectrum.Sample;

/** Computes one figure from a sample. It carries all that tables and pages say of it. */
public interface Estimator {

  /** The name, and the column's: lower case with underscores. Unique in {@link Estimators}. */
  String name();

  /** Its number in docs/theory.md, such as {@code E1}, or "" where it has none. */
  String equation();

  /** The formula on one line, in the letters of docs/theory.md. */
  String formula();

  /** What it tells, and how far to trust it, in a sentence or two. */
  String meaning();

  /** The figure for this sample; never throws, see the package about undefined values. */
  Estimate estimate(Sample sample);

  /**
   * The figure where claims are made together and are no independent examples, which an interval
   * may have to know.
   *
   * @param claimsPerStatement how many, at least 1
   */
  default Estimate estimate(Sample sample, int claimsPerStatement) {
    return estimate(sample);
  }
}
