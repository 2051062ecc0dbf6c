package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.estimate.HoldOut;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of check at its limit, on either side of it, and where it cannot tell. */
class ChecksTest {

  private static final String PASSED = "passed";
  private static final String FAILED = "failed";
  private static final String NOT_JUDGED = "not_judged";

  private static Policy policy(String... lines) {
    return Policy.parse(
        "p.yaml",
        "checks:\n  - " + String.join("\n    ", lines) + "\n",
        List.of("birthday", "founder", "spouse"),
        List.of(Runs.UNIT, "mention"));
  }

  private static List<String> statuses(RunFigures run, RunFigures baseline, String... lines) {
    return Verdict.of(policy(lines), run, baseline).findings().stream()
        .map(f -> f.judgement().status().label())
        .toList();
  }

  private static String status(RunFigures run, RunFigures baseline, String... lines) {
    List<String> statuses = statuses(run, baseline, lines);
    assertThat(statuses).hasSize(1);
    return statuses.get(0);
  }

  private static String sentence(RunFigures run, RunFigures baseline, String... lines) {
    return Verdict.of(policy(lines), run, baseline).findings().get(0).judgement().sentence();
  }

  @Test
  void aRateAtItsLimitHoldsAndAboveItFails() {
    RunFigures run = Runs.run(Runs.category("birthday", 400, 300));
    String[] check = {"check: figure_at_most", "figure: singleton_rate", "at_most: 0.4"};
    assertThat(status(run, null, check)).isEqualTo(PASSED);
    check[2] = "at_most: 0.3999";
    assertThat(status(run, null, check)).isEqualTo(FAILED);
    assertThat(sentence(run, null, check)).isEqualTo("the singleton rate is 40 %, above 39.99 %");
    assertThat(Verdict.of(policy(check), run, null).findings().get(0).judgement().figures())
        .containsEntry("singleton_rate", 0.4)
        .containsEntry("at_most", 0.3999)
        .containsKeys("low", "high");
  }

  @Test
  void aBoundIsTheOneThatLeads() {
    CategoryFigures figures = Runs.category("birthday", 40_000, 30_000);
    double floor =
        figures.bounds().stream().filter(b -> b.equation().equals("E12")).findFirst().get().value();
    String below = "at_most: " + (floor - 1e-9);
    assertThat(
            status(Runs.run(figures), null, "check: figure_at_most", "figure: lower_bound", below))
        .isEqualTo(FAILED);
    assertThat(
            status(
                Runs.run(figures),
                null,
                "check: figure_at_most",
                "figure: lower_bound",
                "at_most: " + floor))
        .isEqualTo(PASSED);
    Policy policy = policy("check: figure_at_most", "figure: lower_bound", "at_most: 0");
    assertThat(
            Verdict.of(policy, Runs.run(Runs.measured(null)), null)
                .findings()
                .get(0)
                .judgement()
                .figures())
        .as("the corrected one, where extraction was measured")
        .containsKey("e17a_corrected_lower");
  }

  @Test
  void aVacuousBoundIsNoGoodNews() {
    RunFigures run = Runs.run(Runs.category("birthday", 40, 30));
    String[] check = {"check: figure_at_most", "figure: lower_bound", "at_most: 0.5"};
    assertThat(status(run, null, check)).isEqualTo(NOT_JUDGED);
    assertThat(sentence(run, null, check))
        .isEqualTo("the lower bound is vacuous: the sample is too small to say");
    check[1] = "figure: upper_bound";
    assertThat(status(run, null, check)).isEqualTo(NOT_JUDGED);
    assertThat(status(Runs.run(Runs.category("birthday", 0, 0)), null, check))
        .isEqualTo(NOT_JUDGED);
  }

  @Test
  void aRiseFailsIfItIsMoreThanAllowedAndMoreThanNoise() {
    RunFigures then = Runs.run(Runs.category("birthday", 4_000, 3_000));
    RunFigures slightly = Runs.run(Runs.category("birthday", 4_060, 2_970));
    RunFigures clearly = Runs.run(Runs.category("birthday", 4_400, 2_800));
    String[] any = {"check: no_worse_than_baseline", "figure: singleton_rate"};
    String[] by = {"check: no_worse_than_baseline", "figure: singleton_rate", "by: 0.05"};

    assertThat(status(then, then, any)).isEqualTo(PASSED);
    assertThat(status(slightly, then, any)).as("0.6 points are noise").isEqualTo(PASSED);
    assertThat(status(clearly, then, any)).as("4 points are not").isEqualTo(FAILED);
    assertThat(status(clearly, then, by)).as("and may be").isEqualTo(PASSED);
    by[2] = "by: 0.0399";
    assertThat(status(clearly, then, by)).isEqualTo(FAILED);
    assertThat(status(then, clearly, any)).as("better").isEqualTo(PASSED);
    assertThat(sentence(clearly, then, by))
        .startsWith("the singleton rate went from 40 % to 44 %: 4 points (")
        .endsWith("at 90 %), more than noise and than the 3.99 points allowed");
  }

