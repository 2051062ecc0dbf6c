package io.monofact.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.webhook.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scheduled audits of the program itself, in processes of their own. */
class RunAuditTest {

  private static final String SECRET = "known-to-sender-and-receiver";

  /** Each is read by itself: enough of them for a signal to come in between. */
  private static final int PAGES = 24;

  private static final String POLICY =
      """
      policy: %s
      checks:
        - check: figure_at_most
          figure: singleton_rate
          at_most: %s
        - check: no_worse_than_baseline
          figure: singleton_rate
      """;

  @TempDir Path folder;

  private Path outputs;
  private Path corpus;

  @BeforeEach
  void aCorpus() throws IOException {
    outputs = folder.resolve("audits of us");
    corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(folder.resolve("lenient.yaml"), POLICY.formatted("lenient", "1"));
    Files.writeString(folder.resolve("strict.yaml"), POLICY.formatted("strict", "0.1"));
    page(0);
  }

  private void page(int number) throws IOException {
    Files.writeString(
        corpus.resolve("%03d.jsonl".formatted(number)),
        "{\"text\": \"Ada Lovelace%c%c was born on 10 December 1815 in London.\"}%n"
            .formatted('a' + number / 26, 'a' + number % 26));
  }

  /** The settings, and a command that is the program as it was just compiled. */
  private Path settings(String... more) throws IOException {
    String opens =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add-opens"))
            .collect(Collectors.joining(" "));
    Path command =
        Files.writeString(
            folder.resolve("monofact"),
            "#!/bin/sh\nexec '%s' %s -XX:TieredStopAtLevel=1 -cp '%s' io.monofact.Monofact \"$@\"\n"
                .formatted(
                    ProcessHandle.current().info().command().orElseThrow(),
                    opens,
                    System.getProperty("java.class.path")));
    assertThat(command.toFile().setExecutable(true)).isTrue();
    return Files.writeString(
        folder.resolve("monofact.env"),
        """
        # Settings of a test.
        MONOFACT_CORPUS=%s
        MONOFACT_OUTPUTS=%s
        MONOFACT_COMMAND=%s
        MONOFACT_LOGS=%s
        MONOFACT_HISTORY=%s
        MONOFACT_CORPUS_NAME=pages of us
        MONOFACT_MASTER=local[1]
        MONOFACT_ARGUMENTS=--only birthday --near-copies off --parcel-size 1 --conf spark.sql.shuffle.partitions=1
        %s
        """
            .formatted(
                corpus,
                outputs,
                command,
                folder.resolve("logs"),
                folder.resolve("history"),
                String.join("\n", more)));
  }

  private List<String> runs() {
    try (Stream<Path> all = Files.list(outputs)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d{8}T\\d{6}Z"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String log() {
    return Job.read(folder.resolve("logs/monofact.log"));
  }

  @Test
  void anAuditPassesAndTheNextIsHeldAgainstItAndFails() throws IOException {
    Path settings = settings("MONOFACT_POLICY=" + folder.resolve("lenient.yaml"));
    try (Job job = Schedule.CRON.start(settings)) {
      assertThat(job.status()).as(log() + job.err()).isZero();
      assertThat(job.out() + job.err()).isEmpty();
    }
    assertThat(runs()).hasSize(1);
    String first = runs().get(0);
    assertThat(log())
        .contains("Verdict: passed by lenient", "the run " + first + " ended with status 0");
    try (Receiver receiver = Receiver.answering(500, 200)) {
      settings(
          "MONOFACT_POLICY=" + folder.resolve("strict.yaml"),
          "MONOFACT_WEBHOOK_URL=" + receiver.url(),
          "MONOFACT_WEBHOOK_SECRET=" + SECRET);
      try (Job job = Schedule.SYSTEMD.start(settings)) {
        assertThat(job.status()).as(log() + job.err()).isEqualTo(1);
        assertThat(job.err())
            .startsWith("run-audit: the run ")
            .contains("ended with status 1: the verdict is that the corpus fails");
        assertThat(job.out())
            .contains("Verdict: FAILED by strict", "--baseline " + outputs.resolve(first))
            .doesNotContain(SECRET, "hidden-");
      }
      assertThat(receiver.sent()).hasSize(2);
      assertThat(receiver.sent().get(1).headers())
          .containsKeys("Monofact-Timestamp", "Monofact-Signature");
      assertThat(receiver.sent().get(1).body()).contains("\"corpus\":\"pages of us\"");
    }
    assertThat(runs()).hasSize(2);
    Files.delete(folder.resolve("monofact.env"));
    nothingHolds(SECRET);
    nothingHolds("hidden-");
  }

  private void nothingHolds(String secret) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content.contains(secret)).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void anAuditThatIsInterruptedIsGoneOnWith() throws IOException {
    for (int i = 0; i < PAGES; i++) {
      page(i);
    }
    Path settings = settings("MONOFACT_POLICY=" + folder.resolve("lenient.yaml"));
    try (Job job = Schedule.SYSTEMD.start(settings)) {
      job.await(this::somethingWasRead);
      job.terminate();
      assertThat(job.status()).isEqualTo(143);
      assertThat(job.err()).contains("interrupted by SIGTERM; the next run goes on with it");
    }
    assertThat(runs()).isEmpty();
    try (Job job = Schedule.CRON.start(settings)) {
      assertThat(job.status()).as(log() + job.err()).isZero();
    }
    assertThat(runs()).hasSize(1);
    assertThat(log())
        .contains("goes on with the run " + runs().get(0) + ", which was interrupted")
        .containsPattern(
            "goes on where a run of the same command stopped: \\d+ of "
                + PAGES
                + " files were read")
        .contains("Kept %d of %d records".formatted(PAGES, PAGES));
    try (Stream<Path> left = Files.list(outputs)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(runs().get(0), "run-audit.lock");
    }
  }

  /** Whether there is a part of the corpus that a next run need not read again. */
  private boolean somethingWasRead() {
    if (!Files.isDirectory(outputs)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(outputs)) {
      return all.anyMatch(path -> path.endsWith("_parcel.json"));
    } catch (IOException | UncheckedIOException e) {
      // Files come and go while it is looked.
      return false;
    }
  }
}
