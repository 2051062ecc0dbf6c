package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits that are remembered, and held against those before them. */
class HistoryAuditTest {

  private static final String POLICY =
      """
      policy: steady
      checks:
        - check: no_drift
          figure: singleton_rate
          at_least: 3
      """;

  @TempDir static Path folder;

  private static Path history;
  private static Path policy;
  private static Run drifted;

  /** Four audits alike, of which the first was made without a history, and one of another kind. */
  @BeforeAll
  static void runTheAudits() throws IOException {
    history = folder.resolve("history");
    policy = Files.writeString(folder.resolve("policy.yaml"), POLICY);
    Path corpus = corpus("steady.jsonl", 400, 100);
    assertThat(audit(corpus, "run0").status()).isZero();
    for (int run = 1; run < 4; run++) {
      assertThat(audit(corpus, "run" + run, "--history=" + history).status()).isZero();
    }
    drifted =
        audit(
            corpus("drifted.jsonl", 100, 400),
            "drifted",
            "--history=" + history,
            "--policy=" + policy);
  }

  /** Pages of people who are told of once, and of some who are told of twice. */
  private static Path corpus(String name, int once, int twice) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < once + 2 * twice; i++) {
      int person = i < once ? i : once + (i - once) / 2;
      lines.append(
          "{\"text\": \"%s Lovelace%s was born on %d May 18%02d. Page %d.\"}%n"
              .formatted("Ada", letters(person), 1 + person % 28, person % 100, i));
    }
    return Files.writeString(folder.resolve(name), lines);
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
  }

  private static Run audit(Path corpus, String output, String... options) {
    Object[] all = new Object[options.length + 6];
    all[0] = "audit";
    all[1] = corpus;
    all[2] = "--output=" + folder.resolve(output);
    all[3] = "--near-copies=off";
    all[4] = "--only=birthday";
    all[5] = "--corpus-name=letters / 1";
    System.arraycopy(options, 0, all, 6, options.length);
    return Run.monofact(all);
  }

  @Test
  void aRunThatMovedFailsAndCheckSaysTheSame() throws IOException {
    assertThat(drifted.status()).isEqualTo(1);
    assertThat(drifted.err()).contains("no_drift: singleton_rate", "that 3 earlier runs (mean");
    Path output = folder.resolve("drifted");
    Path again = folder.resolve("again");
    Run check = Run.plain("check", output, "--policy", policy, "--history", history, "-o", again);
    assertThat(check.status()).isEqualTo(1);
    assertThat(again.resolve("verdict.json"))
        .hasSameBinaryContentAs(output.resolve("verdict.json"));
    assertThat(Run.plain("check", output, "--policy", policy).status()).isZero();
  }

  @Test
  void thePageShowsTheTrend() throws IOException {
    assertThat(Files.readString(folder.resolve("run0/report.html")))
        .contains("letters / 1")
        .doesNotContain("From run to run");
    assertThat(Files.readString(folder.resolve("run1/report.html")))
        .contains("This is the first run over the corpus");
    assertThat(Files.readString(folder.resolve("drifted/report.html")))
        .contains("From run to run", "Trend of Birthday over 4 runs", "3 earlier runs are too few");
  }

  @Test
  void historyPrintsTheRunsAndTakesOldOnes() throws IOException {
    Path other = folder.resolve("other");
    Object[] add = {
      "history", other, "--add", folder.resolve("drifted"), "--add", folder.resolve("run0")
    };
    Run all = Run.plain(add);
    assertThat(all.err()).isEmpty();
    assertThat(all.status()).isZero();
    assertThat(all.out()).contains("letters / 1: 2 runs, ", "birthday     2 ");
    Run again = Run.plain(add);
    assertThat(again.out()).isEqualTo(all.out());
    Run runs = Run.plain("history", other, "--category", "birthday");
    assertThat(runs.out().lines()).hasSize(4);
    String started =
        new ObjectMapper()
            .readTree(folder.resolve("run0/report.json").toFile())
            .get("started")
            .asText();
    assertThat(runs.out().lines().skip(2).findFirst().orElseThrow())
        .startsWith(started.replace(" UTC", "Z").replace(' ', 'T'));
    assertThat(runs.out()).contains("failed");
    assertThat(Run.plain("history", history, "--corpus-name", "x").err())
        .contains("the history has no corpus 'x'; it has letters / 1");
    assertThat(Run.plain("history", folder.resolve("none")).err())
        .contains("there is no history at");
  }

  @Test
  void aNameThatIsNoneIsRefusedBeforeAnythingIsRead() {
    Path out = folder.resolve("out");
    Run run = Run.plain("audit", folder.resolve("no"), "-o", out, "--corpus-name= ");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("give --corpus-name some text");
  }
}
