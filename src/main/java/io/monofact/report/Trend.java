package io.monofact.report;

import io.monofact.audit.Drift;
import io.monofact.audit.Figure;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A category's singleton rate from run to run.
 *
 * @param earlier the last runs before the one that is shown, in the order of time
 * @param now the rate of the one that is shown
 * @param drift where earlier runs let expect it; null where they are too few
 */
record Trend(List<HistoryRow> earlier, Quantity now, Drift drift) {

  /** The confidence of the range, over all categories at once. */
  static final double CONFIDENCE = 0.95;

  /**
   * The trend.
   *
   * @param before all runs before, in the order of time
   * @param categories over how many categories the error is shared
   */
  static Trend of(List<HistoryRow> before, Quantity now, int categories) {
    List<HistoryRow> last = before.subList(Math.max(0, before.size() - Drift.LAST), before.size());
    Optional<Drift> drift =
        Drift.of(
            now,
            last.stream().map(row -> row.figure(Figure.SINGLETON_RATE)).toList(),
            1 - (1 - CONFIDENCE) / categories);
    return new Trend(last, now, drift.filter(d -> d.runs() >= Drift.ENOUGH).orElse(null));
  }

  /** "38.1 to 41.9 %", or a dash. */
  String range() {
    return drift == null ? "–" : Numbers.percents(drift.low(), drift.high());
  }

  /** How the rate lies to the range, in a word or two. */
  String standing() {
    if (!now.isDefined()) {
      return "no examples";
    }
    if (drift == null) {
      return "too few runs";
    }
    if (!drift.isMoreThanNoise()) {
      return "within";
    }
    return now.value() > drift.high() ? "above" : "below";
  }
}
