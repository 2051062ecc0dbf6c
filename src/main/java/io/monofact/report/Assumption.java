package io.monofact.report;

import java.util.Objects;

/**
 * What must be true for the figures to mean what they say.
 *
 * @param statement the assumption, as a sentence
 * @param standing whether it was checked or measured, as a sentence
 */
public record Assumption(String statement, String standing) {

  public Assumption {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(standing, "standing");
  }
}
