package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.webhook.Receiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts that somebody is told of, and histories that do not take a run. */
class WebhookCommandTest {

  private static final String POLICY =
      """
      policy: %s
      checks:
        - check: figure_at_most
          figure: singleton_rate
          at_most: %s
      """;

  @TempDir static Path folder;

  private static Path corpus;
  private static Path strict;
  private static Path lenient;
  private static Path output;
  private static Path history;
  private static Receiver receiver;
  private static Run failed;

  /** One audit whose verdict is failed. */
  @BeforeAll
  static void audit() throws IOException {
    corpus =
        Files.writeString(
            folder.resolve("corpus.jsonl"),
            "{\"text\": \"Ada Lovelace was born on 10 December 1815 in London.\"}\n");
    strict = Files.writeString(folder.resolve("strict.yaml"), POLICY.formatted("strict", "0.1"));
    lenient = Files.writeString(folder.resolve("lenient.yaml"), POLICY.formatted("lenient", "1"));
    output = folder.resolve("output");
    history = folder.resolve("history");
    receiver = Receiver.answering(200);
    failed =
        Run.monofact(
            "audit",
            corpus,
            "--only=birthday",
            "--near-copies=off",
            "--output=" + output,
            "--policy=" + strict,
            "--history=" + history,
            "--webhook",
            receiver.url());
  }

  @AfterAll
  static void stop() {
    receiver.close();
  }

  @Test
  void aFailedVerdictIsTold() throws IOException {
    assertThat(failed.status()).isEqualTo(1);
    JsonNode json = json(receiver.sent().get(0).body());
    assertThat(json.get("verdict").asText()).isEqualTo("failed");
    assertThat(json.get("output").asText()).isEqualTo(output.toString());
    assertThat(json.at("/links/verdict").asText()).isEqualTo(output + "/verdict.json");
    assertThat(json.at("/run/id").asText()).isNotEmpty();
    assertThat(json.at("/failed_checks/0/figures/singleton_rate").asDouble()).isEqualTo(1);
    assertThat(json.at("/failed_checks/0/figures/at_most").asDouble()).isEqualTo(0.1);
  }

  @Test
  void theAddressIsKeptNowhere() throws IOException {
    assertThat(failed.out() + failed.err()).doesNotContain("hidden");
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(10);
      for (Path file : all) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content.contains("hidden-")).as(file.toString()).isFalse();
      }
    }
    assertThat(Files.readString(output.resolve("run.json"))).contains("http://127.0.0.1:", "/...");
  }

  @Test
  void checkTellsOfWhatFailsAndOfMoreWhereThatIsWanted() throws IOException {
    try (Receiver other = Receiver.answering(200)) {
      Object[] check = {"check", output, "--policy", lenient, "--webhook", other.url()};
      assertThat(Run.plain(check).status()).isZero();
      assertThat(other.sent()).isEmpty();
      Object[] always = Stream.concat(Stream.of(check), Stream.of("--webhook-on=always")).toArray();
      assertThat(Run.plain(always).status()).isZero();
      assertThat(json(other.sent().get(0).body()).get("verdict").asText()).isEqualTo("passed");
      check[3] = strict;
      assertThat(Run.plain(check).status()).isEqualTo(1);
      assertThat(json(other.sent().get(1).body()).get("output").asText())
          .isEqualTo(output.toString());
    }
  }

  @Test
  void thatAMessageDoesNotArriveIsAWarning() throws IOException {
    try (Receiver gone = Receiver.answering(410)) {
      Run run = Run.plain("check", output, "--policy", strict, "--webhook", gone.url());
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .contains("Verdict: FAILED")
          .containsPattern(
              "monofact: warning: the verdict was not delivered: http://127.0.0.1:\\d+/... answered"
                  + " 410");
      Run passed =
          Run.plain(
              "check", output, "--policy", lenient, "--webhook-on=always", "--webhook", gone.url());
      assertThat(passed.status()).isZero();
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedBeforeAnythingIsRead() {
    Run run = Run.plain("check", output, "--policy", strict, "--webhook", "hooks/hidden");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("--webhook is no address: it does not begin with https://")
        .doesNotContain("hidden");
    Path out = folder.resolve("none");
    assertThat(Run.plain("audit", corpus, "-o", out, "--webhook", receiver.url()).err())
        .contains("--webhook needs --policy");
    assertThat(out).doesNotExist();
  }

  @Test
  void aHistoryThatDoesNotTakeARunHidesNothing() throws IOException {
    // Rows go into a folder of the corpus's name, and a file stands in its place.
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Path place = Files.writeString(broken.resolve("corpus=other"), "");
    Path out = folder.resolve("published");
    Run run =
        Run.monofact(
            "audit",
            corpus,
            "--only=birthday",
            "--near-copies=off",
            "--output=" + out,
            "--history=" + broken,
            "--corpus-name=other");
    assertThat(place).isRegularFile();
    assertThat(run.status()).isEqualTo(4);
    assertThat(run.out()).contains("birthday", "Kept 1 of 1 records", "Report: " + out);
    assertThat(run.err())
        .contains("the output is published, but could not be added to the history '" + broken)
        .doesNotContain("\tat ");
    assertThat(out.resolve("run.json")).exists();
  }

  @Test
  void aHistoryInTheOutputIsRefused() {
    Path out = folder.resolve("holder");
    Run run =
        Run.monofact("audit", corpus, "--output=" + out, "--history=" + out.resolve("history"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("lies in the output, which is replaced as a whole");
    assertThat(out).doesNotExist();
  }

  private static JsonNode json(String body) throws IOException {
    return new ObjectMapper().readTree(body);
  }
}
