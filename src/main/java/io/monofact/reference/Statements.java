package io.monofact.reference;

import java.io.Serializable;
import java.util.Map;

/**
 * How a claim is told in a sentence, such as {@code {label} of {entity}: {answer}}, of which a
 * model of words is asked the end.
 *
 * @param template the sentence, with {@code {answer}} at its end; may have {@code {label}} and must
 *     have {@code {entity}}
 * @param labels the categories' names for readers
 */
public record Statements(String template, Map<String, String> labels) implements Serializable {

  private static final String ANSWER = "{answer}";

  /** How claims are told where nobody says otherwise. */
  public static final String USUAL = "{label} of {entity}: {answer}";

  public Statements {
    if (!template.endsWith(ANSWER) || !template.contains("{entity}")) {
      throw new IllegalArgumentException(
          "the sentence \"%s\" must have {entity} in it and end with {answer}".formatted(template));
    }
    labels = Map.copyOf(labels);
  }

  /** The sentence before its answer. */
  public String beginning(String category, String entity) {
    return template
        .substring(0, template.length() - ANSWER.length())
        .replace("{label}", labels.getOrDefault(category, category))
        .replace("{entity}", entity);
  }

  /** The whole sentence. */
  public String sentence(String category, String entity, String answer) {
    return beginning(category, entity) + answer;
  }
}
