package io.monofact.count;

import java.io.Serializable;
import java.util.Objects;

/**
 * How often a prompt was answered, and how often it was said to be unknown.
 *
 * @param category the kind of fact
 * @param unit what counted as one example, as {@link Unit#label()}
 * @param prompt the entity's normalised key
 * @param entity the entity as written: the first of its forms in the order of their characters
 * @param claims n_c, the answered examples; 0 where there are only abstentions
 * @param abstentions the examples that say the fact is unknown
 * @param answers distinct answers among the claims
 */
public record PromptCount(
    String category,
    String unit,
    String prompt,
    String entity,
    long claims,
    long abstentions,
    long answers)
    implements Serializable {

  public PromptCount {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(prompt, "prompt");
    if (claims < 0 || abstentions < 0 || claims + abstentions < 1) {
      throw new IllegalArgumentException(
          "prompt %s of %s has %d claims and %d abstentions; neither may be negative nor both 0"
              .formatted(prompt, category, claims, abstentions));
    }
  }
}
