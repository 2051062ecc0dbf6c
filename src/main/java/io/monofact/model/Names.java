package io.monofact.model;

import io.monofact.claim.PromptKey;
import java.util.List;
import java.util.regex.Pattern;

/** When two names of one kind are of the same person, place or organisation. */
interface Names {

  /** What stands between the words of a name. */
  Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /**
   * Whether a name that was given is the one that is right.
   *
   * @param given as a response has it
   * @param right as the corpus has it
   */
  boolean isSame(String given, String right);

  /** The names of a slot type. */
  static Names of(String answerType) {
    if (answerType.contains("person") || answerType.contains("name")) {
      return new PersonNames();
    }
    return answerType.contains("place") ? new PlaceNames() : new BodyNames();
  }

  /** The words of a name, in the form in which they are compared. */
  static List<String> words(String name) {
    return BETWEEN_WORDS.splitAsStream(PromptKey.of(name)).filter(word -> !word.isEmpty()).toList();
  }
}
