package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.estimate.HoldOut;
import java.util.List;

/** Whether half of the corpus predicts the other, for every category and unit. */
final class HoldOutSection {

  private HoldOutSection() {}

  static void write(Html html, Report report) {
    html.raw("<section id=\"holdout\" aria-labelledby=\"holdout-head\">\n<h2 id=\"holdout-head\">")
        .raw("Does half of the corpus predict the other half?</h2>\n<p class=\"lead\">")
        .text(
            "The singleton rate of half of the texts predicts how much of the other half is new,"
                + " if the examples are independent draws. Where the two differ by more than chance"
                + " the bounds are no guarantee: a unit that fails while the next one passes is"
                + " upset by what the next one takes together.")
        .raw("</p>\n");
    HtmlTable.open(
        html,
        "holdout card",
        "Hold-out checks by category and unit",
        List.of(
            "category",
            "unit",
            "predicted",
            "found",
            "difference, 99 %",
            "verdict",
            "likely cause"));
    for (CategoryAudit first : report.leading()) {
      for (CategoryAudit audit : report.of(first.category())) {
        html.raw(audit.unit().equals(report.leadingUnit()) ? "<tr class=\"leading\">" : "<tr>")
            .element("th scope=\"row\"", audit.category().label())
            .element("td class=\"left\"", Units.name(audit.unit()));
        check(html, audit);
        html.raw("</tr>\n");
      }
    }
    HtmlTable.close(html);
    html.raw("</section>\n");
  }

  private static void check(Html html, CategoryAudit audit) {
    HoldOut check = audit.holdOut();
    if (check == null) {
      html.element("td", "–")
          .element("td", "–")
          .element("td", "–")
          .element("td class=\"left\"", "not known from this input")
          .element("td", "");
      return;
    }
    html.element("td", Numbers.percent(check.predicted()))
        .element("td", Numbers.percent(check.actual()))
        .element("td", Numbers.percent(check.low()) + " to " + Numbers.percent(check.high()))
        .element("td class=\"left\"", Units.name(check.verdict().label()))
        .element("td class=\"prose\"", audit.cause() == null ? "" : audit.cause());
  }
}
