package io.monofact.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The rows of a score while it is made. */
final class ScoreSheet {

  private final Map<String, ScoreRow> relations = new TreeMap<>();
  private final Map<String, ScoreRow> categories = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  void relation(GoldFile file, String relation, boolean unknown, UnaryOperator<ScoreRow> change) {
    relations.compute(
        file.name() + "\t" + relation + "\t" + unknown,
        (key, row) ->
            change.apply(row == null ? ScoreRow.empty(file.name(), relation, unknown) : row));
  }

  void category(String category, boolean unknown, UnaryOperator<ScoreRow> change) {
    categories.compute(
        category + "\t" + unknown,
        (key, row) -> change.apply(row == null ? ScoreRow.empty(null, category, unknown) : row));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  Score score(long texts) {
    return new Score(
        texts, List.copyOf(relations.values()), List.copyOf(categories.values()), findings);
  }
}
