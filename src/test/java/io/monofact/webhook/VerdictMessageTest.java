package io.monofact.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.audit.Finding;
import io.monofact.audit.Runs;
import io.monofact.audit.Verdict;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a receiver is told of a verdict over names that try to break out of every form. */
class VerdictMessageTest {

  private static final Verdict VERDICT = Runs.hostile();

  private static JsonNode message(Verdict verdict) throws IOException {
    return new ObjectMapper()
        .readTree(VerdictMessage.of(verdict, "s3a://b/1", Map.of("report", "s3a://b/1/r.html")));
  }

  @Test
  void itHasEachFailedCheckWithItsFigures() throws IOException {
    JsonNode json = message(VERDICT);
    assertThat(json.get("verdict").asText()).isEqualTo("failed");
    assertThat(json.get("corpus").asText()).isEqualTo(VERDICT.run().title());
    assertThat(json.get("output").asText()).isEqualTo("s3a://b/1");
    assertThat(json.at("/run/started").asText()).isEqualTo(VERDICT.run().started().toString());
    assertThat(json.at("/links/report").asText()).isEqualTo("s3a://b/1/r.html");
    assertThat(json.get("errors").asInt()).isEqualTo(3);
    JsonNode checks = json.get("failed_checks");
    assertThat(checks).hasSize(VERDICT.errors().size() + VERDICT.warnings().size());
    for (int i = 0; i < 3; i++) {
      Finding error = VERDICT.errors().get(i);
      assertThat(checks.get(i).get("level").asText()).isEqualTo("error");
      assertThat(checks.get(i).get("sentence").asText()).isEqualTo(error.judgement().sentence());
      error
          .judgement()
          .figures()
          .forEach(
              (name, value) ->
                  assertThat(checks.at("/" + error(VERDICT, error) + "/figures/" + name).asDouble())
                      .isEqualTo(value));
    }
    assertThat(json.get("failed_checks_left_out").asInt()).isZero();
  }

  private static int error(Verdict verdict, Finding finding) {
    return verdict.errors().indexOf(finding);
  }

  @Test
  void itStaysSmallHoweverMuchFailed() throws IOException {
    List<Finding> many = Collections.nCopies(5_000, VERDICT.errors().get(0));
    JsonNode json =
        message(new Verdict(VERDICT.policy(), VERDICT.run(), VERDICT.run(), VERDICT.unit(), many));
    assertThat(json.get("errors").asInt()).isEqualTo(5_000);
    assertThat(json.get("failed_checks").size() + json.get("failed_checks_left_out").asInt())
        .isEqualTo(5_000);
    assertThat(json.toString().length()).isLessThan(200_000);
    assertThat(json.at("/baseline/title").asText()).isEqualTo(VERDICT.run().title());
  }

  @Test
  void eachMessageHasANameOfItsOwn() throws IOException {
    assertThat(message(VERDICT).get("delivery")).isNotEqualTo(message(VERDICT).get("delivery"));
  }
}
