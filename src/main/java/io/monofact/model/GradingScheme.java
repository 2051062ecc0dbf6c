package io.monofact.model;

import java.util.Objects;

/**
 * How a benchmark grades. Who answers with confidence p may expect p right + (1 - p) wrong; so
 * answering pays above the confidence t = (abstain - wrong) / (right - wrong), and at no confidence
 * is it better to abstain where t is 0 or less. Under a binary scheme, which gives "I don't know"
 * what it gives an error, t is 0: abstaining is never optimal [K25, Observation 1].
 *
 * @param name the benchmark's name
 * @param scoring how responses are scored, in words
 * @param gradedByModel whether a language model is the grader
 * @param right the credit for a right answer
 * @param wrong the credit for a wrong one
 * @param abstain the credit for "I don't know"
 * @param note what else is to be said; empty for nothing
 */
public record GradingScheme(
    String name,
    String scoring,
    boolean gradedByModel,
    Credit right,
    Credit wrong,
    Credit abstain,
    String note) {

  /** Whether abstaining is better than answering at any confidence above 0. */
  public enum Abstaining {
    /** It never is. */
    NEVER("never"),
    /** It is or is not, by the leeway that graders have. */
    DEPENDS("depends on the grader"),
    /** It is below the threshold. */
    BELOW_THRESHOLD("below the threshold"),
    /** It always is: "I don't know" earns what a right answer earns. */
    ALWAYS("always");

    private final String label;

    Abstaining(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /**
   * The confidence above which answering pays, from the least to the most that the leeway of
   * graders makes of it; both within 0 to 1.
   */
  public record Threshold(double low, double high) {}

  public GradingScheme {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scoring, "scoring");
    Objects.requireNonNull(abstain, "abstain");
    Objects.requireNonNull(note, "note");
    if (right.low() <= wrong.high()) {
      throw new IllegalArgumentException(
          "a right answer earns %s and a wrong one %s; the right one must earn more"
              .formatted(right, wrong));
    }
  }

  /** Whether there are but two scores, and "I don't know" earns that of an error. */
  public boolean isBinary() {
    return right.isExact() && wrong.isExact() && abstain.equals(wrong);
  }

  /** {@code none}, {@code partial} or {@code full}: what "I don't know" may earn over an error. */
  public String abstentionCredit() {
    if (abstain.high() <= wrong.low()) {
      return "none";
    }
    return abstain.low() >= right.low() ? "full" : "partial";
  }

  /** Whether abstaining can be optimal. */
  public Abstaining abstaining() {
    if (abstain.high() <= wrong.low()) {
      return Abstaining.NEVER;
    } else if (abstain.low() <= wrong.high()) {
      return Abstaining.DEPENDS;
    }
    return abstain.low() >= right.high() ? Abstaining.ALWAYS : Abstaining.BELOW_THRESHOLD;
  }

  /** Above which confidence answering pays. */
  public Threshold threshold() {
    return new Threshold(
        threshold(right.high(), wrong.high(), abstain.low()),
        threshold(right.low(), wrong.low(), abstain.high()));
  }

  private static double threshold(double right, double wrong, double abstain) {
    return Math.max(0, Math.min(1, (abstain - wrong) / (right - wrong)));
  }
}
