package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user is told who got something wrong. */
class UsageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithExamples(String command) {
    Run run = Run.plain(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: monofact " + command).contains("Examples:");
  }

  /** The names of those that the help lists. */
  static List<String> commands() {
    return CommandLineRunner.commandLine().getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void theHelpNamesCommandsAndExitStatuses() {
    Run run = Run.plain("--help");
    assertThat(run.out())
        .contains(commands())
        .contains("Exit status:")
        .doesNotContain("sample-data");
  }

  @Test
  void nothingAtAllShowsTheHelpAndFails() {
    Run run = Run.plain();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("Usage: monofact");
  }

  @Test
  void aMistypedOptionIsNamedWithARemedy() {
    Run run = Run.plain("audit", "corpus", "-o", "x", "--overwritten");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--overwritten").contains("See 'monofact audit --help'.");
  }

  @Test
  void aMistypedOptionThatIsNeededIsNamedToo() {
    Run run = Run.plain("audit", "corpus", "--outptu", "x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Unknown option: '--outptu'").contains("--output");
  }

  @Test
  void aMissingOutputIsNamed() {
    Run run = Run.plain("audit", "corpus");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required option: '--output=DIR'");
  }

  @Test
  void assumptionsOutOfRangeAreRefusedBeforeAnythingIsRead() throws IOException {
    Path corpus = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"x\"}\n");
    assertWrong("--confidence is 1.5; it must lie between 0 and 1", corpus, "--confidence", "1.5");
    assertWrong("--delta is 'birthday=2'; its value", corpus, "--delta", "birthday=2");
    assertWrong("--unit is 'page'; it is one of mention", corpus, "--unit", "page");
    assertWrong(
        "--unit is 'near_copy', which is not counted with --near-copies off",
        corpus,
        "--unit=near_copy",
        "--near-copies=off");
    assertWrong("but was 'perhaps'", corpus, "--near-copies", "perhaps");
    assertWrong("--max-rejected is 3.0; it is a share", corpus, "--max-rejected", "3");
    assertWrong("--format is 'word'; it is one of", corpus, "--format", "word");
    assertWrong("give a number of at least 2", corpus, "--responses", "birthday=1");
    assertWrong("--only names height; there are", corpus, "--only", "birthday,height");
    assertWrong("'12 parsecs' is no size", corpus, "--max-record-bytes", "12 parsecs");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void theCategoriesAreListedWithTheirLanguages() {
    Run all = Run.plain("categories", "list", "--only", "birthday");
    assertThat(all.out().lines().map(line -> line.substring(0, 23)))
        .containsExactly(
            "birthday             en", "birthday             de", "birthday             zh");
    assertThat(Run.plain("categories", "list", "--languages=zh").out())
        .contains("birthday             zh")
        .doesNotContain(" en ");
    assertThat(Run.plain("categories", "list", "--languages=fr").err())
        .contains("--languages names fr; there are the languages en, de, zh");
    assertThat(Run.plain("categories", "check", "--languages=zh").out())
        .startsWith("6 categories (zh), ");
  }

  @Test
  void aLanguageIsNamedByItsCode() throws IOException {
    Path corpus = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"x\"}\n");
    assertWrong("--language is 'Elvish'; give its code", corpus, "--language", "Elvish");
  }

  @Test
  void noInputIsAnInputError() {
    Run run = Run.monofact("audit", folder.resolve("nothing"), "-o", folder.resolve("out"));
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("no file matches").contains("give a file, a folder or a glob");
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamedWithItsOption() throws IOException {
    Path corpus = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"x\"}\n");
    for (String option : List.of("--quality", "--aliases")) {
      Path file = folder.resolve("gone.tsv");
      Run run = Run.monofact("audit", corpus, "-o", folder.resolve("out"), option, file);
      assertThat(run.err())
          .isEqualTo("monofact: %s '%s': there is no such file\n".formatted(option, file));
      assertThat(run.status()).isEqualTo(3);
    }
  }

