package io.monofact.quality;

import java.time.Instant;
import java.util.Objects;

/**
 * How well the claims of a category are extracted, as far as it was measured.
 *
 * @param category the category
 * @param recall the share of statements that are found; null where it was not measured
 * @param precision the share of claims that are right; null where it was not measured
 * @param when when it was measured; null where that is not known
 */
public record Measured(String category, Wilson recall, Wilson precision, Instant when) {

  /** What was measured, it is not known when. */
  public Measured(String category, Wilson recall, Wilson precision) {
    this(category, recall, precision, null);
  }

  public Measured {
    Objects.requireNonNull(category, "category");
  }

  /**
   * This, with the other's figures where it has none of its own; as old as the older of the figures
   * that it then has.
   */
  public Measured or(Measured other) {
    boolean takesOther =
        (recall == null && other.recall != null) || (precision == null && other.precision != null);
    return new Measured(
        category,
        recall == null ? other.recall : recall,
        precision == null ? other.precision : precision,
        takesOther ? older(when, other.when) : when);
  }

  private static Instant older(Instant one, Instant other) {
    return one == null || other == null ? null : one.isBefore(other) ? one : other;
  }

  /** Whether both ends are known, so that a bound can be corrected. */
  public boolean isWhole() {
    return recall != null && precision != null && recall.trials() > 0 && precision.trials() > 0;
  }
}
