package io.monofact.model;

import io.monofact.claim.PromptKey;
import java.util.Arrays;
import java.util.List;

/** When two names of one kind are of the same person, place or organisation. */
interface Names {

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
    return Arrays.stream(PromptKey.of(name).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
