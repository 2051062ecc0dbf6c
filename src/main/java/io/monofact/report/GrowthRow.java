package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.estimate.Growth;
import java.util.List;

/**
 * A row of the table {@code growth}.
 *
 * @param category the kind of fact
 * @param unit what counted as one example
 * @param examples the size of the corpus, in examples
 * @param rate the singleton rate to be expected
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 * @param kind rarefied, observed or extrapolated
 */
public record GrowthRow(
    String category,
    String unit,
    double examples,
    double rate,
    double low,
    double high,
    String kind) {

  /** The rows of these audits. */
  public static List<GrowthRow> of(List<CategoryAudit> audits) {
    return audits.stream()
        .flatMap(
            a ->
                Growth.curve(a.sample()).stream()
                    .map(
                        p ->
                            new GrowthRow(
                                a.category().name(),
                                a.unit(),
                                p.size(),
                                p.rate(),
                                p.low(),
                                p.high(),
                                p.kind().label())))
        .toList();
  }
}
