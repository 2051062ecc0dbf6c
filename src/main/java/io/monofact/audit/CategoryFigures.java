package io.monofact.audit;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import io.monofact.quality.Wilson;
import io.monofact.spectrum.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run found out about one category under one unit, as far as a verdict needs it.
 *
 * @param category the kind of fact
 * @param label the category's name for a reader
 * @param unit what counted as one example
 * @param tally how much there is of it
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
    String label,
    String unit,
    Tally tally,
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
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(setting, "setting");
    intervals = List.copyOf(intervals);
    bounds = List.copyOf(bounds);
  }

  /** The figures of an audit as its report will say them; when extraction was measured is not. */
  public static CategoryFigures of(CategoryAudit audit) {
    List<Interval> intervals = new ArrayList<>(audit.singletonRate().intervals());
    if (audit.resampled() != null) {
      intervals.add(audit.resampled().bootstrap());
    }
    intervals.removeIf(i -> !i.isDefined());
    Sample sample = audit.sample();
    return new CategoryFigures(
        audit.category().name(),
        audit.category().label(),
        audit.unit(),
        new Tally(
            audit.documents(),
            sample.answered(),
            sample.abstentions(),
            sample.spectrum().distinct()),
        sample.size(),
        sample.singletons(),
        audit.singletonRate().value(),
        intervals,
        audit.setting(),
        audit.bounds(),
        audit.conflictRate(),
        audit.holdOut() == null ? null : audit.holdOut().verdict(),
        audit.cause(),
        null);
  }

  /** The lower bound that leads. */
  public BoundValue floor() {
    return LeadingBound.of(bounds, Side.LOWER);
  }

  /** The upper bound that leads. */
  public BoundValue ceiling() {
    return LeadingBound.of(bounds, Side.UPPER);
  }

  /** The interval of the singleton rate (95 %) that a report shows; none without examples. */
  public Optional<Interval> interval() {
    return BEST_FIRST.stream()
        .flatMap(name -> intervals.stream().filter(i -> i.name().equals(name)))
        .filter(Interval::isDefined)
        .findFirst();
  }

  /**
   * The singleton rate with its interval (95 %): Poisson's where singletons are few, else the
   * bootstrap's, which allows for several claims in one document, else Esty's (E13). It is widened
   * to Wilson's interval of f_1 in N where that reaches further, since the others have no width
   * where every example is a singleton. Docs/policy.md has it.
   */
  public Quantity singletonRate() {
    Interval interval = interval().orElse(null);
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
