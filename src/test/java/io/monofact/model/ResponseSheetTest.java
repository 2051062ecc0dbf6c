package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Categories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Responses with their grades: on birthdays and titles 450 that the grader was tuned on, and 150
 * that were written when it was done; on years and names those that it was tuned on.
 */
class ResponseSheetTest {

  private static final double MOST_WRONG = 0.01;

  private final Grader grader = new Grader(Categories.bundled());

  @ParameterizedTest
  @ValueSource(strings = {"tuning", "tuning-names", "held-out"})
  void isGradedWithAtMostOnePercentError(String half) throws IOException {
    List<String> lines = lines(half);
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      Graded graded =
          grader.grade(cells[1], cells[2], List.of(cells[3]), cells[4].replace("\\n", "\n"));
      if (!graded.grade().label().equals(cells[0])) {
        wrong.add("%s, not %s: %s".formatted(graded, cells[0], cells[4]));
      }
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
    assertThat(wrong.size())
        .as(String.join("\n", wrong))
        .isLessThanOrEqualTo((int) (MOST_WRONG * lines.size()));
  }

  private static List<String> lines(String half) throws IOException {
    try (InputStream in =
        ResponseSheetTest.class.getResourceAsStream("/responses/" + half + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
