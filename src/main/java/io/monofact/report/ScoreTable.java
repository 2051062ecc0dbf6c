package io.monofact.report;

import io.monofact.quality.Finding;
import io.monofact.quality.Score;
import io.monofact.quality.ScoreRow;
import io.monofact.quality.Wilson;
import java.util.ArrayList;
import java.util.List;

/** A score as it is printed: one line for each file and relation. */
public final class ScoreTable {

  static final List<String> HEADER =
      List.of(
          "labels",
          "relation",
          "facts",
          "recall",
          "95 %",
          "of the subject",
          "claims",
          "precision",
          "95 %",
          "of the subject",
          "refused, claimed");

  private ScoreTable() {}

  /** The table. A dash stands where nothing could be measured. */
  public static String of(Score score) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    score.relations().forEach(row -> rows.add(cells(row)));
    return TextTable.aligned(rows, 2)
        + "%s texts; intervals are Wilson's. A claim is right where its answer is labelled; \"of the subject\" where its subject is, too.%n"
            .formatted(Numbers.count(score.texts()));
  }

  /** A disagreement on two lines. */
  public static String line(Finding finding) {
    return "%s %s %s: %s = %s %s%n    %s%n"
        .formatted(
            finding.kind().label(),
            finding.relation(),
            finding.id(),
            finding.subject(),
            finding.answer() == null ? "unknown" : finding.answer(),
            finding.detail().isEmpty() ? "" : "[" + finding.detail() + "]",
            finding.text().replace('\n', ' '));
  }

  /** What a judged sheet tells of a category. */
  public static String sheetLine(String category, Wilson precision, long unsure, long open) {
    Wilson strict = new Wilson(precision.hits(), precision.trials() + unsure);
    return "%s: precision %s (%s), %d of %d judged; %d unsure (%s if they are wrong), %d not judged"
        .formatted(
            category,
            rate(precision),
            interval(precision),
            precision.hits(),
            precision.trials(),
            unsure,
            rate(strict),
            open);
  }

  /** The cells of a row, in the order of the header. */
  static List<String> cells(ScoreRow row) {
    return List.of(
        row.file() == null ? "all" : row.file(),
        row.unknown() ? row.name() + " (unknown)" : row.name(),
        Numbers.count(row.facts()),
        rate(row.recall()),
        interval(row.recall()),
        rate(row.recallBySubject()),
        Numbers.count(row.claims()),
        rate(row.precision()),
        interval(row.precision()),
        rate(row.precisionBySubject()),
        row.refused() == 0 ? "" : row.refusedClaimed() + " of " + row.refused());
  }

  private static String rate(Wilson share) {
    return Numbers.percent(share.rate());
  }

  private static String interval(Wilson share) {
    return share.trials() == 0
        ? Numbers.percent(Double.NaN)
        : Numbers.percents(share.low(), share.high());
  }
}
