package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no Spark of the model's side: gradings, and families of models. */
class GradingTest {

  @TempDir Path folder;

  @Test
  void theTenBenchmarksArePrinted() {
    Run run = Run.plain("grading");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().toList().get(5))
        .matches("WildBench +rubric \\* +no +partial depends on the grader 0 to 50 %");
    assertThat(run.out()).contains("Under 9 of 10 abstaining is never optimal.");
  }

  @Test
  void aFileOfOnesOwnIsRead() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        benchmarks:
          - name: malus
            scoring: multiple choice
            credit: {right: 1, wrong: -0.25, abstain: 0}
        """);
    assertThat(Run.plain("grading", file).out()).contains("below the threshold   20 %");
    Files.writeString(file, "benchmarks:\n  - name: malus\n    scoring: x\n    credits: {}\n");
    Run wrong = Run.plain("grading", file);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("mine.yaml:4: a benchmark has no \"credits\"");
    assertThat(Run.plain("grading", folder.resolve("none")).status()).isEqualTo(2);
  }

  @Test
  void aFamilyIsBounded() throws IOException {
    Path file = folder.resolve("choices.jsonl");
    Files.writeString(
        file,
        """
        {"id": "she", "right": 0, "probabilities": [0.3, 0.7]}
        {"id": "he", "right": 1, "probabilities": [0.3, 0.7]}
        """);
    Run run = Run.plain("families", file);
    assertThat(run.out()).contains("2 questions, opt(G) = 0.5000");
    assertThat(run.out().lines().toList().get(2))
        .matches("the model +2 +0.5000 +0.0000 +0.5000 +0.0000 +0.5000 +0.5000");
    Files.writeString(file, "{\"id\": \"she\"}");
    Run wrong = Run.plain("families", file);
    assertThat(wrong.status()).isEqualTo(3);
    assertThat(wrong.err()).contains("choices.jsonl:1: there is no \"right\"");
    assertThat(Run.plain("families", folder.resolve("none")).status()).isEqualTo(3);
  }
}
