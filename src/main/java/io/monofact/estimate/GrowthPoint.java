package io.monofact.estimate;

import java.util.Locale;
import java.util.Objects;

/**
 * The singleton rate at some size of the corpus.
 *
 * @param size examples, abstentions included
 * @param rate the singleton rate to be expected, from 0 to 1
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 * @param kind how it is known
 */
public record GrowthPoint(double size, double rate, double low, double high, Kind kind) {

  /** How a point is known. */
  public enum Kind {
    /** By leaving examples out (E14). */
    RAREFIED,
    /** As counted. */
    OBSERVED,
    /** By Chao and Jost's estimate of the missing mass (E15). */
    EXTRAPOLATED;

    /** The name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public GrowthPoint {
    Objects.requireNonNull(kind, "kind");
  }
}
