package io.monofact.model;

import java.util.Locale;

/** What an answer's confidence is taken from. */
public enum Sureness {
  /** What the model says of itself. */
  STATED,
  /** The probability of the text it wrote. */
  PROBABILITY,
  /**
   * P(True) by agreement: the share of several samples that give the most frequent answer, which is
   * then the answer.
   */
  AGREEMENT;

  /** The name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
