package io.monofact.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Multiple-choice questions with the probabilities of their choices: JSON lines of {@code id},
 * {@code right} (from 0), {@code probabilities} or {@code logprobs}, and, where there are several
 * models, {@code model}.
 */
public final class ChoiceFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChoiceFile() {}

  /**
   * Reads a file.
   *
   * @param file its name, for errors
   * @return the models of the family
   * @throws IllegalArgumentException where a line cannot be used, or models were not asked the same
   * @throws IOException if it cannot be read
   */
  public static List<ChoiceModel> read(String file, BufferedReader lines) throws IOException {
    Map<String, Map<String, ChoiceQuestion>> models = new LinkedHashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode fields = JSON.readTree(line);
        ChoiceQuestion question = question(fields);
        ChoiceQuestion twice =
            models
                .computeIfAbsent(
                    fields.path("model").asText("the model"), name -> new LinkedHashMap<>())
                .put(question.id(), question);
        if (twice != null) {
          throw new IllegalArgumentException("question %s stands twice".formatted(twice.id()));
        }
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(
            "%s:%d: not JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("%s:%d: %s".formatted(file, number, e.getMessage()), e);
      }
    }
    if (models.isEmpty()) {
      throw new IllegalArgumentException("%s: there is no question in it".formatted(file));
    }
    checkSameQuestions(file, models);
    List<ChoiceModel> family = new ArrayList<>();
    models.forEach(
        (name, questions) -> family.add(ChoiceModel.of(name, new ArrayList<>(questions.values()))));
    return List.copyOf(family);
  }

  private static ChoiceQuestion question(JsonNode fields) {
    for (String key : List.of("id", "right")) {
      if (!fields.hasNonNull(key)) {
        throw new IllegalArgumentException("there is no \"%s\"".formatted(key));
      }
    }
    if (!fields.get("right").isInt()) {
      throw new IllegalArgumentException("\"right\" is no whole number; it counts choices from 0");
    }
    String id = fields.get("id").asText();
    int right = fields.get("right").asInt();
    if (fields.hasNonNull("probabilities")) {
      return new ChoiceQuestion(id, right, numbers(fields, "probabilities"));
    } else if (fields.hasNonNull("logprobs")) {
      return ChoiceQuestion.ofLogs(id, right, numbers(fields, "logprobs"));
    }
    throw new IllegalArgumentException("there are neither \"probabilities\" nor \"logprobs\"");
  }

  private static List<Double> numbers(JsonNode fields, String key) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode number : fields.get(key)) {
      if (!number.isNumber() || !Double.isFinite(number.asDouble())) {
        throw new IllegalArgumentException(
            "\"%s\" has %s, which is no number".formatted(key, number));
      }
      numbers.add(number.asDouble());
    }
    return numbers;
  }

  private static void checkSameQuestions(
      String file, Map<String, Map<String, ChoiceQuestion>> models) {
    Map.Entry<String, Map<String, ChoiceQuestion>> first = models.entrySet().iterator().next();
    for (Map.Entry<String, Map<String, ChoiceQuestion>> model : models.entrySet()) {
      Set<String> missing = new TreeSet<>(first.getValue().keySet());
      missing.removeAll(model.getValue().keySet());
      if (!missing.isEmpty() || model.getValue().size() != first.getValue().size()) {
        throw new IllegalArgumentException(
            "%s: %s has %,d questions and %s %,d%s; a family is asked the same questions"
                .formatted(
                    file,
                    model.getKey(),
                    model.getValue().size(),
                    first.getKey(),
                    first.getValue().size(),
                    missing.isEmpty() ? "" : ", among them " + missing.iterator().next()));
      }
    }
  }
}
