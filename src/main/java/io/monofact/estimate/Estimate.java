package io.monofact.estimate;

import java.util.List;
import java.util.Objects;

/**
 * One figure about a sample, not guaranteed.
 *
 * @param name the estimator's name, and the column's
 * @param equation its number in docs/theory.md, or "" where it has none
 * @param value the figure; NaN where the sample leaves it undefined
 * @param intervals its intervals, the main one first; always the same ones for the same estimator
 */
public record Estimate(String name, String equation, double value, List<Interval> intervals) {

  public Estimate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(equation, "equation");
    intervals = List.copyOf(intervals);
  }

  /** Whether the sample says anything about it. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
