package io.monofact.bound;

/** On which side of the error rate a bound lies. */
public enum Side {
  /** Any base model errs at least so much, less its miscalibration. */
  LOWER,
  /** Some calibrated base model errs at most so much. */
  UPPER
}
