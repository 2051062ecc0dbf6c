package io.monofact.bound;

import io.monofact.spectrum.Sample;

/** Bounds the base model's error rate. It carries all that tables and pages say of it. */
public interface Bound {

  /** The name; with the equation it is unique in {@link Bounds}. */
  String name();

  /** The name for readers, such as {@code Sharpened lower bound}. */
  String title();

  /** Its number in docs/theory.md, such as {@code E4}. */
  String equation();

  /** Whether it is proved. */
  Standing standing();

  /** On which side of the error rate it lies. */
  Side side();

  /** The probability over training examples with which it holds, or is meant to. */
  double confidence(Setting setting);

  /** The formula on one line, in the letters of docs/theory.md. */
  String formula();

  /** What it tells and what is guaranteed, in a sentence or two. */
  String meaning();

  /** The raw value for this sample; never throws, NaN where it is undefined or unmeasured. */
  double raw(Sample sample, Setting setting);

  /** The value with its origin. */
  default BoundValue value(Sample sample, Setting setting) {
    return new BoundValue(
        name(), equation(), standing(), side(), confidence(setting), raw(sample, setting));
  }
}
