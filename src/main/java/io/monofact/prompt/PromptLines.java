package io.monofact.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the files of prompts, each a JSON object: the layout of lm-evaluation-harness's
 * {@code json} data sets, that of vLLM's batch runner, and the references apart from both.
 *
 * @param model the model's name in batch lines
 * @param maxTokens how many tokens an answer may have
 * @param samples how many answers to ask for
 */
public record PromptLines(String model, int maxTokens, int samples) {

  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
  private static final ObjectMapper JSON = new ObjectMapper();

  public PromptLines {
    if (maxTokens < 1 || samples < 1) {
      throw new IllegalArgumentException("an answer has at least one token and one sample");
    }
  }

  /** A line of prompts.jsonl. */
  public String prompt(Asked asked) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", asked.id());
    line.put("question_id", asked.question().id());
    line.put("category", asked.question().category());
    line.put("entity", asked.question().entity());
    line.put("language", asked.language());
    line.put("question", asked.text());
    line.put("prompt", asked.prompt());
    putWording(line, asked.wording());
    return json(line);
  }

  /** A line of batch.jsonl. */
  public String batch(Asked asked) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", model);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", "user");
    message.put("content", asked.prompt());
    body.put("messages", List.of(message));
    body.put("max_tokens", maxTokens);
    body.put("temperature", samples == 1 ? 0 : 1);
    if (samples > 1) {
      body.put("n", samples);
    }
    body.put("logprobs", true);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("custom_id", asked.id());
    line.put("method", "POST");
    line.put("url", "/v1/chat/completions");
    line.put("body", body);
    return json(line);
  }

  /** A line of references.jsonl. */
  public String reference(Asked asked) {
    Question question = asked.question();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", asked.id());
    line.put("question_id", question.id());
    line.put("category", question.category());
    line.put("entity", question.entity());
    line.put("prompt_key", question.promptKey());
    line.put("answers", question.answers());
    line.put("corpus_answers", question.corpusAnswers());
    line.put("count", question.count());
    line.put("stratum", question.stratum().label());
    line.put("draw", question.draw().label());
    // Further digits would tell in which order the numbers were added up.
    line.put("weight", new BigDecimal(question.weight(), TEN_DIGITS));
    line.put("language", asked.language());
    putWording(line, asked.wording());
    return json(line);
  }

  private static void putWording(Map<String, Object> line, Wording wording) {
    line.put("wording", wording.kind().label());
    line.put("target", wording.target());
    line.put("rubric", wording.rubric());
    line.put("style", wording.style() == null ? null : wording.style().label());
  }

  private static String json(Map<String, Object> line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of texts and numbers can be written", e);
    }
  }
}
