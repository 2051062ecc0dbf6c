package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Categories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Responses with their grades: those that the grader was tuned on; hard cases that somebody else
 * wrote, most of which it learnt from; and some that it has never learnt from.
 */
class ResponseSheetTest {

  private static final double MOST_WRONG = 0.01;
  private static final Set<String> DAYS_AND_TITLES = Set.of("birthday", "dissertation_title");

  private final Grader grader = new Grader(Categories.bundled());

  @ParameterizedTest
  @CsvSource({"tuning, 450, 0", "tuning-more, 150, 0", "tuning-names, 1224, 0"})
  void whatItWasTunedOnIsNotGradedWorseThanItWas(String sheet, int size, int wrong)
      throws IOException {
    List<String> lines = lines(sheet + ".tsv");
    assertThat(lines).hasSize(size);
    assertThatAtMost(wrong, lines);
  }

  @Test
  void birthdaysAndTitlesThatItHasNotSeenAreGradedWithAtMostOnePercentError() throws IOException {
    List<String> lines =
        lines("held-out.tsv").stream().filter(line -> isOf(line, DAYS_AND_TITLES)).toList();
    assertThat(lines).hasSize(300);
    assertThatAtMost((int) (MOST_WRONG * lines.size()), lines);
  }

  /** So many are wrong now: docs/validation.md tells them. */
  @Test
  void yearsNamesAndHardCasesAreNotGradedWorseThanTheyWere() throws IOException {
    List<String> others =
        lines("held-out.tsv").stream().filter(line -> !isOf(line, DAYS_AND_TITLES)).toList();
    assertThat(others).hasSize(270);
    assertThatAtMost(7, others);
    List<String> hard = lines("hard.tsv");
    assertThat(hard).hasSize(570);
    assertThatAtMost(27, hard);
  }

  private static boolean isOf(String line, Set<String> categories) {
    return categories.contains(line.split("\t", -1)[1]);
  }

  private void assertThatAtMost(int most, List<String> lines) {
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      Graded graded =
          grader.grade(cells[1], cells[2], List.of(cells[3]), cells[4].replace("\\n", "\n"));
      if (!graded.grade().label().equals(cells[0])) {
        wrong.add("%s, not %s: %s".formatted(graded, cells[0], cells[4]));
      }
    }
    assertThat(wrong).hasSizeLessThanOrEqualTo(most);
  }

  /** Each wording in answer to questions of six kinds, in its own language. */
  @Test
  void tellsAbstentionsWhateverWasAsked() throws IOException {
    List<List<String>> english =
        List.of(
            List.of("birth_year", "Ann Lee", "1950"),
            List.of("birthday", "Ann Lee", "--03-12"),
            List.of("founder", "Acme Corporation", "Tom Hale"),
            List.of("birthplace", "Ann Lee", "Austin"),
            List.of("educated_at", "Ann Lee", "University of Oxford"),
            List.of("dissertation_title", "Ann Lee", "Migration of Terns"));
    List<List<String>> chinese =
        List.of(
            List.of("birth_year", "王明", "1950"),
            List.of("birthday", "王明", "--03-12"),
            List.of("founder", "星河书局", "林国栋"),
            List.of("birthplace", "王明", "北京"),
            List.of("educated_at", "王明", "复旦大学"),
            List.of("dissertation_title", "王明", "明代海商研究"));
    List<String> wrong = new ArrayList<>();
    List<String> wordings = lines("abstentions.txt");
    for (String wording : wordings) {
      for (List<String> asked : Han.isIn(wording) ? chinese : english) {
        Graded graded = grader.grade(asked.get(0), asked.get(1), List.of(asked.get(2)), wording);
        if (graded.grade() != Grade.NOT_ATTEMPTED) {
          wrong.add("%s of %s: %s".formatted(graded, asked.get(0), wording));
        }
      }
    }
    assertThat(wordings).hasSizeGreaterThan(300);
    assertThat(wrong)
        .hasSizeLessThanOrEqualTo((int) (MOST_WRONG * english.size() * wordings.size()));
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ResponseSheetTest.class.getResourceAsStream("/responses/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