  @Test
  void aStateOrHistoryThatCannotBeWrittenIsTold() throws IOException {
    Path corpus = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"x\"}\n");
    Path file = Files.writeString(folder.resolve("file"), "x");
    for (String what : List.of("state", "history")) {
      Path place = file.resolve("kept");
      Run run =
          Run.monofact("audit", corpus, "-o", folder.resolve("out"), "--" + what, place.toString());
      assertThat(run.err())
          .startsWith("monofact: the %s 'file:%s' cannot be written (".formatted(what, place))
          .endsWith("choose another place, or mend its permissions\n");
      assertThat(run.status()).isEqualTo(2);
    }
  }

  @Test
  void anOutputThatExistsIsRefusedUntilOverwritten() throws IOException {
    Path corpus = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"x\"}\n");
    Path out = Files.createDirectory(folder.resolve("out"));
    Run refused = Run.monofact("extract", corpus, "-o", out);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("exists already; choose another, or add --overwrite");
    assertThat(Run.monofact("extract", corpus, "-o", out, "--overwrite").status()).isZero();
    assertThat(out.resolve("run.json")).exists();
  }

  @Test
  void anOutputThatIsTheCorpusLeavesItAsItIs() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path text = Files.writeString(corpus.resolve("a.jsonl"), "{\"text\":\"x\"}\n");
    for (Path output : List.of(corpus, folder)) {
      Run run = Run.monofact("audit", corpus, "-o", output, "--overwrite");
      assertThat(run.err()).contains("lies in the output").contains("choose another output");
      assertThat(run.status()).isEqualTo(2);
      assertThat(text).exists();
    }
  }

  @Test
  void anOutputThatHoldsWhatIsReadLeavesItAsItIs() throws IOException {
    Path audit = Files.createDirectory(folder.resolve("audit"));
    Path table = Files.writeString(audit.resolve("c.csv"), "category,entity,answer\nspouse,a,b\n");
    for (String command : List.of("count", "estimate")) {
      for (Path input : List.of(table, audit)) {
        Run run = Run.monofact(command, "--claims", input, "-o", audit, "--overwrite");
        assertThat(run.err()).contains("'%s' is read and lies in the output".formatted(input));
        assertThat(run.status()).isEqualTo(2);
        assertThat(table).exists();
      }
    }
    assertThat(folder.toFile().list()).containsExactly("audit");
  }

  @Test
  void whatWouldBeReadWithTheCorpusIsWrittenElsewhere() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.jsonl"), "{\"text\":\"x\"}\n");
    Path inside = corpus.resolve("kept");
    assertWrong("the output 'file:" + inside + "' lies in the corpus", corpus, "--output", inside);
    assertWrong("--state '" + inside + "' lies in the corpus", corpus, "--state", inside);
    assertWrong("--history '" + inside + "' lies in the corpus", corpus, "--history", inside);
    assertThat(inside).doesNotExist();
    Path hidden = corpus.resolve("_kept");
    assertThat(Run.monofact("extract", corpus, "-o", hidden).status()).isZero();
    assertThat(Run.monofact("extract", corpus, "-o", hidden, "--overwrite").out())
        .contains("Kept 1 of 1 records");
  }

  private void assertWrong(String message, Path corpus, String option, Path value) {
    Run run =
        option.equals("--output")
            ? Run.monofact("audit", corpus, option, value)
            : Run.monofact("audit", corpus, "-o", folder.resolve("out"), option, value);
    assertThat(run.err()).contains(message);
    assertThat(run.status()).isEqualTo(2);
  }

  private void assertWrong(String message, Path corpus, String option, String value) {
    Run run = Run.monofact("audit", corpus, "-o", folder.resolve("out"), option, value);
    assertThat(run.err()).contains(message);
    assertThat(run.status()).isEqualTo(2);
  }
}
