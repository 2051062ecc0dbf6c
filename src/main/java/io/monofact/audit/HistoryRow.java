package io.monofact.audit;

import io.monofact.bound.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a history keeps of one category under one unit in one run. Its components are the columns of
 * the history's files, in snake case; a figure that is undefined is NaN here and null there.
 *
 * @param run what tells the run apart from every other
 * @param started when the run began
 * @param version the program's version
 * @param rules the hash of the category files
 * @param complete whether enough of the corpus could be read
 * @param verdict {@code passed} or {@code failed}; null where there was no policy
 * @param records records that were found
 * @param rejectedShare the share of the corpus that could not be read
 * @param category the kind of fact
 * @param unit what counted as one example
 * @param leads whether the unit led the report
 * @param documents documents with a statement of the category
 * @param examples N
 * @param claims examples with an answer
 * @param abstentions the other examples
 * @param prompts distinct prompts with an answer
 * @param singletons f_1
 * @param singletonRate E1
 * @param singletonRateLow the lower end of its interval (95 %)
 * @param singletonRateHigh the upper end
 * @param lowerBoundName which lower bound it is, by its column in the report; null where there is
 *     none
 * @param lowerBound the lower bound that leads, within 0 to 1
 * @param lowerBoundLow the lower end of what it might as well have been (95 %)
 * @param lowerBoundHigh the upper end
 * @param upperBoundName which upper bound it is
 * @param upperBound the upper bound that leads, within 0 to 1
 * @param upperBoundLow the lower end of what it might as well have been (95 %)
 * @param upperBoundHigh the upper end
 * @param minErrors wrong answers to a prompt, the fewest
 * @param maxErrors the most
 * @param delta the miscalibration assumed
 * @param g one less the confidence of the bounds
 * @param recall how extraction errs; NaN where that was not measured
 * @param spuriousShare likewise
 * @param conflictRate prompts with two or more distinct answers over all
 * @param holdout what the hold-out check says; null where that is not known
 * @param claimsPerStatement how many claims one statement makes, at least 1; a row of an earlier
 *     version tells none, and stands for 1
 */
public record HistoryRow(
    String run,
    Instant started,
    String version,
    String rules,
    boolean complete,
    String verdict,
    long records,
    double rejectedShare,
    String category,
    String unit,
    boolean leads,
    long documents,
    long examples,
    long claims,
    long abstentions,
    long prompts,
    long singletons,
    double singletonRate,
    double singletonRateLow,
    double singletonRateHigh,
    String lowerBoundName,
    double lowerBound,
    double lowerBoundLow,
    double lowerBoundHigh,
    String upperBoundName,
    double upperBound,
    double upperBoundLow,
    double upperBoundHigh,
    long minErrors,
    long maxErrors,
    double delta,
    double g,
    double recall,
    double spuriousShare,
    double conflictRate,
    String holdout,
    long claimsPerStatement) {

  public HistoryRow {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(unit, "unit");
    claimsPerStatement = Math.max(1, claimsPerStatement);
  }

  /**
   * The rows of a run, one for each category and unit.
   *
   * @param verdict the verdict on it, or null
   */
  public static List<HistoryRow> of(RunFigures run, Verdict verdict) {
    String told = verdict == null ? null : verdict.isPassed() ? "passed" : "failed";
    return run.categories().stream().map(c -> of(run, told, c)).toList();
  }

  private static HistoryRow of(RunFigures run, String verdict, CategoryFigures f) {
    Quantity rate = Figure.SINGLETON_RATE.in(f);
    Quantity lower = Figure.LOWER_BOUND.in(f);
    Quantity upper = Figure.UPPER_BOUND.in(f);
    Setting setting = f.setting();
    boolean measured = setting.extraction() != null;
    return new HistoryRow(
        run.provenance().run(),
        run.started(),
        run.provenance().version(),
        run.provenance().rules(),
        run.provenance().complete(),
        verdict,
        run.records(),
        run.rejectedShare(),
        f.category(),
        f.unit(),
        f.unit().equals(run.leadingUnit()),
        f.tally().documents(),
        f.examples(),
        f.tally().claims(),
        f.tally().abstentions(),
        f.tally().prompts(),
        f.singletons(),
        rate.value(),
        rate.low(),
        rate.high(),
        lower.isDefined() ? lower.name() : null,
        lower.value(),
        lower.low(),
        lower.high(),
        upper.isDefined() ? upper.name() : null,
        upper.value(),
        upper.low(),
        upper.high(),
        setting.minErrors(),
        setting.maxErrors(),
        setting.delta(),
        setting.g(),
        measured ? setting.extraction().recall() : Double.NaN,
        measured ? setting.extraction().spurious() : Double.NaN,
        f.conflictRate(),
        f.holdOut() == null ? null : f.holdOut().label(),
        setting.claimsPerStatement());
  }

  /** A figure as the run had it; undefined where it had none. */
  public Quantity figure(Figure figure) {
    return switch (figure) {
      case SINGLETON_RATE ->
          new Quantity("singleton_rate", singletonRate, singletonRateLow, singletonRateHigh);
      case LOWER_BOUND -> new Quantity(lowerBoundName, lowerBound, lowerBoundLow, lowerBoundHigh);
      case UPPER_BOUND -> new Quantity(upperBoundName, upperBound, upperBoundLow, upperBoundHigh);
    };
  }

  /**
   * Whether a figure of this run may be held against another run's: rates always, bounds where they
   * are the same one, computed with the same setting.
   */
  boolean isComparable(Figure figure, CategoryFigures now) {
    return figure == Figure.SINGLETON_RATE
        || (figure.in(now).name().equals(figure(figure).name()) && hasSetting(now.setting()));
  }

  private boolean hasSetting(Setting s) {
    boolean measured = s.extraction() != null;
    return minErrors == s.minErrors()
        && maxErrors == s.maxErrors()
        && claimsPerStatement == s.claimsPerStatement()
        && Double.compare(delta, s.delta()) == 0
        && Double.compare(g, s.g()) == 0
        && Double.compare(recall, measured ? s.extraction().recall() : Double.NaN) == 0
        && Double.compare(spuriousShare, measured ? s.extraction().spurious() : Double.NaN) == 0;
  }
}
