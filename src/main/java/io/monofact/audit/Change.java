package io.monofact.audit;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How a figure moved between two runs, with the interval of that difference by the method of
 * variance estimates recovery [Zou and Donner 2008; Newcombe 1998 for two shares]. For figures p
 * (now) and p0 (then) with intervals l to u and l0 to u0 at 95 %,
 *
 * <pre>
 *   low  = p - p0 - k sqrt( (p - l)^2 + (u0 - p0)^2 )
 *   high = p - p0 + k sqrt( (u - p)^2 + (p0 - l0)^2 ),   k = z(confidence) / z(0.95)
 * </pre>
 *
 * which is the usual normal interval where both are symmetric, and needs no symmetry. The runs are
 * taken as independent. Where the corpus is mostly the same as before they are not, and the
 * difference varies less: the test then rather passes.
 *
 * @param value now less then
 * @param low the lower end
 * @param high the upper end
 * @param confidence the interval's, above 0 and below 1
 */
public record Change(double value, double low, double high, double confidence) {

  private static final double REPORTED = 0.95;

  /**
   * The difference of two figures.
   *
   * @param confidence the interval's, two-sided, above 0 and below 1
   */
  public static Change of(Quantity now, Quantity then, double confidence) {
    double k = z(confidence) / z(REPORTED);
    double difference = now.value() - then.value();
    return new Change(
        difference,
        difference - k * Math.hypot(now.value() - now.low(), then.high() - then.value()),
        difference + k * Math.hypot(now.high() - now.value(), then.value() - then.low()),
        confidence);
  }

  /** Whether the figure rose by more than chance may bring. */
  public boolean isRise() {
    return low > 0;
  }

  /** Whether the figure moved by more than chance may bring. */
  public boolean isMoreThanNoise() {
    return low > 0 || high < 0;
  }

  private static double z(double confidence) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
  }
}
