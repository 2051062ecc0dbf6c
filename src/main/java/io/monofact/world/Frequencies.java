package io.monofact.world;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often each prompt is asked, mu of [K25, Def. 1], and a way to draw prompts by it in constant
 * time (Walker 1977, as Vose 1991 builds it).
 */
final class Frequencies {

  private final double[] share;
  private final double[] own;
  private final int[] other;

  private Frequencies(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    share = Arrays.stream(weights).map(w -> w / sum).toArray();
    int n = share.length;
    own = new double[n];
    other = new int[n];
    double[] scaled = Arrays.stream(share).map(p -> p * n).toArray();
    int[] small = IntStream.range(0, n).filter(i -> scaled[i] < 1).toArray();
    int[] large = IntStream.range(0, n).filter(i -> scaled[i] >= 1).toArray();
    int smalls = small.length;
    int larges = large.length;
    small = Arrays.copyOf(small, n);
    large = Arrays.copyOf(large, n);
    while (smalls > 0 && larges > 0) {
      int less = small[--smalls];
      int more = large[--larges];
      own[less] = scaled[less];
      other[less] = more;
      scaled[more] -= 1 - scaled[less];
      if (scaled[more] < 1) {
        small[smalls++] = more;
      } else {
        large[larges++] = more;
      }
    }
    while (larges > 0) {
      own[large[--larges]] = 1;
    }
    while (smalls > 0) {
      own[small[--smalls]] = 1;
    }
  }

  /** The k-th of {@code prompts} has weight k^-exponent. */
  static Frequencies zipf(int prompts, double exponent) {
    return new Frequencies(
        IntStream.rangeClosed(1, prompts).mapToDouble(k -> Math.pow(k, -exponent)).toArray());
  }

  /** All alike. */
  static Frequencies uniform(int prompts) {
    return zipf(prompts, 0);
  }

  /** Weights at the quantiles of a Pareto distribution with this index. */
  static Frequencies pareto(int prompts, double index) {
    return new Frequencies(
        IntStream.range(0, prompts)
            .mapToDouble(k -> Math.pow((k + 0.5) / prompts, -1 / index))
            .toArray());
  }

  /** A share of the mass on a few prompts, the rest on the others, alike among themselves. */
  static Frequencies twoLevels(int prompts, int few, double mass) {
    return new Frequencies(
        IntStream.range(0, prompts)
            .mapToDouble(k -> k < few ? mass / few : (1 - mass) / (prompts - few))
            .toArray());
  }

  int prompts() {
    return share.length;
  }

  /** mu(c). */
  double of(int prompt) {
    return share[prompt];
  }

  int draw(SplittableRandom random) {
    int i = random.nextInt(share.length);
    return random.nextDouble() < own[i] ? i : other[i];
  }
}
