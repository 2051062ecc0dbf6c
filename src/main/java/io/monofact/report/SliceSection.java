package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which parts of the corpus carry the risk, and what if it were another. */
final class SliceSection {

  private static final String WHAT_IF = "what if";

  private SliceSection() {}

  static void write(Html html, Report report) {
    Set<String> kinds = new LinkedHashSet<>();
    report.slices().stream().map(Slice::by).filter(by -> !by.equals(WHAT_IF)).forEach(kinds::add);
    report.slices().stream().map(Slice::by).filter(WHAT_IF::equals).forEach(kinds::add);
    for (String by : kinds) {
      html.raw("<h2>").text(by.equals(WHAT_IF) ? "What if" : "By " + by).raw("</h2>\n");
      html.element(
          "p class=\"lead\"",
          by.equals(WHAT_IF)
              ? "The same figures of a corpus that differs in one thing."
              : "Each part as if it were the whole corpus. Singletons of all: how many of the whole"
                  + " corpus's singletons its documents hold, and so how much of the risk.");
      DetailSections.table(
          html,
          "slices",
          List.of(
              "category",
              by.equals(WHAT_IF) ? "corpus" : by,
              "examples N",
              "prompts",
              "f_1",
              "singleton rate",
              "floor",
              "singletons of all"));
      for (CategoryAudit whole : report.leading()) {
        if (whole.sample().size() > 0) {
          row(html, whole, "all", -1, whole, "<tr class=\"leading\">");
        }
        for (Slice slice : report.slices()) {
          if (slice.by().equals(by)
              && slice.audit().unit().equals(report.leadingUnit())
              && slice.audit().category().name().equals(whole.category().name())) {
            row(html, slice.audit(), slice.value(), slice.singletons(), whole, "<tr>");
          }
        }
      }
      DetailSections.endTable(html);
    }
  }

  private static void row(
      Html html,
      CategoryAudit audit,
      String value,
      long singletons,
      CategoryAudit whole,
      String open) {
    html.raw(open)
        .element("td", audit.category().label())
        .element("td class=\"left\"", value)
        .element("td", Numbers.count(audit.sample().size()))
        .element("td", Numbers.count(audit.sample().spectrum().distinct()))
        .element("td", Numbers.count(audit.sample().singletons()))
        .element("td", Numbers.percent(audit.singletonRate().value()));
    DetailSections.bound(html, audit.floor());
    html.element(
            "td",
            singletons < 0
                ? "–"
                : "%s (%s)"
                    .formatted(
                        Numbers.count(singletons),
                        Numbers.percent((double) singletons / whole.sample().singletons())))
        .raw("</tr>\n");
  }
}
