package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page, its mirror with another footer, and a page of its own. */
class NearCopiesAuditTest {

  private static final String PAGE =
      "Ada Ray was born on 3 May 1950 in Ulm. %s"
          .formatted("She keeps bees, and writes on hives, wax and weather. ".repeat(3));

  private static final List<String> FOUR_UNITS =
      List.of("distinct_text|3", "document|3", "mention|3", "near_copy|2");

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void writeTheCorpus() throws IOException {
    corpus =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"text\":\"%s\"}%n{\"text\":\"%s Mirrored.\"}%n{\"text\":\"%s\"}%n"
                .formatted(PAGE, PAGE, "Ada Ray was born on 3 May 1950, they say."));
  }

  @Test
  void anAuditCountsThemAndSaysWhichTheyAre() {
    Path out = run("audit", corpus);
    assertThat(units(out)).isEqualTo(FOUR_UNITS);
    assertThat(Run.rows(out.resolve("copies"), "copy_of < text_hash")).containsExactly("true");
    assertThat(Run.rows(out.resolve("signatures"), "size(bands)"))
        .containsExactly("16", "16", "16");
  }

  @Test
  void anAuditWithoutThemLeavesNoTrace() {
    Path out = run("audit", corpus, "--near-copies=off");
    assertThat(units(out)).isEqualTo(FOUR_UNITS.subList(0, 3));
    assertThat(out.resolve("copies")).doesNotExist();
    assertThat(out.resolve("signatures")).doesNotExist();
  }

  @Test
  void countingGoesOnWithTheSignaturesOfAnExtraction() {
    Path claims = run("extract", corpus);
    assertThat(units(run("count", "--claims", claims))).isEqualTo(FOUR_UNITS);
    assertThat(units(run("count", "--claims", claims, "--near-copies=off")))
        .isEqualTo(FOUR_UNITS.subList(0, 3));
  }

  @Test
  void countingWithoutSignaturesIsRefusedOnlyWhereTheyAreAskedFor() {
    Path claims = run("extract", corpus, "--near-copies=off");
    assertThat(units(run("count", "--claims", claims))).isEqualTo(FOUR_UNITS.subList(0, 3));
    Run refused =
        Run.monofact("count", "--claims", claims, "-o", folder.resolve("x"), "--near-copies=on");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains("has no table of signatures; give an output of extract or audit");
  }

  private Path run(Object... arguments) {
    Path out = folder.resolve("out-" + String.join("-", names(arguments)).hashCode());
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "-o";
    all[arguments.length + 1] = out;
    Run run = Run.monofact(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return out;
  }

  private static List<String> names(Object... arguments) {
    return java.util.Arrays.stream(arguments).map(Object::toString).toList();
  }

  /** The claims of a birthday under each unit. */
  private static List<String> units(Path out) {
    return Run.rows(
            out.resolve("spectrum"),
            "concat_ws('|', unit, times_seen * prompts) as row",
            "category = 'birthday' as wanted")
        .stream()
        .filter(row -> row.endsWith("|true"))
        .map(row -> row.substring(0, row.length() - "|true".length()))
        .toList();
  }
}