  @Test
  void aRiseIsToldInWords() {
    RunFigures then = Runs.run(Runs.category("birthday", 4_000, 3_000));
    RunFigures slightly = Runs.run(Runs.category("birthday", 4_060, 2_970));
    RunFigures clearly = Runs.run(Runs.category("birthday", 4_400, 2_800));
    String[] check = {"check: no_worse_than_baseline", "figure: singleton_rate", "by: 0.05"};
    assertThat(sentence(clearly, then, check))
        .endsWith(", more than noise, and within the 5 points allowed");
    assertThat(sentence(slightly, then, check)).endsWith(", no more than noise");
    assertThat(sentence(then, clearly, check)).contains("-4 points (").endsWith(", no rise");
  }

  @Test
  void theSameRiseInASmallSampleIsNoise() {
    RunFigures then = Runs.run(Runs.category("birthday", 80, 60));
    RunFigures now = Runs.run(Runs.category("birthday", 88, 56));
    assertThat(status(now, then, "check: no_worse_than_baseline", "figure: singleton_rate"))
        .isEqualTo(PASSED);
  }

  @Test
  void manyCategoriesTogetherRaiseNoMoreFalseAlarms() {
    CategoryFigures then = Runs.category("birthday", 4_000, 3_000);
    CategoryFigures now = Runs.category("birthday", 4_240, 2_880);
    CategoryFigures other = Runs.category("founder", 4_000, 3_000);
    CategoryFigures third = Runs.category("spouse", 4_000, 3_000);
    String[] check = {"check: no_worse_than_baseline", "figure: singleton_rate"};
    assertThat(status(Runs.run(now), Runs.run(then), check)).isEqualTo(FAILED);
    assertThat(statuses(Runs.run(now, other, third), Runs.run(then, other, third), check))
        .containsExactly(PASSED, PASSED, PASSED);
  }

  @Test
  void boundsAreComparedWhereTheyWereComputedAlike() {
    CategoryFigures then = Runs.category("birthday", 40_000, 30_000);
    CategoryFigures now = Runs.category("birthday", 44_000, 28_000);
    CategoryFigures measured =
        Runs.category(
            "birthday",
            44_000,
            28_000,
            Runs.SETTING.withExtraction(new ExtractionError(0.9, 0.05)),
            null);
    CategoryFigures other =
        Runs.category("birthday", 44_000, 28_000, new Setting(364, 365, 0.1, 0.01), null);
    String[] check = {"check: no_worse_than_baseline", "figure: lower_bound", "by: 0.03"};

    assertThat(status(Runs.run(now), Runs.run(then), check)).isEqualTo(FAILED);
    assertThat(status(Runs.run(other), Runs.run(then), check)).isEqualTo(NOT_JUDGED);
    Judgement judgement =
        Verdict.of(policy(check), Runs.run(measured), Runs.run(then)).findings().get(0).judgement();
    assertThat(judgement.figures()).as("not the corrected one").containsKey("e12_lower");
    Judgement corrected =
        Verdict.of(policy(check), Runs.run(measured), Runs.run(measured))
            .findings()
            .get(0)
            .judgement();
    assertThat(corrected.figures()).containsKey("e17a_corrected_lower");
  }

  @Test
  void withoutABaselineNothingIsSaidOfIt() {
    RunFigures run = Runs.run(Runs.category("birthday", 400, 300));
    RunFigures empty = Runs.run(Runs.category("founder", 400, 300));
    String[] check = {"check: no_worse_than_baseline", "figure: singleton_rate"};
    assertThat(status(run, null, check)).isEqualTo(NOT_JUDGED);
    assertThat(status(run, empty, check)).isEqualTo(NOT_JUDGED);
    assertThat(status(run, null, "check: category_present")).isEqualTo(NOT_JUDGED);
    assertThat(Verdict.of(policy(check), run, null).isPassed()).isTrue();
  }

  @Test
  void rejectsAreAShareOfTheRun() {
    String[] check = {"check: rejected_share_at_most", "at_most: 0.01"};
    assertThat(status(Runs.run(0.01), null, check)).isEqualTo(PASSED);
    assertThat(status(Runs.run(0.0101), null, check)).isEqualTo(FAILED);
    assertThat(status(Runs.run(Double.NaN), null, check)).isEqualTo(NOT_JUDGED);
    assertThat(sentence(Runs.run(0.0101), null, check))
        .isEqualTo("1.01 % of the corpus was rejected, above 1 %");
  }

  @Test
  void conflictsAreAShareOfThePrompts() {
    String[] check = {"check: conflict_rate_at_most", "at_most: 0.02"};
    assertThat(status(Runs.run(Runs.with(0.02, null)), null, check)).isEqualTo(PASSED);
    assertThat(status(Runs.run(Runs.with(0.021, null)), null, check)).isEqualTo(FAILED);
    assertThat(status(Runs.run(Runs.with(Double.NaN, null)), null, check)).isEqualTo(NOT_JUDGED);
  }

