package io.monofact.claim;

import java.util.List;
import java.util.Set;

/** A part of a pattern as it is written, before it is laid out as a {@link Program}. */
sealed interface Node {

  /** One after the other. */
  record Sequence(List<Node> parts) implements Node {}

  /** The first that leads to a match. */
  record Choice(List<Node> ways) implements Node {}

  /**
   * A part that may be missing or come again; as often as possible.
   *
   * @param most at most {@link PatternParser#MOST_REPEATS}
   */
  record Repeat(Node part, boolean required, int most) implements Node {}

  /**
   * Up to {@code words} words, as few as possible, none of them of {@code except}, and among them
   * the marks of {@code across}.
   */
  record Gap(int words, String across, Set<String> except) implements Node {}

  /** One step. */
  record Single(Step step) implements Node {}
}
