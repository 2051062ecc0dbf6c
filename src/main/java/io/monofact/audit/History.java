package io.monofact.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The runs over one corpus so far.
 *
 * @param corpus the corpus's name
 * @param rows a row for each run, category and unit, in the order of time
 */
public record History(String corpus, List<HistoryRow> rows) {

  public History {
    Objects.requireNonNull(corpus, "corpus");
    rows = List.copyOf(rows);
  }

  /** Puts rows in order. A row that is there twice counts once, as while files are put together. */
  public static History of(String corpus, Collection<HistoryRow> rows) {
    Map<List<String>, HistoryRow> once = new LinkedHashMap<>();
    rows.forEach(row -> once.putIfAbsent(List.of(row.run(), row.category(), row.unit()), row));
    return new History(
        corpus,
        once.values().stream()
            .sorted(Comparator.comparing(HistoryRow::started).thenComparing(HistoryRow::run))
            .toList());
  }

  /** A corpus that was never audited before. */
  public static History none(String corpus) {
    return new History(corpus, List.of());
  }

  /** How many runs there are. */
  public int runs() {
    return (int) rows.stream().map(HistoryRow::run).distinct().count();
  }

  /** Whether it has a run. */
  public boolean contains(String run) {
    return rows.stream().anyMatch(row -> row.run().equals(run));
  }

  /** What a category had under a unit in each run that read enough, in the order of time. */
  public List<HistoryRow> of(String category, String unit) {
    return rows.stream()
        .filter(row -> row.category().equals(category) && row.unit().equals(unit))
        .filter(HistoryRow::complete)
        .toList();
  }

  /**
   * The same in the runs before one.
   *
   * @param started when that one began
   * @param run which it is, so that it is not held against itself
   * @param most how many, the last of them
   */
  List<HistoryRow> before(Instant started, String run, String category, String unit, int most) {
    List<HistoryRow> earlier =
        of(category, unit).stream()
            .filter(row -> !row.started().isAfter(started) && !row.run().equals(run))
            .toList();
    return earlier.subList(Math.max(0, earlier.size() - most), earlier.size());
  }
}
