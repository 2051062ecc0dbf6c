package io.monofact.claim;

import io.monofact.yaml.YamlError;
import io.monofact.yaml.YamlFields;
import io.monofact.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A category as its YAML file gives it; its rules may still be another category's.
 *
 * @param file the file's name
 * @param category the category, without rules where they are another's
 * @param rulesOf the category whose rules it takes, or null
 * @param rulesOfLine the line that says so
 */
public record CategoryFile(String file, Category category, String rulesOf, int rulesOfLine) {

  private static final String PERSON = "person";

  private static final Set<String> KEYS =
      Set.of(
          "category",
          "language",
          "label",
          "question",
          "responses",
          "entity",
          "answer",
          "answers",
          "symmetric",
          "define",
          "not",
          "rules",
          "rules_of",
          "abstentions",
          "examples");

  /**
   * Reads a category.
   *
   * @param file the file's name, for errors
   * @param yaml what stands in it
   * @param shared the fragments of its folder
   * @throws YamlError where it cannot be used
   */
  static CategoryFile parse(String file, String yaml, FragmentFile shared) {
    return new Reader(file, shared)
        .read(
            YamlFields.of(file, YamlValue.read(file, yaml, "another category file"), "a category"));
  }

  private record Reader(String file, FragmentFile shared) {

    CategoryFile read(YamlFields fields) {
      fields.allow(KEYS);
      String name = fields.text("category");
      if (!name.matches("[a-z][a-z0-9_]*")) {
        throw fields.error(
            "category", "\"%s\" is no name; use small letters, digits and _".formatted(name));
      }
      String question = fields.text("question");
      if (!question.contains("{entity}")) {
        throw fields.error("question", "the question lacks {entity}; put it where the name goes");
      }
      Language language = language(fields);
      YamlFields answer = fields.fields("answer");
      answer.allow(Set.of("type", "form"));
      Map<String, SlotType> types = language.slotTypes();
      String entityType = type(fields, "entity", types);
      String answerType = type(answer, "type", types);
      boolean own = fields.has("rules");
      if (own == fields.has("rules_of")) {
        throw fields.error(
            "category", "give either rules, or rules_of with the name of the category they are in");
      }
      Map<String, SlotType> slots = new LinkedHashMap<>();
      slots.put("entity", types.get(entityType));
      slots.put("answer", types.get(answerType));
      RulesReader rules =
          new RulesReader(file, prefix(name, language), types, slots, shared, fields);
      Category category =
          new Category(
              name,
              language.code(),
              fields.text("label"),
              question,
              responses(fields),
              severalAnswers(fields),
              symmetric(fields, entityType, answerType),
              form(answer),
              entityType,
              answerType,
              own ? rules.read(fields.items("rules"), true) : List.of(),
              rules.read(fields.items("abstentions"), false),
              examples(fields.items("examples")));
      return new CategoryFile(
          file, category, own ? null : fields.text("rules_of"), fields.line("rules_of"));
    }

    private static Language language(YamlFields fields) {
      String code = fields.has("language") ? fields.text("language") : Language.DEFAULT;
      Language language = Language.of(code);
      if (language == null) {
        throw fields.error(
            "language",
            "dates and names are not read in the language \"%s\"; use one of %s"
                .formatted(code, String.join(", ", Language.codes())));
      }
      return language;
    }

    /** The first part of the names of its rules. */
    private static String prefix(String name, Language language) {
      return language.code().equals(Language.DEFAULT) ? name : name + "/" + language.code();
    }

    private static String type(YamlFields fields, String key, Map<String, SlotType> types) {
      String type = fields.text(key);
      if (!types.containsKey(type)) {
        throw fields.error(
            key,
            "there is no slot type \"%s\"; use one of %s"
                .formatted(type, String.join(", ", types.keySet())));
      }
      return type;
    }

    private static AnswerForm form(YamlFields answer) {
      String label = answer.has("form") ? answer.text("form") : AnswerForm.TEXT.label();
      return Arrays.stream(AnswerForm.values())
          .filter(form -> form.label().equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  answer.error(
                      "form",
                      "there is no answer form \"%s\"; use one of %s"
                          .formatted(
                              label,
                              Arrays.stream(AnswerForm.values())
                                  .map(AnswerForm::label)
                                  .collect(Collectors.joining(", ")))));
    }

    private static ResponseSize responses(YamlFields fields) {
      YamlFields sizes = fields.fields("responses");
      sizes.allow(Set.of("min", "max"));
      try {
        return new ResponseSize(sizes.number("min"), sizes.number("max"));
      } catch (IllegalArgumentException e) {
        throw e instanceof YamlError ? e : fields.error("responses", e.getMessage());
      }
    }

    private static boolean severalAnswers(YamlFields fields) {
      String answers = fields.has("answers") ? fields.text("answers") : "one";
      if (!answers.equals("one") && !answers.equals("several")) {
        throw fields.error(
            "answers",
            "\"%s\" is no number of right answers to a prompt; use one or several"
                .formatted(answers));
      }
      return answers.equals("several");
    }

    private static boolean symmetric(YamlFields fields, String entityType, String answerType) {
      boolean is =
          fields.has("symmetric")
              && fields.oneOf("symmetric", List.of("true", "false")).equals("true");
      if (is && !(entityType.equals(PERSON) && answerType.equals(PERSON))) {
        throw fields.error(
            "symmetric",
            "each can only be the other's answer where both are people; make entity and the"
                + " answer's type person, or leave symmetric out");
      }
      return is;
    }

    private List<Example> examples(List<YamlValue> values) {
      List<Example> examples = new ArrayList<>();
      for (YamlValue value : values) {
        YamlFields fields = YamlFields.of(file, value, "an example");
        fields.allow(Set.of("text", "title", "finds", "unknown"));
        if (!fields.has("finds") && !fields.has("unknown")) {
          throw fields.error(
              "text", "say what is found: finds: [ENTITY = ANSWER], or finds: [] for nothing");
        }
        List<Example.Expected> expected = new ArrayList<>();
        for (String find : fields.texts("finds")) {
          String[] sides = find.split(" = ", 2);
          if (sides.length < 2) {
            throw fields.error(
                "finds", "\"%s\" is not of the form ENTITY = ANSWER".formatted(find));
          }
          expected.add(new Example.Expected(sides[0].strip(), sides[1].strip()));
        }
        for (String entity : fields.texts("unknown")) {
          expected.add(new Example.Expected(entity, null));
        }
        String title = fields.has("title") ? fields.text("title") : null;
        examples.add(new Example(fields.text("text"), title, expected, value.line()));
      }
      return examples;
    }
  }

  /** The words of a rule that keep it from matching are compared in lower case. */
  static List<String> lowerCase(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
