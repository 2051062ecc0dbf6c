package io.monofact.simulate;

import java.util.Arrays;
import java.util.Random;

/**
 * Draws ranks with a heavy tail: rank r, from 0, with a probability proportional to 1/(r + 1 +
 * shift)^exponent (Mandelbrot's form of Zipf's law). A larger shift flattens the head.
 */
final class Zipf {
  private final double[] cumulative;

  Zipf(int ranks, double exponent, double shift) {
    if (ranks < 1) {
      throw new IllegalArgumentException("ranks is " + ranks + "; it must be at least 1");
    }
    cumulative = new double[ranks];
    double sum = 0;
    for (int r = 0; r < ranks; r++) {
      sum += StrictMath.pow(r + 1 + shift, -exponent);
      cumulative[r] = sum;
    }
  }

  /** The probability of a rank. */
  double share(int rank) {
    double before = rank == 0 ? 0 : cumulative[rank - 1];
    return (cumulative[rank] - before) / cumulative[cumulative.length - 1];
  }

  /** A rank from 0 to ranks - 1. */
  int draw(Random random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return Math.min(found < 0 ? -found - 1 : found + 1, cumulative.length - 1);
  }
}
