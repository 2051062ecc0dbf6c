package io.monofact.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * A line of prompts.jsonl, as far as a reference model needs it.
 *
 * @param id the prompt's name
 * @param questionId the question's name, the same in all wordings
 * @param category the kind of fact
 * @param entity about whom or what
 * @param plain whether it is put without further instruction
 * @param target the confidence above which it is to be answered; 0 where none is named
 */
public record PromptLine(
    String id, String questionId, String category, String entity, boolean plain, double target) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PromptLine parse(String line) {
    JsonNode fields;
    try {
      fields = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    for (String key : List.of("id", "question_id", "category", "entity", "wording")) {
      if (!fields.path(key).isTextual()) {
        throw new IllegalArgumentException(
            "there is no \"%s\"; 'monofact prompts' writes such lines".formatted(key));
      }
    }
    return new PromptLine(
        fields.get("id").asText(),
        fields.get("question_id").asText(),
        fields.get("category").asText(),
        fields.get("entity").asText(),
        fields.get("wording").asText().equals("plain"),
        fields.path("target").asDouble(0));
  }
}
