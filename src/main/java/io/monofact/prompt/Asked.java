package io.monofact.prompt;

/**
 * A question as a model sees it.
 *
 * @param question what is asked
 * @param wording how
 * @param language in which language
 * @param text the question alone
 * @param prompt the question with its instruction
 */
public record Asked(
    Question question, Wording wording, String language, String text, String prompt) {

  /** The name of the prompt: the question's and the wording's. */
  public String id() {
    return question.id() + "/" + wording.id();
  }
}
