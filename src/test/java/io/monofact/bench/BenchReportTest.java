package io.monofact.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {

  private static final Input WEB = input("web", 0.15);
  private static final Input DENSE = input("dense", 0.9);

  @Test
  void comparesWithTheYardstickOfTheTarget() {
    List<Measured> block =
        List.of(measured(Catalogue.PROGRAM, 1, 2.0), measured(Catalogue.ZCAT, 1, 3.0));

    List<Ratio> ratios = Ratio.of(WEB, block, Catalogue.targets());

    assertThat(ratios)
        .containsExactly(
            new Ratio("web", InputFormat.JSONL_GZ, "monofact", 1, "zcat | wc -c", 1.5, 1.3, true));
  }

  @Test
  void asksLessWhereMostDocumentsHoldACue() {
    assertThat(Catalogue.targets().get(0).of(WEB)).isEqualTo(1.3);
    assertThat(Catalogue.targets().get(0).of(DENSE)).isEqualTo(1.0);
  }

  @Test
  void comparesTwoCoresWithOne() {
    List<Measured> block =
        List.of(measured(Catalogue.PROGRAM, 1, 3.0), measured(Catalogue.PROGRAM, 2, 2.0));

    assertThat(Ratio.of(WEB, block, Catalogue.targets()))
        .containsExactly(
            new Ratio("web", InputFormat.JSONL_GZ, "monofact", 2, "monofact", 1.5, 1.85, false));
  }

  @Test
  void printsWhatFailedWithTheReason() {
    Measured failed =
        new Measured(
            "web",
            InputFormat.JSONL_GZ,
            "ripgrep",
            1,
            List.of(0.0),
            List.of(),
            null,
            null,
            0,
            Map.of(),
            "rg is not on the PATH");

    assertThat(report(List.of(failed)).text())
        .contains("web .jsonl.gz ripgrep, cores 1: rg is not on the PATH");
  }

  @Test
  void writesJsonThatTellsEachRun(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("bench.json");
    Json.write(report(List.of(measured(Catalogue.PROGRAM, 1, 2.0))), file);

    JsonNode json = new ObjectMapper().readTree(file.toFile());

    assertThat(json.get("machine").get("processors").asInt()).isEqualTo(2);
    assertThat(json.get("inputs").get(0).get("cue_share").asDouble()).isEqualTo(0.15);
    assertThat(json.get("measured").get(0).get("seconds").get(0).asDouble()).isEqualTo(2);
    assertThat(json.get("measured").get(0).get("stages").get("extract").asDouble()).isEqualTo(1.5);
    assertThat(json.get("measured").get(0).get("format").asText()).isEqualTo("JSONL_GZ");
  }

  @Test
  void takesTheFirstProcessorsThatAreAllowed() {
    assertThat(Affinity.first("0-1", 1)).isEqualTo("0");
    assertThat(Affinity.first("3,6-9", 3)).isEqualTo("3,6,7");
    assertThat(Affinity.first("5", 2)).isEqualTo("5");
  }

  private static Input input(String corpus, double cueShare) {
    return new Input(corpus, InputFormat.JSONL_GZ, List.of("a.gz"), 10, 20, 5, cueShare);
  }

  private static Measured measured(String contender, int cores, double seconds) {
    return new Measured(
        "web",
        InputFormat.JSONL_GZ,
        contender,
        cores,
        List.of(4.0, 3.0),
        List.of(seconds),
        seconds,
        10.0,
        3,
        Map.of("extract", 1.5),
        null);
  }

  private static BenchReport report(List<Measured> measured) {
    Machine machine = new Machine("CPU", 2, 8, "Linux", "17", "4.2.0", Map.of(), 0.5);
    return new BenchReport(
        "2026-11-20T00:00:00Z", machine, 1, 15, List.of(WEB), measured, List.of());
  }
}
