package io.monofact.bound;

import java.util.Locale;
import java.util.Objects;

/**
 * A bound's value on one sample, raw: a lower bound may be negative and an upper one above 1.
 *
 * @param name the bound's name
 * @param equation its number in docs/theory.md
 * @param standing whether it is proved
 * @param side on which side of the error rate it lies
 * @param confidence the probability over training examples with which it holds, or is meant to
 * @param value the value; NaN for an empty sample, or where it needs what was not measured
 */
public record BoundValue(
    String name, String equation, Standing standing, Side side, double confidence, double value) {

  public BoundValue {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(equation, "equation");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(side, "side");
  }

  /** Whether it is a number at all. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }

  /** Whether it says nothing: a floor at 0 or below, a ceiling at 1 or above, or no number. */
  public boolean isVacuous() {
    return side == Side.LOWER ? !(value > 0) : !(value < 1);
  }

  /** The column's name: equation and name, such as {@code e4_lower_99}. */
  public String key() {
    return (equation + "_" + name).toLowerCase(Locale.ROOT);
  }
}
