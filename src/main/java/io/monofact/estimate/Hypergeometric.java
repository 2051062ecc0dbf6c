package io.monofact.estimate;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The probability that draws without replacement miss all marked items. Differences of log-gammas
 * of n = 10^12 would leave two right digits, so Stirling's leading terms are cancelled on paper and
 * only what remains is computed: the relative error stays near 10^-13.
 */
final class Hypergeometric {

  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

  private Hypergeometric() {}

  /**
   * C(n - a, b) / C(n, b): b draws out of n items miss all of a marked ones. It is symmetric in a
   * and b.
   *
   * @param n all items, a whole number up to 2^53, as a and b are
   * @param a the items to miss, 0 to n
   * @param b the draws, 0 to n
   */
  static double missProbability(double n, double a, double b) {
    double left = n - a - b;
    if (left < 0) {
      return 0;
    }
    if (a == 0 || b == 0) {
      return 1;
    }
    if (left == 0) {
      return Math.exp(LogBeta.value(a + 1, b + 1) + Math.log(n + 1));
    }
    // log P = h(n - a) + h(n - b) - h(n) - h(n - a - b), where
    // h(x) = log x! = (x + 1/2) log x - x + log(2 pi)/2 + s(x). With
    // 1 - (a + b)/n = (1 - a/n) (1 - b/n) (1 - c), all terms of the size of n log n cancel.
    double logOneMinusC = logOneMinus(a * b, (n - a) * (n - b), n * left);
    return Math.exp(
        b * logOneMinus(a, n, n - a)
            + a * logOneMinus(b, n, n - b)
            - (left + 0.5) * logOneMinusC
            + stirlingError(n - a)
            + stirlingError(n - b)
            - stirlingError(n)
            - stirlingError(left));
  }

  /** log(1 - part/whole), where rest = whole - part is known better than by subtraction. */
  private static double logOneMinus(double part, double whole, double rest) {
    return part < whole / 2 ? Math.log1p(-part / whole) : Math.log(rest / whole);
  }

  /** s(x) = log x! - (x + 1/2) log x + x - log(2 pi)/2, for whole x from 1 on. */
  private static double stirlingError(double x) {
    double r = 1 / x;
    double r2 = r * r;
    return x < 16
        ? LogGamma.value(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
        : r * (1.0 / 12 - r2 * (1.0 / 360 - r2 * (1.0 / 1260 - r2 * (1.0 / 1680 - r2 / 1188))));
  }
}
