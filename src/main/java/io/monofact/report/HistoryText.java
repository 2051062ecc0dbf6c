package io.monofact.report;

import io.monofact.audit.Figure;
import io.monofact.audit.History;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Quantity;
import io.monofact.bound.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A history as it is printed. */
public final class HistoryText {

  private static final String BARS = "▁▂▃▄▅▆▇█";

  private HistoryText() {}

  /**
   * One line for each category.
   *
   * @param unit what counts as one example; null for what led the last report
   */
  public static String of(History history, String unit) {
    String leading = unit == null ? leading(history) : unit;
    List<String> categories =
        history.rows().stream()
            .filter(row -> row.unit().equals(leading) && row.complete())
            .map(HistoryRow::category)
            .distinct()
            .sorted()
            .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "category", "runs", "singleton rate", "expected", "", "lower bound", "trend, 0 to 1"));
    for (String category : categories) {
      List<HistoryRow> all = history.of(category, leading);
      HistoryRow last = all.get(all.size() - 1);
      Trend trend =
          Trend.of(
              all.subList(0, all.size() - 1),
              last.figure(Figure.SINGLETON_RATE),
              categories.size());
      rows.add(
          List.of(
              category,
              Integer.toString(all.size()),
              Numbers.percent(last.singletonRate()),
              trend.range(),
              trend.standing(),
              Numbers.bound(Side.LOWER, last.lowerBound()),
              bars(trend)));
    }
    return head(history, leading)
        + TextTable.aligned(rows, 1)
        + "Expected: by the spread of the runs before the last, and by sampling error, at %s over all categories.\n"
            .formatted(Numbers.confidence(Trend.CONFIDENCE));
  }

  /**
   * One line for each run.
   *
   * @param category the category
   * @param unit likewise
   */
  public static String of(History history, String category, String unit) {
    String leading = unit == null ? leading(history) : unit;
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "run of",
            "verdict",
            "hold-out",
            "records",
            "examples",
            "singleton rate",
            "95 %",
            "lower bound",
            "upper bound"));
    for (HistoryRow row : history.of(category, leading)) {
      Quantity rate = row.figure(Figure.SINGLETON_RATE);
      rows.add(
          List.of(
              row.started().toString(),
              row.verdict() == null ? "–" : row.verdict(),
              row.holdout() == null ? "–" : Units.name(row.holdout()),
              Numbers.count(row.records()),
              Numbers.count(row.examples()),
              Numbers.percent(rate.value()),
              Numbers.shares(rate.low(), rate.high()),
              Numbers.bound(Side.LOWER, row.lowerBound()),
              Numbers.bound(Side.UPPER, row.upperBound())));
    }
    return head(history, leading)
        + (rows.size() == 1
            ? "No run has %s under this unit.\n".formatted(category)
            : TextTable.aligned(rows, 3));
  }

  private static String head(History history, String unit) {
    List<Instant> times = history.rows().stream().map(HistoryRow::started).toList();
    int left =
        (int)
            history.rows().stream()
                .filter(row -> !row.complete())
                .map(HistoryRow::run)
                .distinct()
                .count();
    return "%s: %d %s%s%s; one example is one %s\n"
        .formatted(
            oneLine(history.corpus()),
            history.runs(),
            history.runs() == 1 ? "run" : "runs",
            times.isEmpty()
                ? ""
                : ", %s to %s".formatted(times.get(0), times.get(times.size() - 1)),
            left == 0 ? "" : "; %d of them rejected too much and are left out".formatted(left),
            Units.name(unit));
  }

  private static String leading(History history) {
    return history.rows().stream()
        .filter(HistoryRow::leads)
        .reduce((first, second) -> second)
        .map(HistoryRow::unit)
        .orElse("");
  }

  /** The rates of all runs on one scale from 0 to 1. */
  private static String bars(Trend trend) {
    return trend.earlier().stream()
            .map(HistoryRow::singletonRate)
            .map(HistoryText::bar)
            .collect(Collectors.joining())
        + bar(trend.now().value());
  }

  private static String bar(double rate) {
    if (Double.isNaN(rate)) {
      return " ";
    }
    int height = (int) Math.min(BARS.length() - 1, Math.floor(rate * BARS.length()));
    return BARS.substring(height, height + 1);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
