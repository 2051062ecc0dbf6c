package io.monofact.bound;

/** Lambert's W on its principal branch: the w with w e^w = x. */
final class LambertW {

  private static final double PRECISION = 4 * Math.ulp(1.0);

  private LambertW() {}

  /**
   * W0(x), by Halley's iterations, to a few units in the last place.
   *
   * @param x at least 0 and finite
   */
  static double w0(double x) {
    if (!(x >= 0 && x < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("x is " + x + "; W0 is had here from 0 on, finite");
    }
    double w = start(x);
    double step;
    do {
      // Halley's step for w e^w - x, numerator and denominator divided by e^w against overflow.
      double f = w - x * Math.exp(-w);
      step = f / (w + 1 - (w + 2) * f / (2 * w + 2));
      w -= step;
    } while (Math.abs(step) > PRECISION * w);
    return w;
  }

  /** Within a third of the root, so that Halley's cubic convergence begins at once. */
  private static double start(double x) {
    if (x < Math.E) {
      return x / (1 + x);
    }
    double log = Math.log(x);
    double loglog = Math.log(log);
    return log - loglog + loglog / log;
  }
}
