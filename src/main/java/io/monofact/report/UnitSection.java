package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.bound.BoundValue;
import io.monofact.spectrum.Sample;
import java.util.List;

/** The rates under each unit of counting. */
final class UnitSection {

  private UnitSection() {}

  static void write(Html html, Report report) {
    html.raw("<section id=\"units\" aria-labelledby=\"units-head\">\n")
        .raw("<h2 id=\"units-head\">What counts as one example</h2>\n<p class=\"lead\">")
        .text(
            "Copies of a page and repeats within a document are no independent examples. Where the"
                + " rates differ much between the units, copies matter. The leading unit is in"
                + " bold.")
        .raw("</p>\n");
    html.raw(
            "<figure class=\"chart units\">\n<div class=\"plot\" data-chart=\"units\" data-of=\"0\"")
        .raw(
            " role=\"img\" aria-label=\"Singleton rate of each category under each unit; the table")
        .raw(" below has the figures\"></div>\n</figure>\n");
    HtmlTable.open(
        html,
        "units card",
        "Figures by category and unit",
        List.of(
            "category",
            "unit",
            "examples N",
            "claims n",
            "abstentions",
            "prompts",
            "f_1",
            "f_2",
            "singleton rate",
            "floor",
            "ceiling"));
    for (CategoryAudit first : report.leading()) {
      report.of(first.category()).forEach(audit -> row(html, audit, report.leadingUnit()));
    }
    HtmlTable.close(html);
    html.raw("</section>\n");
  }

  private static void row(Html html, CategoryAudit audit, String leading) {
    Sample sample = audit.sample();
    html.raw(audit.unit().equals(leading) ? "<tr class=\"leading\">" : "<tr>")
        .element("th scope=\"row\"", audit.category().label())
        .element("td class=\"left\"", Units.name(audit.unit()))
        .element("td", Numbers.count(sample.size()))
        .element("td", Numbers.count(sample.answered()))
        .element("td", Numbers.count(sample.abstentions()))
        .element("td", Numbers.count(sample.spectrum().distinct()))
        .element("td", Numbers.count(sample.singletons()))
        .element("td", Numbers.count(sample.spectrum().f(2)))
        .element("td", Numbers.percent(audit.singletonRate().value()));
    bound(html, audit.floor());
    bound(html, audit.ceiling());
    html.raw("</tr>\n");
  }

  private static void bound(Html html, BoundValue bound) {
    html.element(bound.isVacuous() ? "td class=\"vacuous\"" : "td", Numbers.bound(bound));
  }
}
