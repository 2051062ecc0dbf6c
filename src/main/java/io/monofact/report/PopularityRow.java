package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.estimate.Popularity;
import java.util.List;

/**
 * A row of the table {@code popularity}.
 *
 * @param category the kind of fact
 * @param unit what counted as one example
 * @param timesFrom how often prompts of the row are answered at least; 0 for those never answered
 * @param timesTo at most; null for no end
 * @param prompts how many there are; of those never answered a lower bound
 * @param claims the claims about them
 * @param shareOfExamples their claims' share of all examples
 * @param shareOfQuestions the share of questions that are about them, asked as often as the corpus
 *     mentions them
 */
public record PopularityRow(
    String category,
    String unit,
    long timesFrom,
    Long timesTo,
    double prompts,
    long claims,
    double shareOfExamples,
    double shareOfQuestions) {

  /** The rows of these audits, but for those without examples. */
  public static List<PopularityRow> of(List<CategoryAudit> audits) {
    return audits.stream()
        .filter(a -> a.sample().answered() > 0)
        .flatMap(
            a ->
                Popularity.bands(a.sample()).stream()
                    .map(
                        b ->
                            new PopularityRow(
                                a.category().name(),
                                a.unit(),
                                b.from(),
                                b.to() == Long.MAX_VALUE ? null : b.to(),
                                b.prompts(),
                                b.claims(),
                                b.share(),
                                b.asked())))
        .toList();
  }
}
