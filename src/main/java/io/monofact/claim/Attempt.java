package io.monofact.claim;

import java.util.List;
import java.util.Objects;

/**
 * What became of one rule at one cue of a text.
 *
 * @param cue the cue as the text has it
 * @param start its first character
 * @param rule the rule's name
 * @param outcome how far it got
 * @param place the character at which it failed; the cue's where it did not
 * @param detail what was wanted there, or what kept it from telling; empty where it told
 * @param slots what its slots read, where it matched
 */
public record Attempt(
    String cue,
    int start,
    String rule,
    Outcome outcome,
    int place,
    String detail,
    List<SlotText> slots) {

  /** How far a rule got. */
  public enum Outcome {
    /** It made claims or abstentions. */
    TOLD,
    /** The words around the cue are others. */
    NO_MATCH,
    /** It matched, and a word under {@code not} stands in the sentence. */
    FORBIDDEN,
    /** It matched, and the text does not say whom it is about, or the answer is nobody known. */
    UNRESOLVED,
    /** It matched, and the answer has not the category's form, as a year without a day. */
    WRONG_FORM
  }

  /**
   * What a slot read.
   *
   * @param name the slot
   * @param written as it stands in the text
   * @param normal in normal form
   */
  public record SlotText(String name, String written, String normal) {}

  public Attempt {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(outcome, "outcome");
    slots = List.copyOf(slots);
  }
}
