package io.monofact.prompt;

import io.monofact.claim.AnswerForm;
import io.monofact.yaml.YamlFields;
import io.monofact.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The wordings of one language.
 *
 * @param idk how an answer abstains
 * @param formats how to write answers of each form
 * @param templates the text of each kind of wording; of open rubrics by style
 * @param stakes the open rubric's penalties in words
 */
public record Phrases(
    String idk,
    Map<AnswerForm, String> formats,
    Map<String, String> templates,
    Map<Integer, String> stakes) {

  private static final Set<String> TEMPLATES =
      Set.of("plain", "if_you_know", "open_numbers", "open_words", "closed");

  public Phrases {
    formats = Map.copyOf(formats);
    templates = Map.copyOf(templates);
    stakes = Map.copyOf(stakes);
  }

  /**
   * The phrases of a language.
   *
   * @param language its code, as in {@link io.monofact.claim.Category#language}
   * @throws IllegalArgumentException if the program has none of it
   */
  public static Phrases of(String language) {
    String file = "wordings-%s.yaml".formatted(language);
    try (InputStream in = Phrases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "questions cannot be put in the language '%s': there is no %s"
                .formatted(language, file));
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static Phrases parse(String file, String yaml) {
    YamlFields fields =
        YamlFields.of(file, YamlValue.read(file, yaml, "wordings-en.yaml"), "a file of wordings");
    Map<AnswerForm, String> formats = new EnumMap<>(AnswerForm.class);
    for (AnswerForm form : AnswerForm.values()) {
      formats.put(form, fields.fields("formats").text(form.label()));
    }
    Map<String, String> templates = new LinkedHashMap<>();
    TEMPLATES.forEach(name -> templates.put(name, fields.text(name)));
    Map<Integer, String> stakes = new LinkedHashMap<>();
    fields
        .named("stakes")
        .forEach((penalty, text) -> stakes.put(Integer.valueOf(penalty), text.text()));
    return new Phrases(fields.text("idk"), formats, templates, stakes);
  }

  /**
   * Puts a question.
   *
   * @param question the question
   * @param form of what form its answers are
   * @param wording how to put it
   * @throws IllegalArgumentException if there are no words for the wording's penalty
   */
  public String put(String question, AnswerForm form, Wording wording) {
    String stake = "";
    if (wording.style() == Wording.Style.WORDS) {
      stake = stakes.get(wording.penalty());
      if (stake == null) {
        throw new IllegalArgumentException(
            "there are no words for a penalty of %d; there are for %s"
                .formatted(wording.penalty(), stakes.keySet().stream().sorted().toList()));
      }
    }
    // The question last: a name may hold braces of its own.
    return templates
        .get(template(wording))
        .replace("{stakes}", stake)
        .replace("{percent}", percent(wording))
        .replace("{penalty}", String.valueOf(wording.penalty()))
        .replace("{format}", formats.get(form))
        .replace("{idk}", idk)
        .replace("{question}", question);
  }

  private static String template(Wording wording) {
    return switch (wording.kind()) {
      case PLAIN -> "plain";
      case IF_YOU_KNOW -> "if_you_know";
      case OPEN -> "open_" + wording.style().label();
      case CLOSED -> "closed";
    };
  }

  private static String percent(Wording wording) {
    return wording.told() == null
        ? ""
        : wording.told().multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString();
  }
}
