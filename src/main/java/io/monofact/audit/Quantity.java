package io.monofact.audit;

/**
 * A figure with what it might as well have been.
 *
 * @param name its column in the report
 * @param value the figure; NaN where it is undefined
 * @param low the lower end of its interval at 95 %; the value itself where it has no interval
 * @param high the upper end
 */
public record Quantity(String name, double value, double low, double high) {

  static Quantity of(String name, double value) {
    return new Quantity(name, value, value, value);
  }

  /** Whether it is a number at all. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
