package io.monofact.model;

/**
 * What a benchmark gives for one kind of response.
 *
 * @param low the least that graders give
 * @param high the most; the same where there is no leeway
 */
public record Credit(double low, double high) {

  public Credit {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "a credit is a finite number, or two with the smaller first: %s..%s"
              .formatted(low, high));
    }
  }

  /** A credit without leeway. */
  public static Credit of(double points) {
    return new Credit(points, points);
  }

  /** Whether graders always give the same. */
  public boolean isExact() {
    return low == high;
  }

  @Override
  public String toString() {
    return isExact() ? number(low) : number(low) + " to " + number(high);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
