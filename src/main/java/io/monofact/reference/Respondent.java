package io.monofact.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.reference.ReferenceModel.About;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/**
 * Has a reference model respond to prompts. It gives one answer to a question however that is put,
 * drawn by its probabilities; where a confidence target is named, it gives it only if it is more
 * probable than the target.
 *
 * @param model the model
 * @param key what the model goes by of an entity's name
 * @param samples how many answers to each prompt
 * @param candidates for how many candidates the probability is told, with plain prompts
 * @param seed another seed draws other answers
 */
public record Respondent(
    ReferenceModel model, UnaryOperator<String> key, int samples, int candidates, long seed) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The lines that respond to a prompt, each a JSON object. */
  public List<String> respond(PromptLine prompt) {
    About about = new About(prompt.category(), key.apply(prompt.entity()));
    List<String> lines = new ArrayList<>();
    for (int sample = 0; sample < samples; sample++) {
      String answer = model.answer(about, random(prompt.questionId(), sample));
      double log = model.logProbability(about, answer);
      boolean holdsBack = prompt.target() > 0 && Math.exp(log) <= prompt.target();
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("id", prompt.id());
      line.put("sample", sample);
      line.put("text", holdsBack ? ReferenceModel.IDK : answer);
      if (!holdsBack) {
        line.put("logprob", log);
        line.put("confidence", Math.exp(log));
      }
      if (prompt.plain() && sample == 0 && candidates > 0) {
        line.put("candidates", candidates(about));
      }
      lines.add(json(line));
    }
    return lines;
  }

  /** Abstaining is one of them: a valid response that has its probability too. */
  private List<Map<String, Object>> candidates(About about) {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put(ReferenceModel.IDK, model.logProbability(about, ReferenceModel.IDK));
    all.putAll(model.candidates(about, candidates));
    List<Map<String, Object>> told = new ArrayList<>();
    all.forEach(
        (answer, log) -> {
          if (Double.isFinite(log)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("text", answer);
            one.put("logprob", log);
            told.add(one);
          }
        });
    return told;
  }

  private SplittableRandom random(String question, int sample) {
    CRC32C hash = new CRC32C();
    hash.update("%s %d".formatted(question, sample).getBytes(StandardCharsets.UTF_8));
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ hash.getValue());
  }

  private static String json(Map<String, Object> line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of texts and numbers can be written", e);
    }
  }
}
