package io.monofact.model;

import java.util.Locale;

/**
 * What became of a response, as SimpleQA counts (Wei et al. 2024): correct, incorrect or not
 * attempted. What nobody could tell stands apart, and is part of no rate.
 */
public enum Grade {
  /** It gives the reference answer, and no other beside it. */
  CORRECT,
  /** It gives another answer, or several of which it settles on none. */
  INCORRECT,
  /** It says that it does not know, in whatever words, and gives no answer. */
  NOT_ATTEMPTED,
  /** Neither an answer nor an abstention can be read from it, or there is no reference. */
  UNGRADABLE;

  /** The name in tables, such as {@code not_attempted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
