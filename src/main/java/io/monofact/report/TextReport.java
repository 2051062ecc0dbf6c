package io.monofact.report;

import io.monofact.audit.CategoryFigures;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import java.util.List;

/** What a run prints as it ends, and again when it is asked for. */
public final class TextReport {

  private TextReport() {}

  /**
   * The printed table, with what its figures take for granted.
   *
   * @param unit the leading unit
   * @param leading the figures of every category under it
   */
  public static String table(String unit, List<CategoryFigures> leading) {
    return "%s%s%s\n"
        .formatted(TextTable.ofFigures(leading), Units.sentence(unit), extraction(leading));
  }

  /** That extraction quality is unmeasured, and of what; "" where it was measured for all. */
  private static String extraction(List<CategoryFigures> leading) {
    String sentence = unmeasured(leading);
    return sentence.isEmpty() ? "" : " " + sentence + ": the bounds assume that it is perfect.";
  }

  static String unmeasured(List<CategoryFigures> leading) {
    List<String> unmeasured =
        leading.stream()
            .filter(f -> f.setting().extraction() == null)
            .map(CategoryFigures::label)
            .toList();
    if (unmeasured.isEmpty() && !leading.isEmpty()) {
      return "";
    }
    return "Extraction quality%s is unmeasured"
        .formatted(
            unmeasured.size() == leading.size() ? "" : " of " + String.join(", ", unmeasured));
  }

  /**
   * What was printed when the run ended.
   *
   * @param verdict the verdict on it, or null
   * @param page where its page lies
   */
  public static String of(RunFigures run, Verdict verdict, String page) {
    StringBuilder text = new StringBuilder();
    text.append(table(run.leadingUnit(), run.leading()));
    if (!run.provenance().kept().isEmpty()) {
      text.append(run.provenance().kept()).append('\n');
    }
    if (verdict != null) {
      text.append(VerdictText.of(verdict));
    }
    return text.append("Report: ").append(page).append('\n').toString();
  }
}
