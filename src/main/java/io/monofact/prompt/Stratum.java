package io.monofact.prompt;

/** How often the corpus answers a prompt: the bands of {@link io.monofact.estimate.Popularity}. */
public enum Stratum {
  /** Never answered. */
  NEVER("0", 0),
  /** A singleton. */
  ONCE("1", 1),
  /** Two or three times. */
  FROM_2("2-3", 2),
  /** Four to seven times. */
  FROM_4("4-7", 4),
  /** Eight to fifteen times. */
  FROM_8("8-15", 8),
  /** Sixteen times and more. */
  FROM_16("16+", 16);

  private final String label;
  private final long from;

  Stratum(String label, long from) {
    this.label = label;
    this.from = from;
  }

  /** The name in files and tables. */
  public String label() {
    return label;
  }

  /** The fewest times. */
  public long from() {
    return from;
  }

  /**
   * The stratum of a prompt.
   *
   * @param count n_c, how often it is answered
   * @throws IllegalArgumentException if the count is negative
   */
  public static Stratum of(long count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "a prompt was answered %d times; a count is not negative".formatted(count));
    }
    Stratum found = NEVER;
    for (Stratum stratum : values()) {
      if (stratum.from <= count) {
        found = stratum;
      }
    }
    return found;
  }
}
