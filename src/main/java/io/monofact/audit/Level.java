package io.monofact.audit;

/** How grave it is if a check fails. */
public enum Level {
  /** It is told, and the verdict stands. */
  WARNING,
  /** The verdict is that the corpus fails. */
  ERROR;

  /** The name in a policy and in tables. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
