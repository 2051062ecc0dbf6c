package io.monofact.report;

import java.util.List;
import java.util.Objects;

/**
 * A prompt with answers that the corpus gives.
 *
 * @param prompt the entity's normalised key
 * @param answers how many distinct answers there are
 * @param shown the answers with most claims, at most {@value #MOST_ANSWERS} of them
 */
public record ShownPrompt(String prompt, long answers, List<ShownClaim> shown) {

  /** So many answers of one prompt are shown. */
  public static final int MOST_ANSWERS = 3;

  public ShownPrompt {
    Objects.requireNonNull(prompt, "prompt");
    shown = List.copyOf(shown);
  }
}
