package io.monofact.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A kind of fact: how to ask for it, how many answers are plausible, and how texts state it.
 *
 * @param name the name in tables and options, such as {@code birth_year}; the same in all languages
 * @param language the language of the texts that its rules read, as in {@link LanguageCode}
 * @param label the name for readers
 * @param question the prompt as a question, with {@code {entity}} in it
 * @param responses how many answers are plausible
 * @param severalAnswers whether several answers to one prompt may be right
 * @param symmetric whether the answer's answer is the entity, as of spouses: a statement makes both
 *     claims
 * @param form what of the answer slot is the answer
 * @param entityType the slot type of the entity
 * @param answerType the slot type of the answer
 * @param rules how texts state it; the first rule that matches at a cue is taken
 * @param abstentions how texts say that it is not known
 * @param examples texts with what must be found in them
 */
public record Category(
    String name,
    String language,
    String label,
    String question,
    ResponseSize responses,
    boolean severalAnswers,
    boolean symmetric,
    AnswerForm form,
    String entityType,
    String answerType,
    List<Rule> rules,
    List<Rule> abstentions,
    List<Example> examples)
    implements Serializable {

  public Category {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(responses, "responses");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(entityType, "entityType");
    Objects.requireNonNull(answerType, "answerType");
    rules = List.copyOf(rules);
    abstentions = List.copyOf(abstentions);
    examples = List.copyOf(examples);
  }

  Category withExamples(List<Example> others) {
    return new Category(
        name,
        language,
        label,
        question,
        responses,
        severalAnswers,
        symmetric,
        form,
        entityType,
        answerType,
        rules,
        abstentions,
        others);
  }

  Category withRules(List<Rule> others) {
    return new Category(
        name,
        language,
        label,
        question,
        responses,
        severalAnswers,
        symmetric,
        form,
        entityType,
        answerType,
        others,
        abstentions,
        examples);
  }

  /** Whether this asks for the same as another, in whatever language. */
  boolean isSameFactAs(Category other) {
    return name.equals(other.name)
        && label.equals(other.label)
        && responses.equals(other.responses)
        && severalAnswers == other.severalAnswers
        && symmetric == other.symmetric
        && form == other.form
        && entityType.equals(other.entityType)
        && answerType.equals(other.answerType);
  }

  /** How many claims one statement makes. */
  public int claimsPerStatement() {
    return symmetric ? 2 : 1;
  }

  /** The question about one entity. */
  public String ask(String entity) {
    return question.replace("{entity}", entity);
  }
}
