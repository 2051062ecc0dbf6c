package io.monofact.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.claim.PromptKey;
import java.util.ArrayList;
import java.util.List;

/** Reads a line of references, as {@code prompts} writes them. */
public final class ReferenceLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReferenceLine() {}

  /**
   * The prompt of a line. Only the id and the category are needed; a question without an id of its
   * own is its prompt alone.
   *
   * @throws IllegalArgumentException if it is no such line; the message says what is wrong
   */
  public static Prompted read(String text) {
    JsonNode line;
    try {
      line = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    if (line == null || !line.isObject()) {
      throw new IllegalArgumentException("no JSON object");
    }
    String id = needed(line, "id");
    String entity = line.path("entity").asText("");
    List<String> answers = texts(line.path("answers"));
    JsonNode ofCorpus = line.path("corpus_answers");
    JsonNode stratum = line.path("stratum");
    JsonNode count = line.path("count");
    String countsStratum = count.isNumber() ? Prompted.stratum(count.asLong()) : "";
    return new Prompted(
        id,
        line.path("question_id").asText(id),
        needed(line, "category"),
        entity,
        line.path("prompt_key").isTextual()
            ? line.path("prompt_key").asText()
            : PromptKey.of(entity),
        answers,
        ofCorpus.isArray() ? texts(ofCorpus) : answers,
        stratum.isTextual() ? stratum.asText() : countsStratum,
        text(line, "draw"),
        line.path("weight").isNumber() ? line.path("weight").asDouble() : 1,
        text(line, "wording"),
        line.path("target").isNumber() ? line.path("target").asDouble() : Double.NaN,
        text(line, "style"),
        text(line, "rubric"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String needed(JsonNode line, String field) {
    if (!line.path(field).isTextual()) {
      throw new IllegalArgumentException("it has no \"%s\"".formatted(field));
    }
    return line.path(field).asText();
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).isTextual() ? line.path(field).asText() : "";
  }
}