  @Test
  void aSampleIsLargeEnoughAtItsLimit() {
    RunFigures run = Runs.run(Runs.category("birthday", 30, 10));
    String check = "check: sample_large_enough";
    assertThat(status(run, null, check, "examples: 50")).isEqualTo(PASSED);
    assertThat(status(run, null, check, "examples: 51")).isEqualTo(FAILED);
    assertThat(status(run, null, check, "singletons: 30")).isEqualTo(PASSED);
    assertThat(status(run, null, check, "singletons: 31")).isEqualTo(FAILED);
    assertThat(status(run, null, check, "bound: lower_bound")).isEqualTo(FAILED);
    RunFigures large = Runs.run(Runs.category("birthday", 30_000, 10_000));
    assertThat(status(large, null, check, "bound: lower_bound")).isEqualTo(PASSED);
    assertThat(sentence(run, null, check, "examples: 51", "singletons: 31"))
        .isEqualTo(
            "there are 50 examples, fewer than 51, and there are 30 singletons, fewer than 31");
  }

  @Test
  void theHoldOutMayBeUnableToTell() {
    String check = "check: holdout_exchangeable";
    assertThat(status(Runs.run(Runs.with(0, HoldOut.Verdict.EXCHANGEABLE)), null, check))
        .isEqualTo(PASSED);
    assertThat(status(Runs.run(Runs.with(0, HoldOut.Verdict.NOT_EXCHANGEABLE)), null, check))
        .isEqualTo(FAILED);
    assertThat(sentence(Runs.run(Runs.with(0, HoldOut.Verdict.NOT_EXCHANGEABLE)), null, check))
        .endsWith("no guarantee: one source dominates");
    assertThat(status(Runs.run(Runs.with(0, HoldOut.Verdict.TOO_FEW)), null, check))
        .isEqualTo(NOT_JUDGED);
    assertThat(status(Runs.run(Runs.with(0, null)), null, check)).isEqualTo(NOT_JUDGED);
  }

  @Test
  void extractionIsMeasuredAndNotTooLongAgo() {
    String check = "check: extraction_measured";
    String age = "max_age_days: 30";
    RunFigures atLimit = Runs.run(Runs.measured(Runs.STARTED.minus(Duration.ofDays(30))));
    RunFigures over =
        Runs.run(Runs.measured(Runs.STARTED.minus(Duration.ofDays(30)).minusSeconds(1)));
    RunFigures unknown = Runs.run(Runs.measured(null));
    assertThat(status(Runs.run(Runs.category("birthday", 400, 300)), null, check))
        .isEqualTo(FAILED);
    assertThat(status(unknown, null, check)).isEqualTo(PASSED);
    assertThat(status(unknown, null, check, age)).isEqualTo(FAILED);
    assertThat(status(atLimit, null, check, age)).isEqualTo(PASSED);
    assertThat(status(over, null, check, age)).isEqualTo(FAILED);
    assertThat(status(over, null, check)).isEqualTo(PASSED);
  }

  @Test
  void aCategoryVanishesIfItIsEmptyOrNotLookedFor() {
    CategoryFigures birthday = Runs.category("birthday", 400, 300);
    CategoryFigures founder = Runs.category("founder", 40, 30);
    RunFigures both = Runs.run(birthday, founder);
    String check = "check: category_present";
    assertThat(statuses(both, both, check)).containsExactly(PASSED, PASSED);
    assertThat(statuses(Runs.run(birthday), both, check)).containsExactly(PASSED, FAILED);
    assertThat(statuses(Runs.run(birthday, Runs.category("founder", 0, 0)), both, check))
        .containsExactly(PASSED, FAILED);
    assertThat(statuses(both, Runs.run(birthday), check)).containsExactly(PASSED);
    assertThat(status(both, Runs.run(birthday), check, "categories: [founder]"))
        .isEqualTo(NOT_JUDGED);
  }

  @Test
  void aCheckIsForAllCategoriesForSomeOrForAllButSome() {
    RunFigures run =
        Runs.run(Runs.category("birthday", 400, 300), Runs.category("founder", 400, 300));
    String check = "check: holdout_exchangeable";
    assertThat(statuses(run, null, check)).hasSize(2);
    assertThat(statuses(run, null, check, "categories: all")).hasSize(2);
    assertThat(statuses(run, null, check, "except: [founder]")).hasSize(1);
    assertThat(statuses(run, null, check, "categories: [spouse]")).containsExactly(NOT_JUDGED);
  }

  @Test
  void onlyErrorsFailTheVerdict() {
    RunFigures run = Runs.run(0.5);
    Verdict error = Verdict.of(policy("check: rejected_share_at_most", "at_most: 0.1"), run, null);
    Verdict warning =
        Verdict.of(
            policy("check: rejected_share_at_most", "at_most: 0.1", "level: warning"), run, null);
    assertThat(error.isPassed()).isFalse();
    assertThat(error.errors()).hasSize(1);
    assertThat(warning.isPassed()).isTrue();
    assertThat(warning.warnings()).hasSize(1);
  }
}
