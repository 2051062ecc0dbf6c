package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.bound.Setting;
import io.monofact.yaml.YamlError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run held against its history. */
class NoDriftTest {

  private static final String RATE = "figure: singleton_rate";

  private static Judgement judge(RunFigures run, History history, String... keys) {
    Policy policy =
        Policy.parse(
            "p.yaml",
            "checks:\n  - check: no_drift\n    " + String.join("\n    ", keys) + "\n",
            List.of("birthday"),
            List.of(Runs.UNIT));
    return Verdict.of(policy, run, null, history).findings().get(0).judgement();
  }

  /** Runs with rates of 40 % and a little around it. */
  private static History history(int runs, Setting setting) {
    List<HistoryRow> rows = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      CategoryFigures figures =
          Runs.category("birthday", 40_000 + 100 * (i % 3), 30_000, setting, null);
      rows.addAll(HistoryRow.of(Runs.kept("run" + i, i, figures), null));
    }
    return History.of("corpus", rows);
  }

  private static History history(int runs) {
    return history(runs, Runs.SETTING);
  }

  private static RunFigures now(long singletons) {
    return Runs.kept("now", 100, Runs.category("birthday", singletons, 30_000));
  }

  @Test
  void aRateWhereItWasPassesAndOneThatMovedFails() {
    assertThat(judge(now(40_100), history(8), RATE).status()).isEqualTo(Judgement.Status.PASSED);
    for (long moved : new long[] {50_000, 30_000}) {
      Judgement judgement = judge(now(moved), history(8), RATE);
      assertThat(judgement.status()).isEqualTo(Judgement.Status.FAILED);
      assertThat(judgement.figures())
          .containsKeys("singleton_rate", "history_mean", "expected_low", "expected_high")
          .containsEntry("history_runs", 8.0);
      assertThat(judgement.sentence())
          .contains("the singleton rate is", "outside of the 39.", "that 8 earlier runs (mean 40.")
          .endsWith("let expect at 95 %");
    }
  }

  @Test
  void aMoveThatIsAllowedPasses() {
    Judgement judgement = judge(now(42_000), history(8), RATE, "by: 0.05");
    assertThat(judgement.status()).isEqualTo(Judgement.Status.PASSED);
    assertThat(judgement.sentence()).contains("outside of, but within the 5 points allowed");
    assertThat(judge(now(42_000), history(8), RATE).status()).isEqualTo(Judgement.Status.FAILED);
  }

  @Test
  void onlyEarlierRunsThatReadEnoughCount() {
    RunFigures run = now(50_000);
    List<HistoryRow> rows = new ArrayList<>(history(4).rows());
    assertThat(judge(run, History.of("corpus", rows), RATE).sentence())
        .isEqualTo("the history has fewer than 5 earlier runs to hold it against");
    // Neither the run itself, nor a later one, nor one that read too little.
    rows.addAll(HistoryRow.of(run, null));
    rows.addAll(
        HistoryRow.of(Runs.kept("later", 101, Runs.category("birthday", 40_000, 30_000)), null));
    RunFigures broken = Runs.kept("broken", 50, Runs.category("birthday", 1, 30_000));
    Provenance none = new Provenance("broken", "", "", false, "");
    rows.addAll(
        HistoryRow.of(
            new RunFigures(
                broken.title(),
                broken.started(),
                broken.leadingUnit(),
                0,
                0,
                none,
                broken.categories()),
            null));
    History history = History.of("corpus", rows);
    assertThat(history.runs()).isEqualTo(7);
    assertThat(judge(run, history, RATE).status()).isEqualTo(Judgement.Status.NOT_JUDGED);
    assertThat(judge(run, history, RATE, "at_least: 4").status())
        .isEqualTo(Judgement.Status.FAILED);
  }

  @Test
  void onlyTheLastRunsCount() {
    assertThat(judge(now(40_000), history(30), RATE, "runs: 6").figures())
        .containsEntry("history_runs", 6.0);
    assertThat(judge(now(40_000), history(30), RATE).figures()).containsEntry("history_runs", 20.0);
  }

  @Test
  void boundsOfAnotherSettingAreNotCompared() {
    String bound = "figure: lower_bound";
    assertThat(judge(now(50_000), history(8), bound).status()).isEqualTo(Judgement.Status.FAILED);
    History other = history(8, new Setting(364, 365, 0.1, 0.01, null));
    assertThat(judge(now(50_000), other, bound).status()).isEqualTo(Judgement.Status.NOT_JUDGED);
    History pairs = history(8, new Setting(364, 365, 0, 0.01, null, 2));
    assertThat(judge(now(50_000), pairs, bound).status()).isEqualTo(Judgement.Status.NOT_JUDGED);
    assertThat(pairs.rows()).allMatch(row -> row.claimsPerStatement() == 2);
  }

  @Test
  void withoutAHistoryOrExamplesNothingIsJudged() {
    assertThat(judge(now(40_000), null, RATE).sentence()).isEqualTo("no history was given");
    RunFigures empty = Runs.kept("now", 100, Runs.category("birthday", 0, 0));
    assertThat(judge(empty, history(8), RATE).sentence()).isEqualTo("there are no examples");
  }

  @Test
  void rowsThatAreThereTwiceCountOnce() {
    List<HistoryRow> rows = new ArrayList<>(history(4).rows());
    rows.addAll(history(4).rows());
    assertThat(History.of("corpus", rows)).isEqualTo(history(4));
  }

  @Test
  void limitsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> judge(now(1), null, RATE, "at_least: 2"))
        .isInstanceOf(YamlError.class)
        .hasMessageContaining("at_least");
    assertThatThrownBy(() -> judge(now(1), null, RATE, "runs: 4"))
        .isInstanceOf(YamlError.class)
        .hasMessageContaining("fewer than the 5");
    assertThatThrownBy(() -> judge(now(1), null, RATE, "confidence: 1"))
        .isInstanceOf(YamlError.class)
        .hasMessageContaining("above 0.5 and below 1");
  }
}
