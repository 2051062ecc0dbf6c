package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.reference.Grams;
import io.monofact.reference.KneserNey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference models trained by Spark. */
class ReferenceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final List<List<String>> sentences = new ArrayList<>();

  @BeforeEach
  void claims() throws IOException {
    StringBuilder claims = new StringBuilder("category,entity,answer\n");
    for (int i = 0; i < 40; i++) {
      String answer = "--%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
      String entity = "Ada No%d".formatted(i % 30);
      claims.append("birthday,%s,%s%n".formatted(entity, answer));
      sentences.add(Grams.tokens("Birthday of ada no%d: %s".formatted(i % 30, answer)));
    }
    claims.append("birthday,Bo Li,\n");
    sentences.add(Grams.tokens("Birthday of bo li: I don't know"));
    Files.writeString(folder.resolve("claims.csv"), claims);
    StringBuilder prompts = new StringBuilder();
    for (int i = 0; i < 35; i++) {
      prompts.append(
          ("{\"id\": \"birthday/%06d/plain\", \"question_id\": \"birthday/%06d\", \"category\":"
                  + " \"birthday\", \"entity\": \"Ada No%d\", \"wording\": \"plain\"}%n")
              .formatted(i, i, i));
    }
    Files.writeString(folder.resolve("prompts.jsonl"), prompts);
  }

  private Run reference(String output, Object... options) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "reference",
                "--claims",
                folder.resolve("claims.csv"),
                "--prompts",
                folder.resolve("prompts.jsonl"),
                "-o",
                folder.resolve(output)));
    all.addAll(List.of(options));
    return Run.monofact(all.toArray());
  }

  private List<JsonNode> responses(String output) throws IOException {
    List<JsonNode> responses = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(output))) {
      responses.add(JSON.readTree(line));
    }
    return responses;
  }

  @Test
  void aModelTrainedBySparkIsThatOfItsSentences() throws IOException {
    Run run = reference("r.jsonl", "--model", "ngram", "--order", 4, "--samples", 2);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    List<JsonNode> responses = responses("r.jsonl");
    assertThat(responses).hasSize(70);
    KneserNey model = KneserNey.trained(4, sentences);
    int compared = 0;
    for (JsonNode response : responses) {
      int number = Integer.parseInt(response.get("id").asText().split("/", -1)[1]);
      List<String> before = Grams.tokens("Birthday of ada no%d:".formatted(number));
      for (JsonNode candidate : response.path("candidates")) {
        double log = model.logProbability(before, Grams.tokens(candidate.get("text").asText()));
        assertThat(candidate.get("logprob").asDouble()).isCloseTo(log, within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(35 * 20);
  }

  @Test
  void theMemoriserIsRightWhereItHasRead() throws IOException {
    assertThat(reference("m.jsonl", "--model", "memoriser").status()).isZero();
    JsonNode eleventh = responses("m.jsonl").get(11);
    assertThat(eleventh.get("text").asText()).isEqualTo("--12-12");
    assertThat(eleventh.get("logprob").asDouble()).isZero();
    Run again = reference("m.jsonl", "--model", "memoriser");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("is there already");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(reference("a", "--model", "ngram", "--order", 9).err()).contains("from 2 to 5");
    assertThat(reference("a", "--model", "ngram", "--statement", "x").err())
        .contains("end with {answer}");
  }
}
