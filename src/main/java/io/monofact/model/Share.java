package io.monofact.model;

/**
 * A share of weighted cases with Wilson's 95 % score interval (Wilson 1927). Of weighted cases the
 * interval is that of as many equal ones as have the same variance, (sum w)^2 / sum w^2 (Kish
 * 1965); with equal weights it is {@link io.monofact.quality.Wilson}'s.
 *
 * @param hits the weight of the cases in which it was so, from 0 to {@code trials}
 * @param trials the weight of all cases, at least 0
 * @param effective how many equal cases would tell as much, at least 0
 */
public record Share(double hits, double trials, double effective) {

  private static final double Z = 1.959963984540054;
  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException if hits are negative or more than trials
   */
  public Share {
    if (!(hits >= 0 && hits <= trials * (1 + ROUNDING) + ROUNDING) || !(effective >= 0)) {
      throw new IllegalArgumentException(
          "%s of %s, of %s effective cases".formatted(hits, trials, effective));
    }
  }

  /** The share seen, from 0 to 1; NaN without cases. */
  public double rate() {
    return trials > 0 ? Math.min(1, hits / trials) : Double.NaN;
  }

  /** The interval's lower end, from 0 to 1; 0 without cases. */
  public double low() {
    boolean isKnown = trials > 0 && effective > 0 && hits > 0;
    return isKnown ? Math.max(0, center() - half()) : 0;
  }

  /** The interval's upper end, from 0 to 1; 1 without cases. */
  public double high() {
    return trials > 0 && effective > 0 ? Math.min(1, center() + half()) : 1;
  }

  private double center() {
    return (rate() + Z * Z / (2 * effective)) / (1 + Z * Z / effective);
  }

  private double half() {
    double p = rate();
    double variance = p * (1 - p) / effective + Z * Z / (4 * effective * effective);
    return Z * Math.sqrt(variance) / (1 + Z * Z / effective);
  }
}
