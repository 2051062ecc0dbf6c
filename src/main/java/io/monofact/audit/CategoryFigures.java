package io.monofact.audit;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Setting;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import io.monofact.quality.Wilson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a run found out about one category under one unit, as far as a verdict needs it.
 *
 * @param category the kind of fact
 * @param unit what counted as one example
 * @param examples N
 * @param singletons f_1
 * @param rate the singleton rate (E1); NaN without examples
 * @param intervals intervals of the rate, those that are defined
 * @param setting what the bounds were computed with
 * @param bounds every bound's raw value, in the report's order
 * @param conflictRate prompts with two or more distinct answers over all; NaN where that is not
 *     known or several may be right
 * @param holdOut whether half of the corpus predicts the other; null where that is not known
 * @param cause why it does not, in words; null where it does
 * @param measured when extraction quality was measured; null where that is not known
 */
public record CategoryFigures(
    String category,
    String unit,
    long examples,
    long singletons,
    double rate,
    List<Interval> intervals,
    Setting setting,
    List<BoundValue> bounds,
    double conflictRate,
    HoldOut.Verdict holdOut,
    String cause,
    Instant measured) {

  /** Of those that a report has the first that is defined is the one to go by. */
  private static final List<String> BEST_FIRST = List.of("poisson", "bootstrap", "esty");

  public CategoryFigures {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(setting, "setting");
    intervals = List.copyOf(intervals);
    bounds = List.copyOf(bounds);
  }

  /**
   * The singleton rate with its interval (95 %): Poisson's where singletons are few, else the
   * bootstrap's, which allows for several claims in one document, else Esty's (E13). It is widened
   * to Wilson's interval of f_1 in N where that reaches further, since the others have no width
   * where every example is a singleton. Docs/policy.md has it.
   */
  Quantity singletonRate() {
    Interval interval =
        BEST_FIRST.stream()
            .flatMap(name -> intervals.stream().filter(i -> i.name().equals(name)))
            .filter(Interval::isDefined)
            .findFirst()
            .orElse(null);
    if (examples == 0 || interval == null) {
      return Quantity.of("singleton_rate", rate);
    }
    Wilson wilson = new Wilson(singletons, examples);
    return new Quantity(
        "singleton_rate",
        rate,
        Math.min(interval.low(), wilson.low()),
        Math.max(interval.high(), wilson.high()));
  }
}
