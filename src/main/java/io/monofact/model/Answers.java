package io.monofact.model;

import io.monofact.claim.Category;
import io.monofact.claim.PromptKey;
import java.util.List;

/** How answers of one kind are read from responses, and when two are the same. */
interface Answers {

  /** What the response may mean, in its order. */
  List<Candidate> read(ResponseText text, String entity);

  /** Whether a candidate is this answer of the corpus. */
  boolean isSame(Candidate candidate, String reference);

  /** Whether a whole response is this answer of the corpus and nothing else. */
  default boolean isExactly(String response, String reference) {
    return response.length() < 2 * reference.length() + 3
        && PromptKey.of(response).equals(PromptKey.of(reference));
  }

  /** Whether two candidates are one answer. */
  boolean areSame(Candidate one, Candidate other);

  /** Whether the text gives what may be one of several answers, as 12/03 does. */
  default boolean isAmbiguous(ResponseText text) {
    return false;
  }

  /**
   * The answers of a category.
   *
   * @param asked the category in its first language, whose question tells what is asked for
   */
  static Answers of(Category asked) {
    return switch (asked.form()) {
      case MONTH_DAY, YEAR, FULL_DATE -> new DateAnswers(asked);
      case TEXT ->
          asked.answerType().contains("title") ? new TitleAnswers(asked) : new NameAnswers(asked);
    };
  }
}
