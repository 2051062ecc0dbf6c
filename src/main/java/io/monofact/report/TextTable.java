package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import java.util.ArrayList;
import java.util.List;

/** The table that is printed at the end of a run: one line for each category, of fixed width. */
public final class TextTable {

  private static final List<String> HEADER =
      List.of(
          "category",
          "documents",
          "claims",
          "prompts",
          "singleton rate",
          "lower bound",
          "upper bound");

  private TextTable() {}

  /**
   * The table for these audits, usually those of the {@linkplain Report#leading() leading unit}.
   * Lines end in a line feed and have no trailing spaces.
   */
  public static String of(List<CategoryAudit> audits) {
    return ofFigures(audits.stream().map(CategoryFigures::of).toList());
  }

  /** The same of figures that were read back. */
  static String ofFigures(List<CategoryFigures> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    figures.forEach(f -> rows.add(row(f)));
    return aligned(rows, 1);
  }

  /**
   * Rows in columns of fixed width.
   *
   * @param rows the cells, the same number in each row
   * @param texts how many columns, from the first, are text and stand to the left
   */
  public static String aligned(List<List<String>> rows, int texts) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String blank = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? "" : "  ");
        line.append(i < texts ? row.get(i) + blank : blank + row.get(i));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static List<String> row(CategoryFigures a) {
    return List.of(
        a.category(),
        Numbers.count(a.tally().documents()),
        Numbers.count(a.tally().claims()),
        Numbers.count(a.tally().prompts()),
        Numbers.percent(a.rate()),
        Numbers.bound(a.floor()),
        Numbers.bound(a.ceiling()));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
