package io.monofact.prompt;

import java.util.List;
import java.util.Objects;

/**
 * A prompt of the corpus, to be asked.
 *
 * @param id its name, such as {@code birthday/000017}
 * @param category the kind of fact
 * @param entity about whom or what
 * @param promptKey the entity's key, as in the counts
 * @param answers the answers known, in normal form, the most frequent first; none where no
 *     reference is known
 * @param corpusAnswers of these, those that the corpus itself gives
 * @param count n_c, how often the corpus answers it
 * @param draw how it was drawn
 * @param weight for a draw by frequency the share of questions that it stands for, where prompts
 *     are asked as often as the corpus mentions them; else how many prompts of its stratum
 */
public record Question(
    String id,
    String category,
    String entity,
    String promptKey,
    List<String> answers,
    List<String> corpusAnswers,
    long count,
    Draw draw,
    double weight) {

  /** How a question was drawn. */
  public enum Draw {
    /** With the probability with which the corpus would mention it next: err is defined so. */
    FREQUENCY("frequency"),
    /** Alike within its stratum. */
    STRATIFIED("stratified"),
    /** Alike among the entities given that the corpus never answers. */
    ENTITIES("entities");

    private final String label;

    Draw(String label) {
      this.label = label;
    }

    /** The name in files. */
    public String label() {
      return label;
    }
  }

  public Question {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(promptKey, "promptKey");
    Objects.requireNonNull(draw, "draw");
    answers = List.copyOf(answers);
    corpusAnswers = List.copyOf(corpusAnswers);
  }

  /** How often it occurs. */
  public Stratum stratum() {
    return Stratum.of(count);
  }
}
