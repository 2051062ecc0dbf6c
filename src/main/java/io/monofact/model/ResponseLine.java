package io.monofact.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line of responses: {@code {"id", "text", "sample", "logprob", "confidence", "candidates":
 * [{"text", "logprob"}], "category", "entity"}}, of which id and text are needed, or a line of
 * vLLM's batch output, which holds a response for each of its choices. What is wrong with a
 * response is told with it; nothing is passed over.
 */
public final class ResponseLine {

  private static final double ROUNDING = 1e-6;

  private static final ObjectReader JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build().reader();

  private final JsonNode line;
  private final List<Fault> faults = new ArrayList<>();

  private ResponseLine(JsonNode line) {
    this.line = line;
  }

  /** The responses of a line; one with a fault where it cannot be read. */
  public static List<Response> read(String text) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return List.of(
          Response.of(new Fault(Fault.Kind.MALFORMED, "no JSON: " + e.getOriginalMessage())));
    }
    if (node == null || !node.isObject()) {
      return List.of(
          Response.of(
              new Fault(Fault.Kind.MALFORMED, "no JSON object; write one response a line")));
    }
    return node.has("custom_id") ? batch(node) : List.of(new ResponseLine(node).plain());
  }

  private Response plain() {
    String id = string("id");
    String text = string("text");
    if (id == null) {
      fault(Fault.Kind.MISSING_ID, "it has no id; give it that of its prompt");
    }
    if (text == null) {
      fault(Fault.Kind.MISSING_TEXT, "it has no text");
    }
    return new Response(
        id,
        line.path("sample").asLong(0),
        text,
        logprob(line.get("logprob")),
        confidence(),
        candidates(),
        string("category"),
        string("entity"),
        faults);
  }

  private static List<Response> batch(JsonNode line) {
    String id = line.path("custom_id").asText();
    JsonNode choices = line.path("response").path("body").path("choices");
    if (!choices.isArray() || choices.isEmpty()) {
      ResponseLine failed = new ResponseLine(line);
      String error = line.path("error").toString() + line.path("response").path("status_code");
      failed.fault(Fault.Kind.MISSING_TEXT, "the request has no choices: " + cut(error));
      return List.of(failed.of(id, 0, null, Double.NaN));
    }
    List<Response> all = new ArrayList<>();
    for (JsonNode choice : choices) {
      ResponseLine one = new ResponseLine(choice);
      JsonNode message = choice.path("message").path("content");
      JsonNode text = message.isTextual() ? message : choice.path("text");
      if (!text.isTextual()) {
        one.fault(Fault.Kind.MISSING_TEXT, "the choice has no text");
      }
      all.add(
          one.of(
              id,
              choice.path("index").asLong(all.size()),
              text.isTextual() ? text.asText() : null,
              one.ofTokens(choice.path("logprobs"))));
    }
    return all;
  }

  private Response of(String id, long sample, String text, double logprob) {
    return new Response(id, sample, text, logprob, Double.NaN, List.of(), null, null, faults);
  }

  /** The sum over the text's tokens; NaN where they were not told. */
  private double ofTokens(JsonNode logprobs) {
    JsonNode tokens =
        logprobs.path("content").isArray()
            ? logprobs.path("content")
            : logprobs.path("token_logprobs");
    if (!tokens.isArray() || tokens.isEmpty()) {
      return Double.NaN;
    }
    double sum = 0;
    for (JsonNode token : tokens) {
      double one = logprob(token.isObject() ? token.get("logprob") : token);
      if (Double.isNaN(one)) {
        return Double.NaN;
      }
      sum += one;
    }
    return sum;
  }

  private double logprob(JsonNode node) {
    if (node == null || node.isNull()) {
      return Double.NaN;
    }
    double value = node.isNumber() ? node.asDouble() : Double.NaN;
    if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
      fault(
          Fault.Kind.BAD_LOGPROB,
          "a logprob is %s, which is no number".formatted(cut(node.toString())));
      return Double.NaN;
    }
    // Added up in single precision, the logarithm of a sure thing may be a little above 0.
    if (value > ROUNDING) {
      fault(
          Fault.Kind.LOGPROB_ABOVE_0,
          "a logprob is %s, a probability above 1; natural logarithms are at most 0"
              .formatted(value));
      return Double.NaN;
    }
    return Math.min(0, value);
  }

  private double confidence() {
    JsonNode node = line.get("confidence");
    if (node == null || node.isNull()) {
      return Double.NaN;
    }
    double value = node.isNumber() ? node.asDouble() : Double.NaN;
    if (value >= 0 && value <= 1) {
      return value;
    }
    fault(
        Fault.Kind.BAD_CONFIDENCE,
        "the confidence is %s; it must be from 0 to 1".formatted(cut(node.toString())));
    return Double.NaN;
  }

  private List<Scored> candidates() {
    JsonNode nodes = line.path("candidates");
    List<Scored> all = new ArrayList<>();
    double sum = 0;
    for (JsonNode node : nodes) {
      String text = node.path("text").isTextual() ? node.path("text").asText() : null;
      text = text == null ? node.path("answer").asText("") : text;
      JsonNode given = node.get("logprob");
      if (given == null || given.isNull()) {
        fault(Fault.Kind.BAD_LOGPROB, "the candidate '%s' has no logprob".formatted(cut(text)));
        return List.of();
      }
      double logprob = logprob(given);
      if (Double.isNaN(logprob)) {
        return List.of();
      }
      all.add(new Scored(text, logprob));
      sum += Math.exp(logprob);
    }
    if (sum > 1 + ROUNDING) {
      fault(
          Fault.Kind.PROBABILITIES_ABOVE_1,
          "the candidates' probabilities add up to %s".formatted(sum));
      return List.of();
    }
    return all;
  }

  private String string(String field) {
    JsonNode node = line.get(field);
    return node == null || node.isNull() ? null : node.asText();
  }

  private void fault(Fault.Kind kind, String detail) {
    faults.add(new Fault(kind, detail));
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
