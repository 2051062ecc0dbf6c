package io.monofact.estimate;

import java.util.Locale;
import java.util.Objects;

/**
 * An interval around an estimate. The ends are kept as the formula gives them: an interval of
 * normal theory may leave the range that the quantity itself has.
 *
 * @param name what computes it, such as {@code esty}
 * @param equation its number in docs/theory.md, or "" where it has none
 * @param confidence the nominal share of samples in which it covers, above 0 and below 1
 * @param low the lower end; NaN where the interval is undefined or not called for
 * @param high the upper end; NaN where {@code low} is
 */
public record Interval(String name, String equation, double confidence, double low, double high) {

  public Interval {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(equation, "equation");
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is " + confidence + "; it must be above 0 and below 1");
    }
    if (low > high || Double.isNaN(low) != Double.isNaN(high)) {
      throw new IllegalArgumentException(
          "the interval %s runs from %s to %s; its ends must be in order, or both undefined"
              .formatted(name, low, high));
    }
  }

  /**
   * The same, so many times as wide.
   *
   * @param value the estimate that it is around
   * @param times at least 1
   */
  Interval widened(double value, double times) {
    return new Interval(
        name, equation, confidence, value - times * (value - low), value + times * (high - value));
  }

  /** Whether it has ends. */
  public boolean isDefined() {
    return !Double.isNaN(low);
  }

  /** The name in tables: the equation where there is one, such as {@code e13}. */
  public String key() {
    return equation.isEmpty() ? name : equation.toLowerCase(Locale.ROOT);
  }
}
