package io.monofact.bench;

import java.util.List;

/** The middle of several measurements, which one slow run does not move. */
final class Medians {

  private Medians() {}

  /**
   * The median; of an even number, the mean of the middle two.
   *
   * @throws IllegalArgumentException if there are none
   */
  static double of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("there is no median of no runs");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
