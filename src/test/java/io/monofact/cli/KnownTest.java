package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P(IK) of a model of which it is known how it forgets. */
class KnownTest {

  @TempDir Path folder;

  /** 400 prompts told of once, 200 twice, 100 four times, and 60 eight times. */
  private static final int[][] TIMES = {{400, 1}, {200, 2}, {100, 4}, {60, 8}};

  private final StringBuilder graded = new StringBuilder("category,entity,grade,wording\n");

  @BeforeEach
  void count() throws IOException {
    StringBuilder claims = new StringBuilder("category,entity,answer,document_id\n");
    SplittableRandom random = new SplittableRandom(11);
    int entity = 0;
    for (int[] times : TIMES) {
      for (int i = 0; i < times[0]; i++, entity++) {
        for (int j = 0; j < times[1]; j++) {
          claims.append("birthday,Ada No%d,--01-02,d%d-%d%n".formatted(entity, entity, j));
        }
        // Forgotten with probability 1/2 for each time that it was told.
        boolean known = random.nextDouble() > Math.pow(0.5, times[1]);
        grade(entity, known ? "correct" : i % 2 == 0 ? "incorrect" : "not_attempted", "plain");
        grade(entity, "incorrect", "closed");
      }
    }
    for (int i = 0; i < 50; i++) {
      grade(entity + i, "incorrect", "plain");
    }
    grade(0, "ungradable", "plain");
    Files.writeString(folder.resolve("claims.csv"), claims);
    Files.writeString(folder.resolve("graded.csv"), graded);
    Run run =
        Run.monofact(
            "count", "--claims", folder.resolve("claims.csv"), "-o", folder.resolve("counts"));
    assertThat(run.err()).isEmpty();
  }

  private void grade(int entity, String grade, String wording) {
    graded.append("birthday,Ada No%d,%s,%s%n".formatted(entity, grade, wording));
  }

  private Run known(Object... options) {
    Object[] all = new Object[options.length + 9];
    Object[] first = {
      "known",
      "--graded",
      folder.resolve("graded.csv"),
      "--counts",
      folder.resolve("counts"),
      "--claims",
      folder.resolve("claims.csv"),
      "-o",
      folder.resolve("out")
    };
    System.arraycopy(first, 0, all, 0, 9);
    System.arraycopy(options, 0, all, 9, options.length);
    return Run.monofact(all);
  }

  @Test
  void whatIsKnownIsPredictedFromHowOftenItWasTold() throws IOException {
    Run run = known("--folds", 3);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("1 answers could not be graded");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("out/known.json").toFile());
    JsonNode check = json.get("cross_validation");
    assertThat(check.get("answers").asInt()).isEqualTo(810);
    double mean = check.get("brier_of_the_mean").asDouble();
    for (String way : new String[] {"logistic", "isotonic"}) {
      assertThat(check.at("/" + way + "/brier").asDouble()).as(way).isLessThan(0.9 * mean);
      assertThat(check.at("/" + way + "/ece").asDouble()).as(way).isLessThan(0.06);
    }
    assertThat(json.at("/coefficients/log_count").asDouble()).isPositive();
    JsonNode category = json.at("/categories/0");
    assertThat(category.get("prompts").asInt()).isEqualTo(760);
    // The mean over prompts of 1 - 2^-n.
    double ofPrompts = (400 * 0.5 + 200 * 0.75 + 100 * 0.9375 + 60 * (1 - 1 / 256.0)) / 760;
    assertThat(category.at("/known_of_prompts/isotonic").asDouble())
        .isCloseTo(ofPrompts, within(0.04));
    assertThat(category.at("/known_of_prompts/logistic").asDouble())
        .isCloseTo(ofPrompts, within(0.04));
    assertIsotonicIsTheMeanOfEachCount();
  }

  /**
   * Isotonic regression of answers to prompts of equal features is their mean, where the order is
   * right: of the 400 prompts told of once it is the share of right answers, to the last digit.
   */
  private void assertIsotonicIsTheMeanOfEachCount() {
    long right =
        graded
            .toString()
            .lines()
            .filter(line -> line.endsWith(",correct,plain"))
            .map(line -> Integer.parseInt(line.split("No|,", -1)[2]))
            .filter(entity -> entity < 400)
            .count();
    Path table = folder.resolve("out/known");
    assertThat(
            Run.rows(table, "count", "sources", "cast(isotonic as decimal(9, 6))").stream()
                .filter(row -> row.startsWith("1|"))
                .distinct())
        .containsExactly("1|1|%.6f".formatted(right / 400.0));
    assertThat(Run.rows(table, "prompt", "count", "isotonic")).contains("|0|0.0");
  }

  @Test
  void answersThatAreAllWrongTeachNothing() {
    Run run = known("--wording", "closed");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("0 right answers and 760 others").contains("takes 10 of each");
  }
}
