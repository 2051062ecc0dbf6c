package io.monofact.claim;

import java.util.List;

/** One step of a pattern over the text. White space before a step is passed over. */
sealed interface Step {

  /** A word; one that is written small may begin with a capital in the text. */
  record Word(String letters) implements Step {}

  /** One of some words. */
  record OneOf(WordChoice words) implements Step {}

  /** A mark; {@code '}, {@code "} and {@code -} stand for all quotes and dashes of their kind. */
  record Mark(char sign) implements Step {}

  /** Reads a slot. */
  record Read(String slot, SlotType type) implements Step {}

  /** Passes over a word that is none of these. */
  record AnyWord(WordSet except) implements Step {}

  /** Passes over marks; {@code *} stands for all but parentheses. */
  record AnyMarks(String signs) implements Step {}

  /** Passes over a whole parenthesis. */
  record Parenthesis() implements Step {}

  /** Passes over what is left of a line, and its end. */
  record RestOfLine() implements Step {}

  /** None of these phrases stands here; takes nothing. */
  record Absent(List<List<Step>> phrases) implements Step {}

  /** The sentence begins or ends here; takes nothing. */
  record Edge() implements Step {}
}
