package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Change;
import io.monofact.audit.Figure;
import io.monofact.audit.RunFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one figure of one category moved since the baseline, under the leading unit.
 *
 * @param number which category it is, among the leading
 * @param category its name
 * @param label its name for readers
 * @param figure what moved
 * @param moved the figure in both runs and the difference; null where they cannot be compared
 */
record Movement(int number, String category, String label, Figure figure, Figure.Moved moved) {

  /** The confidence of the intervals, over all categories at once. */
  static final double CONFIDENCE = 0.95;

  /**
   * Every figure of every category that either run has.
   *
   * @param report a report with a baseline
   */
  static List<Movement> of(Report report) {
    RunFigures then = report.baseline();
    List<CategoryAudit> leading = report.leading();
    double each = 1 - (1 - CONFIDENCE) / Math.max(1, leading.size());
    List<Movement> all = new ArrayList<>();
    for (int number = 0; number < leading.size(); number++) {
      CategoryFigures now = CategoryFigures.of(leading.get(number));
      Optional<CategoryFigures> before = then.of(now.category(), now.unit());
      for (Figure figure : Figure.values()) {
        all.add(
            new Movement(
                number,
                now.category(),
                now.label(),
                figure,
                before.flatMap(b -> figure.since(b, now, each)).orElse(null)));
      }
    }
    return all;
  }

  /** Categories of which the baseline has examples and this run has none, by name. */
  static List<String> gone(Report report) {
    return report.baseline().categories().stream()
        .filter(then -> then.unit().equals(report.leadingUnit()) && then.examples() > 0)
        .map(CategoryFigures::category)
        .filter(
            name ->
                report.leading().stream()
                    .noneMatch(
                        now -> now.category().name().equals(name) && now.sample().size() > 0))
        .toList();
  }

  /** Categories of which this run has examples and the baseline none, by name. */
  static List<String> appeared(Report report) {
    return report.leading().stream()
        .filter(now -> now.sample().size() > 0)
        .map(now -> now.category().name())
        .filter(
            name ->
                report
                    .baseline()
                    .of(name, report.leadingUnit())
                    .filter(then -> then.examples() > 0)
                    .isEmpty())
        .toList();
  }

  /** "more than noise", or that it is not. */
  String verdict() {
    if (moved == null) {
      return "cannot be compared";
    }
    Change change = moved.change();
    if (change.value() == 0) {
      return "the same";
    }
    return change.isMoreThanNoise()
        ? (change.value() > 0 ? "rose, more than noise" : "fell, more than noise")
        : "no more than noise";
  }
}
