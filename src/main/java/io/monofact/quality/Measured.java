package io.monofact.quality;

import java.util.Objects;

/**
 * How well the claims of a category are extracted, as far as it was measured.
 *
 * @param category the category
 * @param recall the share of statements that are found; null where it was not measured
 * @param precision the share of claims that are right; null where it was not measured
 */
public record Measured(String category, Wilson recall, Wilson precision) {

  public Measured {
    Objects.requireNonNull(category, "category");
  }

  /** This, with the other's figures where it has none of its own. */
  public Measured or(Measured other) {
    return new Measured(
        category,
        recall == null ? other.recall : recall,
        precision == null ? other.precision : precision);
  }

  /** Whether both ends are known, so that a bound can be corrected. */
  public boolean isWhole() {
    return recall != null && precision != null && recall.trials() > 0 && precision.trials() > 0;
  }
}
