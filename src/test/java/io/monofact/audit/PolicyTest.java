package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.estimate.HoldOut;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root", "."));
  private static final List<String> NAMES = List.of("birthday", "founder", "odd: \"name\" # 1");

  private static Policy parse(String yaml) {
    return Policy.parse("p.yaml", yaml, NAMES, List.of(Runs.UNIT, "mention"));
  }

  @Test
  void theBundledPolicyUsesEveryCheck() throws IOException {
    Policy policy = parse(Files.readString(ROOT.resolve("conf/audit-policy.yaml")));
    assertThat(policy.name()).isEqualTo("default audit policy");
    assertThat(policy.checks().stream().map(c -> c.kind().name()))
        .containsExactlyInAnyOrderElementsOf(CheckKinds.names());
  }

  @Test
  void everyCheckAndItsLimitsAreDocumented() throws IOException {
    String doc = Files.readString(ROOT.resolve("docs/policy.md"));
    for (CheckKind kind : CheckKinds.all()) {
      assertThat(doc).contains("| `" + kind.name() + "` |");
      kind.keys().forEach(key -> assertThat(doc).contains("`" + key + "`"));
    }
  }

  @Test
  void whatIsNotSaidHasItsDefault() {
    Policy policy = parse("checks:\n  - check: category_present\n");
    assertThat(policy.name()).isEqualTo("p.yaml");
    assertThat(policy.unit()).isNull();
    PolicyCheck check = policy.checks().get(0);
    assertThat(check.level()).isEqualTo(Level.ERROR);
    assertThat(check.name()).isEqualTo("category_present");
    assertThat(check.line()).isEqualTo(2);
  }

  @Test
  void theUnitOfThePolicyCounts() {
    RunFigures run = Runs.run(Runs.category("birthday", 400, 300));
    Policy policy =
        parse(
            """
            unit: mention
            checks:
              - check: figure_at_most
                name: low enough
                figure: singleton_rate
                at_most: 0.1
            """);
    Verdict verdict = Verdict.of(policy, run, null);
    assertThat(verdict.unit()).isEqualTo("mention");
    assertThat(verdict.findings().get(0).name()).isEqualTo("low enough");
    assertThat(verdict.findings().get(0).judgement().sentence())
        .isEqualTo("the report has no figures of it under mention");
  }

  @Test
  void aDraftCanBeReadAndEveryRunPassesIt() {
    RunFigures first =
        Runs.run(
            0.004,
            Runs.category("birthday", 400, 300),
            Runs.category(NAMES.get(2), 5, 3),
            Runs.with(0.03, HoldOut.Verdict.EXCHANGEABLE));
    RunFigures second =
        Runs.run(
            0.001,
            Runs.category("birthday", 480, 290),
            Runs.category(
                "founder",
                new Sample(Spectrum.of(Map.of(1L, 50L)), 3),
                Runs.SETTING,
                null,
                Double.NaN,
                HoldOut.Verdict.NOT_EXCHANGEABLE));
    String draft = PolicyDraft.of(List.of(first, second));
    Policy policy = parse(draft);
    assertThat(Verdict.of(policy, first, null).errors()).isEmpty();
    assertThat(Verdict.of(policy, second, first).errors())
        .allMatch(
            f ->
                f.check().equals("no_worse_than_baseline") || f.check().equals("category_present"));
    assertThat(draft)
        .contains("# Drafted from 2 runs:", "at_most: 0.008", "categories: [birthday")
        .contains("\"odd: \\\"name\\\" # 1\"");
    assertThat(policy.checks().stream().map(c -> c.kind().name()).distinct())
        .containsExactlyElementsOf(CheckKinds.names());
  }

  @Test
  void aDraftAsksForWhatWasMeasured() {
    RunFigures run = Runs.run(Runs.measured(Runs.STARTED.minus(Duration.ofDays(2))));
    assertThat(PolicyDraft.of(List.of(run))).contains("max_age_days: 180");
    assertThat(PolicyDraft.of(List.of(Runs.run(Runs.measured(null)))))
        .doesNotContain("max_age_days");
  }

  @Test
  void aDraftOfRunsThatFoundNothingIsAPolicyToo() {
    RunFigures run = Runs.run(Double.NaN, Runs.category("birthday", 0, 0));
    Policy policy = parse(PolicyDraft.of(List.of(run)));
    assertThat(Verdict.of(policy, run, null).isPassed()).isTrue();
  }
}
