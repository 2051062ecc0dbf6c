package io.monofact.spectrum;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The count spectrum f_k: how many prompts were answered exactly k times, for k &gt;= 1
 * (docs/theory.md section 1). Spectra add only over disjoint prompts, which is why there is no
 * {@code plus}: merge counts instead.
 */
public final class Spectrum {

  private final long[] times;
  private final long[] prompts;
  private final long answered;
  private final long distinct;

  private Spectrum(SortedMap<Long, Long> byTimes) {
    this.times = new long[byTimes.size()];
    this.prompts = new long[byTimes.size()];
    int i = 0;
    long n = 0;
    long d = 0;
    for (Map.Entry<Long, Long> e : byTimes.entrySet()) {
      times[i] = e.getKey();
      prompts[i] = e.getValue();
      n = Math.addExact(n, Math.multiplyExact(times[i], prompts[i]));
      d = Math.addExact(d, prompts[i]);
      i++;
    }
    this.answered = n;
    this.distinct = d;
  }

  /**
   * The spectrum with these values.
   *
   * @param promptsByTimesSeen f_k by k; entries of 0 prompts are left out
   * @throws IllegalArgumentException if a k is below 1 or an f_k below 0
   * @throws ArithmeticException if the examples are more than 2^63 - 1
   */
  public static Spectrum of(Map<Long, Long> promptsByTimesSeen) {
    TreeMap<Long, Long> sorted = new TreeMap<>();
    promptsByTimesSeen.forEach(
        (k, f) -> {
          if (k < 1) {
            throw new IllegalArgumentException("times seen is " + k + "; it must be at least 1");
          }
          if (f < 0) {
            throw new IllegalArgumentException(
                "prompts seen %d times is %d; it must not be negative".formatted(k, f));
          }
          if (f > 0) {
            sorted.put(k, f);
          }
        });
    return new Spectrum(sorted);
  }

  /** f_k, the prompts answered exactly k times; 0 where there are none. */
  public long f(long k) {
    int i = Arrays.binarySearch(times, k);
    return i < 0 ? 0 : prompts[i];
  }

  /** n = sum of k f_k: all answered examples. */
  public long answered() {
    return answered;
  }

  /** D = sum of f_k: distinct prompts answered. */
  public long distinct() {
    return distinct;
  }

  /** How many different k have an f_k above 0. */
  public int size() {
    return times.length;
  }

  /** The i-th smallest k with an f_k above 0. */
  public long times(int i) {
    return times[i];
  }

  /** The f_k that goes with {@link #times(int)}. */
  public long prompts(int i) {
    return prompts[i];
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Spectrum s
        && Arrays.equals(times, s.times)
        && Arrays.equals(prompts, s.prompts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(times) + Arrays.hashCode(prompts);
  }

  @Override
  public String toString() {
    StringBuilder b = new StringBuilder("{");
    for (int i = 0; i < times.length; i++) {
      b.append(i == 0 ? "" : ", ").append(times[i]).append("=").append(prompts[i]);
    }
    return b.append('}').toString();
  }
}
