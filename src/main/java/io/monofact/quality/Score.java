package io.monofact.quality;

import java.util.List;

/**
 * What a comparison of rules and labels gave.
 *
 * @param texts how many labelled texts were read
 * @param relations recall and precision for each file and relation
 * @param categories the same for each category, over all files
 * @param findings every disagreement
 */
public record Score(
    long texts, List<ScoreRow> relations, List<ScoreRow> categories, List<Finding> findings) {

  public Score {
    relations = List.copyOf(relations);
    categories = List.copyOf(categories);
    findings = List.copyOf(findings);
  }
}
