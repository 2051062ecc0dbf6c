package io.monofact.report;

import java.util.List;

/**
 * Prompts of one category, drawn at random to be looked at. Which ones are drawn depends on the
 * prompts alone, so the same input gives the same page.
 *
 * @param singletons prompts with one claim under the leading unit
 * @param conflicts prompts with two or more answers of which one alone can be right
 */
public record Specimens(List<ShownPrompt> singletons, List<ShownPrompt> conflicts) {

  /** So many of each are drawn, fewer where there are fewer. */
  public static final int DRAWN = 20;

  public Specimens {
    singletons = List.copyOf(singletons);
    conflicts = List.copyOf(conflicts);
  }
}
