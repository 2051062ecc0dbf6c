package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What prompts draws from a corpus of which everything is known. */
class PromptsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path corpus;
  @TempDir Path folder;

  /** 301 people told of once, 60 twice, 20 five times, 1 twenty times, 1 oftener: N = 563. */
  @BeforeAll
  static void count() throws IOException {
    StringBuilder claims = new StringBuilder("category,entity,answer\n");
    for (int i = 0; i < 382; i++) {
      int times = i < 300 ? 1 : i < 360 ? 2 : i < 380 ? 5 : 20;
      claims.append("birthday,Ada No%d,--01-02%n".formatted(i).repeat(times));
    }
    claims.append("birthday,Ada No381,--01-03\nbirthday,Bo Li,\nbirthday,Ann Lee,--05-12\n");
    Path file = corpus.resolve("claims.csv");
    Files.writeString(file, claims);
    Run run = Run.monofact("count", "--claims", file, "-o", corpus.resolve("counts"));
    assertThat(run.err()).isEmpty();
  }

  private Run prompts(int cores, String output, Object... options) {
    List<Object> all =
        new ArrayList<>(
            List.of("prompts", "--counts", corpus.resolve("counts"), "-o", folder.resolve(output)));
    all.addAll(List.of(options));
    if (!all.contains("--claims")) {
      all.addAll(List.of("--claims", corpus.resolve("claims.csv")));
    }
    return Run.withCores(cores, all.toArray());
  }

  private List<JsonNode> lines(String output, String file) throws IOException {
    return Files.readAllLines(folder.resolve(output).resolve(file)).stream()
        .map(PromptsTest::parsed)
        .toList();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> plain(List<JsonNode> references, String draw) {
    return references.stream()
        .filter(line -> line.get("wording").asText().equals("plain"))
        .filter(line -> line.get("draw").asText().equals(draw))
        .toList();
  }

  private static double weight(List<JsonNode> lines, String stratum) {
    return lines.stream()
        .filter(line -> line.get("stratum").asText().equals(stratum))
        .mapToDouble(line -> line.get("weight").asDouble())
        .sum();
  }

  @Test
  void questionsWeighAsGoodAndTuringHaveThem() throws IOException {
    Run run = prompts(2, "out", "--n", 1000, "--per-stratum", 10);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    List<JsonNode> references = lines("out", "references.jsonl");
    List<JsonNode> drawn = plain(references, "frequency");
    // f_3 = f_4 = 0: by Good and Turing nobody is asked about who was told of two or three times.
    assertThat(drawn).hasSize(323);
    assertThat(weight(drawn, "1")).isCloseTo(2 * 60 / 563.0, within(1e-9));
    assertThat(weight(drawn, "4-7")).isCloseTo(5 * 20 / 563.0, within(1e-9));
    assertThat(weight(drawn, "2-3")).isCloseTo(0, within(1e-9));
    assertThat(weight(drawn, "16+")).isCloseTo((20 + 21) / 563.0, within(1e-9));
    List<JsonNode> stratified = plain(references, "stratified");
    assertThat(stratified).hasSize(10 + 10 + 10 + 2);
    assertThat(weight(stratified, "1")).isCloseTo(301, within(1e-9));
    JsonNode conflict =
        drawn.stream().filter(line -> line.get("count").asInt() == 21).findFirst().orElseThrow();
    assertThat(conflict.get("answers").toString()).isEqualTo("[\"--01-02\",\"--01-03\"]");
    assertThat(conflict.get("corpus_answers")).isEqualTo(conflict.get("answers"));
    assertThat(conflict.get("prompt_key").asText()).isEqualTo("ada no381");
    assertThat(run.out()).contains("of which nothing is asked here");
  }

  @Test
  void theDrawIsThatOfTheSeedWhateverThePartitions() throws IOException {
    prompts(2, "a", "--n", 50, "--per-stratum", 5, "--seed", 3);
    prompts(1, "b", "--n", 50, "--per-stratum", 5, "--seed", 3);
    prompts(2, "c", "--n", 50, "--per-stratum", 5, "--seed", 4);
    for (String file : List.of("prompts.jsonl", "references.jsonl", "batch.jsonl")) {
      String a = Files.readString(folder.resolve("a").resolve(file));
      assertThat(Files.readString(folder.resolve("b").resolve(file)).equals(a)).isTrue();
      assertThat(Files.readString(folder.resolve("c").resolve(file)).equals(a)).isFalse();
    }
    assertThat(plain(lines("a", "references.jsonl"), "frequency")).hasSize(50);
  }

  @Test
  void entitiesThatTheCorpusAnswersAreLeftOutAndTold() throws IOException {
    Path entities = folder.resolve("entities.csv");
    Files.writeString(
        entities,
        """
        category,entity,answer
        birthday,Cy Poe,--05-06
        birthday,Di Orr,
        birthday,ADA  NO7,--01-02
        birthday,Bo Li,--07-08
        """);
    Run run = prompts(2, "out", "--n", 1000, "--entities", entities, "--penalties", "none");
    assertThat(run.out()).contains("1 of the entities are answered in the corpus");
    List<JsonNode> references = lines("out", "references.jsonl");
    List<JsonNode> unseen = plain(references, "entities");
    assertThat(unseen.stream().map(line -> line.get("entity").asText()))
        .containsExactlyInAnyOrder("Cy Poe", "Di Orr", "Bo Li");
    assertThat(unseen).allMatch(line -> line.get("stratum").asText().equals("0"));
    assertThat(unseen.stream().map(line -> line.get("answers").toString()))
        .containsExactlyInAnyOrder("[\"--05-06\"]", "[]", "[\"--07-08\"]");
    assertThat(weight(plain(references, "frequency"), "0")).isCloseTo(301 / 563.0, within(1e-9));
    JsonNode told = JSON.readTree(folder.resolve("out/prompts.json").toFile());
    assertThat(told.at("/categories/0/entities_in_corpus").asInt()).isEqualTo(1);
    // What is not asked is the abstention's share, and what Good and Turing leave to no stratum.
    assertThat(told.at("/categories/0/not_asked").asDouble()).isBetween(0.0, 1.0);
    assertThat(references).hasSameSizeAs(lines("out", "prompts.jsonl"));
  }

  @Test
  void promptsOfAPartHeldOutAreAskedAsThatMentionsThem() throws IOException {
    StringBuilder texts = new StringBuilder();
    for (String town : List.of("Ham", "Ely", "Rye")) {
      texts.append("{\"text\": \"Ann Lee was born on 12 May 1950 in %s.\"}%n".formatted(town));
    }
    texts.append("{\"text\": \"John Smith was born on 3 June 1960 in Ham.\"}\n".repeat(2));
    // The model has read this, and it is no new question.
    texts.append("{\"text\": \"Bob Cole was born on 4 June 1960 in Ham.\"}\n");
    Path file = folder.resolve("rest.jsonl");
    Files.writeString(file, texts);
    Path heldOut = folder.resolve("rest");
    Run audit = Run.monofact("audit", file, "--only", "birthday", "-o", heldOut);
    assertThat(audit.err()).isEmpty();
    Files.writeString(file, "{\"text\": \"Bob Cole was born on 4 June 1960 in Ham.\"}\n");
    Path read = folder.resolve("read");
    assertThat(Run.monofact("audit", file, "--only", "birthday", "-o", read).status()).isZero();
    prompts(2, "out", "--held-out", heldOut, "--per-stratum", 0, "--claims", read);
    List<JsonNode> drawn = plain(lines("out", "references.jsonl"), "frequency");
    assertThat(weight(drawn, "1")).isCloseTo(0.75, within(1e-9));
    assertThat(weight(drawn, "0")).isCloseTo(0.25, within(1e-9));
    JsonNode unseen =
        drawn.stream().filter(line -> line.get("count").asInt() == 0).findFirst().orElseThrow();
    assertThat(unseen.get("answers").toString()).isEqualTo("[\"--06-03\"]");
    assertThat(unseen.get("corpus_answers")).isEmpty();
  }

  @Test
  void batchLinesAreThoseOfTheBatchApi() throws IOException {
    prompts(2, "out", "--n", 3, "--per-stratum", 0, "--samples", 2, "--model", "my/model");
    List<JsonNode> batch = lines("out", "batch.jsonl");
    assertThat(batch).hasSize(3 * 11);
    assertThat(batch.get(0).at("/custom_id").asText()).isEqualTo("birthday/000001/plain");
    assertThat(batch.get(0).at("/url").asText()).isEqualTo("/v1/chat/completions");
    assertThat(batch.get(0).at("/body/model").asText()).isEqualTo("my/model");
    assertThat(batch.get(0).at("/body/n").asInt()).isEqualTo(2);
    assertThat(batch.get(0).at("/body/messages/0/role").asText()).isEqualTo("user");
    assertThat(Files.readString(folder.resolve("out/monofact.yaml")))
        .contains(folder.resolve("out/prompts.jsonl").toString())
        .contains("doc_to_text: \"{{prompt}}\\nAnswer:\"");
  }

  @Test
  void countsWithoutClaimsHaveNoReferences() {
    Run run =
        Run.monofact("prompts", "--counts", corpus.resolve("counts"), "-o", folder.resolve("out"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("has no claims").contains("--claims");
  }
}
