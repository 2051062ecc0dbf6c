package io.monofact.model;

import java.util.List;
import java.util.Objects;

/**
 * A prompt that a model was given, with what the corpus says.
 *
 * @param id the prompt's id
 * @param questionId the same for all wordings of one question
 * @param category the kind of fact
 * @param entity whom or what it is about
 * @param promptKey its key in the counts
 * @param answers the answers known, in normal form, the one taken for right first; none where none
 *     is known
 * @param corpusAnswers of these, those that the corpus itself gives
 * @param stratum how often the corpus answers the prompt: {@code 0}, {@code 1}, {@code 2-3}, {@code
 *     4-7}, {@code 8-15}, {@code 16+}; empty where that is not known
 * @param draw how it was drawn: {@code frequency}, {@code stratified}, {@code entities}; empty
 *     where that is not known
 * @param weight the share of all questions that it stands for, or 1
 * @param wording {@code plain}, {@code if_you_know}, {@code target}; empty where that is not known
 * @param target the confidence target that it names, or NaN
 * @param style how the target is told, {@code numbers} or {@code words}, or empty
 * @param rubric {@code open}, {@code closed}, or empty
 */
public record Prompted(
    String id,
    String questionId,
    String category,
    String entity,
    String promptKey,
    List<String> answers,
    List<String> corpusAnswers,
    String stratum,
    String draw,
    double weight,
    String wording,
    double target,
    String style,
    String rubric) {

  /** The strata, in order. */
  public static final List<String> STRATA = List.of("0", "1", "2-3", "4-7", "8-15", "16+");

  /** The draw in which questions are asked as often as the corpus mentions them. */
  public static final String FREQUENCY = "frequency";

  public Prompted {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(questionId, "questionId");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(promptKey, "promptKey");
    answers = List.copyOf(answers);
    corpusAnswers = List.copyOf(corpusAnswers);
    if (!(weight >= 0)) {
      throw new IllegalArgumentException("the weight of %s is %s".formatted(id, weight));
    }
  }

  /** How often the corpus answers a prompt, as a stratum. */
  public static String stratum(long count) {
    if (count < 2) {
      return count < 1 ? "0" : "1";
    } else if (count < 8) {
      return count < 4 ? "2-3" : "4-7";
    }
    return count < 16 ? "8-15" : "16+";
  }

  /** In which group of responses its own belong. */
  public Group group() {
    return new Group(category, wording.isEmpty() ? Group.PLAIN : wording, target, style, rubric);
  }
}
