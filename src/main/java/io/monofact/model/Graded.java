package io.monofact.model;

import java.util.Objects;

/**
 * A response with its grade.
 *
 * @param grade what became of it
 * @param answer the answer that was read, in normal form where the category has one; of several the
 *     first; null where none was
 * @param reason why it is wrong or cannot be graded: {@code several_answers}, {@code
 *     ambiguous_date}, {@code no_answer}, {@code no_reference}; empty else
 * @param repeats whether a wrong answer is one that the corpus gives too
 */
public record Graded(Grade grade, String answer, String reason, boolean repeats) {

  public Graded {
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(reason, "reason");
  }

  static Graded of(Grade grade, String answer, String reason) {
    return new Graded(grade, answer, reason, false);
  }
}
