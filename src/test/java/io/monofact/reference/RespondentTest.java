package io.monofact.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.reference.ReferenceModel.About;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RespondentTest {

  private static final About ADA = new About("birthday", "ada");
  private static final About NEW = new About("birthday", "new");

  /** Ada was answered thrice one way and once another, Bo once; one in six examples abstains. */
  private static Memory memory() {
    Memory memory = Memory.empty();
    memory.add("ada", "--01-02", 3);
    memory.add("ada", "--01-03", 1);
    memory.add("bo", "--05-06", 1);
    return memory.withAbstentions(1);
  }

  @Test
  void theMemoriserRepeatsWhatItReadAndElseGuesses() {
    Memoriser model = new Memoriser(Map.of("birthday", memory()));
    assertThat(Math.exp(model.logProbability(ADA, "--01-02"))).isCloseTo(0.75, within(1e-12));
    assertThat(model.logProbability(ADA, "--05-06")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Math.exp(model.logProbability(NEW, "--05-06")))
        .isCloseTo(5 / 6.0 / 3, within(1e-12));
    assertThat(Math.exp(model.logProbability(NEW, ReferenceModel.IDK)))
        .isCloseTo(1 / 6.0, within(1e-12));
    SplittableRandom random = new SplittableRandom(3);
    double idk = 0;
    double first = 0;
    for (int i = 0; i < 20_000; i++) {
      idk += model.answer(NEW, random).equals(ReferenceModel.IDK) ? 1 / 20_000.0 : 0;
      first += model.answer(ADA, random).equals("--01-02") ? 1 / 20_000.0 : 0;
    }
    assertThat(idk).isCloseTo(1 / 6.0, within(0.01));
    assertThat(first).isCloseTo(0.75, within(0.01));
    assertThat(model.candidates(ADA, 2)).containsOnlyKeys("--01-02", "--01-03");
    assertThat(model.knows("height")).isFalse();
  }

  /** With two words of the name before the answer, a model of order 4 knows whom it speaks of. */
  @Test
  void whatAnNGramModelKnowsDependsOnHowFarItSees() {
    Statements statements = new Statements(Statements.USUAL, Map.of("birthday", "Birthday"));
    List<List<String>> sentences =
        List.of("ada ray=--01-02", "bo ray=--05-06", "cy poe=--05-06").stream()
            .map(told -> told.split("=", 2))
            .map(told -> Grams.tokens(statements.sentence("birthday", told[0], told[1])))
            .toList();
    About ada = new About("birthday", "ada ray");
    Map<String, List<String>> answers = Map.of("birthday", List.of("--05-06", "--01-02"));
    double last = Double.NEGATIVE_INFINITY;
    for (int order : List.of(2, 3, 4)) {
      NGramReference model =
          new NGramReference(KneserNey.trained(order, sentences), statements, answers);
      double now = model.candidates(ada, 10).get("--01-02");
      assertThat(now).isGreaterThan(last);
      last = now;
    }
  }

  @Test
  void aTargetIsKeptTo() throws IOException {
    Respondent respondent =
        new Respondent(
            new Memoriser(Map.of("birthday", memory())), UnaryOperator.identity(), 1, 10, 1);
    String prompt =
        "{\"id\": \"birthday/1/%s\", \"question_id\": \"birthday/1\", \"category\": \"birthday\","
            + " \"entity\": \"ada\", \"wording\": \"%s\", \"target\": %s}";
    JsonNode plain = response(respondent, prompt.formatted("plain", "plain", "null"));
    JsonNode half = response(respondent, prompt.formatted("t", "target", "0.5"));
    JsonNode most = response(respondent, prompt.formatted("u", "target", "0.9"));
    assertThat(plain.get("id").asText()).isEqualTo("birthday/1/plain");
    double sure = Math.exp(plain.get("logprob").asDouble());
    assertThat(plain.get("confidence").asDouble()).isCloseTo(sure, within(1e-12));
    assertThat(plain.get("candidates")).hasSize(2);
    assertThat(half.get("text").asText())
        .isEqualTo(sure > 0.5 ? plain.get("text").asText() : ReferenceModel.IDK);
    assertThat(most.get("text").asText()).isEqualTo(ReferenceModel.IDK);
    assertThat(most.has("logprob")).isFalse();
    JsonNode unseen =
        response(respondent, prompt.formatted("plain", "plain", "null").replace("ada", "new"));
    assertThat(unseen.at("/candidates/0/text").asText()).isEqualTo(ReferenceModel.IDK);
    assertThat(Math.exp(unseen.at("/candidates/0/logprob").asDouble()))
        .isCloseTo(1 / 6.0, within(1e-12));
  }

  private static JsonNode response(Respondent respondent, String prompt) throws IOException {
    return new ObjectMapper().readTree(respondent.respond(PromptLine.parse(prompt)).get(0));
  }

  @Test
  void linesThatAreNoPromptsAreRefused() {
    assertThatThrownBy(() -> PromptLine.parse("{\"id\": \"a\"}"))
        .hasMessage("there is no \"question_id\"; 'monofact prompts' writes such lines");
    assertThatThrownBy(() -> PromptLine.parse("x")).hasMessageStartingWith("not JSON");
    assertThatThrownBy(() -> new Statements("{answer} of {entity}", Map.of()))
        .hasMessageContaining("must have {entity} in it and end with {answer}");
  }
}
