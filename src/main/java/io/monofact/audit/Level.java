package io.monofact.audit;

import java.util.Locale;

/** How grave it is if a check fails. */
public enum Level {
  /** It is told, and the verdict stands. */
  WARNING,
  /** The verdict is that the corpus fails. */
  ERROR;

  /** The name in a policy and in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
