package io.monofact.model;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that is wrong with a response.
 *
 * @param kind what
 * @param detail what exactly, and what to do
 */
public record Fault(Kind kind, String detail) {

  /** What may be wrong. */
  public enum Kind {
    /** The line is no JSON object. */
    MALFORMED(true),
    /** It does not say to which prompt it is a response. */
    MISSING_ID(true),
    /** It has no text, or the request failed. */
    MISSING_TEXT(true),
    /** No reference has its id, and it names no category and entity itself. */
    UNKNOWN_PROMPT(true),
    /** Its category is none that the program knows how to read. */
    UNKNOWN_CATEGORY(true),
    /** There was one of the same prompt and sample before it. */
    DUPLICATE(true),
    /** A log-probability is no number. */
    BAD_LOGPROB(false),
    /** A log-probability is above 0. */
    LOGPROB_ABOVE_0(false),
    /** The probabilities of the candidates add up to more than 1. */
    PROBABILITIES_ABOVE_1(false),
    /** The stated confidence is not from 0 to 1. */
    BAD_CONFIDENCE(false),
    /** The right answer is not among the candidates, and may be as likely as any. */
    REFERENCE_NOT_AMONG_CANDIDATES(false),
    /** "I don't know" is not among the candidates, and may be as likely as any. */
    ABSTENTION_NOT_AMONG_CANDIDATES(false),
    /** Several answers to the prompt may be right, and E2's terms are of one. */
    SEVERAL_RIGHT_ANSWERS(false),
    /** It is in another language than the question, or in two. */
    MIXED_LANGUAGES(false);

    private final boolean leavesOut;

    Kind(boolean leavesOut) {
      this.leavesOut = leavesOut;
    }

    /** Whether the response is left out; else it is graded, without the figure that is wrong. */
    public boolean leavesOut() {
      return leavesOut;
    }

    /** The name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Fault {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }
}
