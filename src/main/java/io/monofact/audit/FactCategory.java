package io.monofact.audit;

import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import java.util.Objects;

/**
 * What the figures need to know of a kind of fact.
 *
 * @param name its name in tables, such as {@code birthday}
 * @param label its name for readers, such as {@code Birthday}
 * @param minResponses |R_c| of the prompt with the fewest plausible answers, at least 2
 * @param maxResponses |R_c| of the prompt with the most, at least {@code minResponses}
 * @param severalAnswers whether several answers to one prompt may be right
 * @param claimsPerStatement how many claims one statement makes: 1, or 2 where the answer's answer
 *     is the entity
 */
public record FactCategory(
    String name,
    String label,
    long minResponses,
    long maxResponses,
    boolean severalAnswers,
    int claimsPerStatement) {

  /** A category whose prompts have one right answer each, and each statement makes one claim. */
  public FactCategory(String name, String label, long minResponses, long maxResponses) {
    this(name, label, minResponses, maxResponses, false, 1);
  }

  public FactCategory {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    if (minResponses < 2 || maxResponses < minResponses) {
      throw new IllegalArgumentException(
          ("category %s has %d to %d plausible answers; there must be at least 2, and the least"
                  + " number first")
              .formatted(name, minResponses, maxResponses));
    }
  }

  /**
   * The same, of which more is known.
   *
   * @param areSeveral whether several answers to one prompt may be right
   * @param perStatement how many claims one statement makes, at least 1
   */
  public FactCategory with(boolean areSeveral, int perStatement) {
    return new FactCategory(name, label, minResponses, maxResponses, areSeveral, perStatement);
  }

  /**
   * The bounds' setting for this category, extraction unmeasured: |E_c| = |R_c| - 1.
   *
   * @param delta the base model's miscalibration, 0 to 1
   * @param g the probability with which a bound may fail
   */
  public Setting setting(double delta, double g) {
    return setting(delta, g, null);
  }

  /**
   * The bounds' setting for this category: |E_c| = |R_c| - 1.
   *
   * @param delta the base model's miscalibration, 0 to 1
   * @param g the probability with which a bound may fail
   * @param extraction how the extractor errs, or null where that was not measured
   */
  public Setting setting(double delta, double g, ExtractionError extraction) {
    return new Setting(
        minResponses - 1, maxResponses - 1, delta, g, extraction, claimsPerStatement);
  }
}
