package io.monofact.report;

import io.monofact.audit.CategoryAudit;
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
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    audits.forEach(a -> rows.add(row(a)));
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append(row.get(0)).append(" ".repeat(widths[0] - width(row.get(0))));
      for (int i = 1; i < widths.length; i++) {
        table.append("  ").append(" ".repeat(widths[i] - width(row.get(i)))).append(row.get(i));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static List<String> row(CategoryAudit a) {
    return List.of(
        a.category().name(),
        Numbers.count(a.documents()),
        Numbers.count(a.sample().answered()),
        Numbers.count(a.sample().spectrum().distinct()),
        Numbers.percent(a.singletonRate().value()),
        Numbers.bound(a.floor()),
        Numbers.bound(a.ceiling()));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
