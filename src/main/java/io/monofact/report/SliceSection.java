package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which parts of the corpus carry the risk, and what if it were another. */
final class SliceSection {

  private static final String WHAT_IF = "what if";

  private SliceSection() {}

  static void write(Html html, Report report) {
    Set<String> kinds = kinds(report);
    if (kinds.isEmpty()) {
      return;
    }
    html.raw("<section id=\"slices\" aria-labelledby=\"slices-head\">\n")
        .raw("<h2 id=\"slices-head\">Parts of the corpus</h2>\n");
    int number = 0;
    for (String by : kinds) {
      String name = by.equals(WHAT_IF) ? "What if" : "By " + by;
      html.element("h3", name).raw("\n");
      html.element(
          "p class=\"lead\"",
          by.equals(WHAT_IF)
              ? "The same figures of a corpus that differs in one thing."
              : "Each part as if it were the whole corpus. Singletons of all: how many of the whole"
                  + " corpus's singletons its documents hold, and so how much of the risk.");
      new ChartFigure(
              "slices",
              number++,
              "Singleton rates " + (by.equals(WHAT_IF) ? "of other corpora" : "by " + by),
              by.equals(WHAT_IF)
                  ? "The singleton rate of the corpus as it might be; the line is the corpus as it"
                      + " is."
                  : "The singleton rate of each part; the line is the whole corpus. A smaller corpus"
                      + " has a higher rate by itself, so parts tend to lie to the right of it. The larger a"
                      + " mark, the more of the whole corpus's singletons the part holds.")
          .write(html, header(by), rows(report, by));
    }
    html.raw("</section>\n");
  }

  private static List<String> header(String by) {
    return List.of(
        "category",
        by.equals(WHAT_IF) ? "corpus" : by,
        "examples N",
        "prompts",
        "f_1",
        "singleton rate",
        "floor",
        "singletons of all");
  }

  private static List<List<String>> rows(Report report, String by) {
    List<List<String>> rows = new ArrayList<>();
    for (CategoryAudit whole : report.leading()) {
      if (whole.sample().size() > 0) {
        rows.add(row(whole, "all", -1, whole));
      }
      for (Slice slice : of(report, by, whole)) {
        rows.add(row(slice.audit(), slice.value(), slice.singletons(), whole));
      }
    }
    return rows;
  }

  /** What the parts are told by, the corpora that might be last. */
  static Set<String> kinds(Report report) {
    Set<String> kinds = new LinkedHashSet<>();
    report.slices().stream().map(Slice::by).filter(by -> !by.equals(WHAT_IF)).forEach(kinds::add);
    report.slices().stream().map(Slice::by).filter(WHAT_IF::equals).forEach(kinds::add);
    return kinds;
  }

  /** The parts of one category, under the leading unit. */
  static List<Slice> of(Report report, String by, CategoryAudit whole) {
    return report.slices().stream()
        .filter(s -> s.by().equals(by))
        .filter(s -> s.audit().unit().equals(report.leadingUnit()))
        .filter(s -> s.audit().category().name().equals(whole.category().name()))
        .toList();
  }

  private static List<String> row(
      CategoryAudit audit, String value, long singletons, CategoryAudit whole) {
    return List.of(
        audit.category().label(),
        value,
        Numbers.count(audit.sample().size()),
        Numbers.count(audit.sample().spectrum().distinct()),
        Numbers.count(audit.sample().singletons()),
        Numbers.percent(audit.singletonRate().value()),
        Numbers.bound(audit.floor()),
        singletons < 0
            ? "–"
            : "%s (%s)"
                .formatted(
                    Numbers.count(singletons),
                    Numbers.percent((double) singletons / whole.sample().singletons())));
  }
}
