package io.monofact.audit;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is judged.
 *
 * @param run the run
 * @param baseline the run that it is held against, or null
 * @param history the runs over the corpus so far, or null
 * @param category the category; null where the run as a whole is judged
 * @param unit the unit whose figures count
 * @param cases how many cases the same check judges in this run
 */
public record Case(
    RunFigures run, RunFigures baseline, History history, String category, String unit, int cases) {

  /** Judges the category's figures; tells so where the run has none. */
  Judgement now(Function<CategoryFigures, Judgement> judge) {
    return run.of(category, unit)
        .map(judge)
        .orElseGet(
            () -> Judgement.notJudged("the report has no figures of it under %s".formatted(unit)));
  }

  /** Judges the category's figures (first) against the baseline's; tells so where either lacks. */
  Judgement against(BiFunction<CategoryFigures, CategoryFigures, Judgement> judge) {
    if (baseline == null) {
      return Judgement.notJudged("no baseline was given");
    }
    return now(
        now ->
            baseline
                .of(category, unit)
                .map(then -> judge.apply(now, then))
                .orElseGet(
                    () ->
                        Judgement.notJudged(
                            "the baseline has no figures of it under %s".formatted(unit))));
  }
}
