package io.monofact.quality;

/**
 * A measured share with Wilson's 95 % score interval (Wilson 1927), which stays inside 0 to 1 and
 * holds for small samples and shares near the ends.
 *
 * @param hits how often it was so, from 0 to {@code trials}
 * @param trials how often it was looked at, at least 0
 */
public record Wilson(long hits, long trials) {

  private static final double Z = 1.959963984540054;

  /**
   * @throws IllegalArgumentException if hits are negative or more than trials
   */
  public Wilson {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException("%d hits of %d trials".formatted(hits, trials));
    }
  }

  /** The share seen; NaN without trials. */
  public double rate() {
    return trials == 0 ? Double.NaN : (double) hits / trials;
  }

  /** The interval's lower end, from 0 to 1; 0 without hits, where rounding would leave a rest. */
  public double low() {
    return hits == 0 ? 0 : Math.max(0, center() - half());
  }

  /** The interval's upper end, from 0 to 1; 1 without a miss. */
  public double high() {
    return hits == trials ? 1 : Math.min(1, center() + half());
  }

  private double center() {
    return (rate() + Z * Z / (2.0 * trials)) / (1 + Z * Z / trials);
  }

  private double half() {
    double p = rate();
    double variance = p * (1 - p) / trials + Z * Z / (4.0 * trials * trials);
    return Z * Math.sqrt(variance) / (1 + Z * Z / trials);
  }
}
