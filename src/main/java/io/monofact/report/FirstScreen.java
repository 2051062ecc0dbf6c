package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.Quantity;
import io.monofact.bound.BoundValue;
import io.monofact.bound.Standing;
import io.monofact.estimate.HoldOut;
import java.util.List;

/** What was read, and one line for each category. */
final class FirstScreen {

  private static final int COLUMNS = 7;

  /** With more than these a sentence says how many. */
  private static final int MOST_NAMES = 4;

  private FirstScreen() {}

  static void head(Html html, Report report) {
    html.raw("<header>\n<p class=\"brand\">Monofact audit</p>\n")
        .element("h1", report.title())
        .raw("\n<p class=\"lead\">")
        .text("Facts that a base model trained on this corpus must get wrong. Run started ")
        .text(report.started())
        .raw(".</p>\n<nav aria-label=\"Sections\"><ul>\n");
    link(html, "floors", "Floors");
    if (report.baseline() != null) {
      link(html, "baseline", "Since the baseline");
    }
    if (report.history() != null) {
      link(html, "trend", "From run to run");
    }
    link(html, "categories", "Category by category");
    link(html, "units", "Units");
    link(html, "holdout", "Hold-out");
    if (!report.slices().isEmpty()) {
      link(html, "slices", "Parts");
    }
    link(html, "rejects", "Rejects");
    link(html, "assumptions", "Assumptions");
    link(html, "reading", "How to read");
    html.raw("</ul></nav>\n</header>\n");
  }

  private static void link(Html html, String id, String name) {
    html.raw("<li><a href=\"#" + id + "\">").text(name).raw("</a></li>\n");
  }

  static void write(Html html, Report report) {
    tiles(html, report.reading());
    notice(html, report);
    html.raw("<section id=\"floors\" aria-labelledby=\"floors-head\">\n<div class=\"over\">")
        .raw("<h2 id=\"floors-head\">Floors by kind of fact</h2>\n")
        .raw("<search class=\"filter\" hidden><label for=\"filter\">Filter</label>")
        .raw("<input id=\"filter\" type=\"search\" placeholder=\"by name\" autocomplete=\"off\">")
        .raw("<span id=\"found\" role=\"status\"></span></search></div>\n")
        .raw(RangeBar.LEGEND)
        .raw("<table class=\"first card\" role=\"table\" aria-labelledby=\"floors-head\">\n")
        .raw("<thead role=\"rowgroup\"><tr role=\"row\">");
    column(html, "name", "Kind of fact");
    column(html, "floor", "Floor");
    html.raw("<th scope=\"col\" role=\"columnheader\" class=\"scale\"><span class=\"unseen\">")
        .raw("Floor, singleton rate and ceiling on one scale</span>");
    RangeBar.scale(html);
    html.raw("</th>");
    column(html, "rate", "Singleton rate");
    column(html, "ceiling", "Ceiling");
    column(html, "examples", "Examples");
    column(html, "holdout", "Hold-out");
    html.raw("</tr></thead>\n");
    int number = 0;
    for (CategoryAudit audit : report.leading()) {
      category(html, audit, number++);
    }
    html.raw("</table>\n<p class=\"muted small\">")
        .text(Units.sentence(report.leadingUnit()))
        .text(" Floors and ceilings hold with the confidence shown, for one category at a time;")
        .text(" floors are rounded down and ceilings up. The scale is the share of wrong answers.")
        .raw("</p>\n</section>\n");
  }

  private static void column(Html html, String key, String name) {
    html.raw(
            "<th scope=\"col\" role=\"columnheader\" data-sort=\"%s\" class=\"%s\">"
                .formatted(key, key))
        .text(name)
        .raw("</th>");
  }

  private static void tiles(Html html, Reading reading) {
    if (reading.records() == 0) {
      html.element(
              "p class=\"muted\"", "Made from claims, counts or a spectrum: no corpus was read.")
          .raw("\n");
      return;
    }
    html.raw("<dl class=\"tiles\">\n");
    tile(html, "Records", Numbers.count(reading.records()), others(reading));
    tile(
        html,
        "Documents",
        Numbers.count(reading.documents()),
        Numbers.count(reading.gated()) + " of them without a cue");
    tile(
        html,
        "Rejected",
        Numbers.count(reading.rejects()),
        Numbers.percent(reading.rejectShare()) + " of the records");
    tile(
        html,
        "Read",
        Numbers.bytes(reading.textBytes()),
        Numbers.bytes(reading.rawBytes()) + " as stored");
    html.raw("</dl>\n");
  }

  private static String others(Reading reading) {
    return reading.others() == 0
        ? "documents and rejects"
        : Numbers.count(reading.others()) + " more hold no document";
  }

  private static void tile(Html html, String name, String value, String note) {
    html.raw("<div class=\"tile\">")
        .element("dt", name)
        .raw("<dd>")
        .text(value)
        .element("small", note)
        .raw("</dd></div>\n");
  }

  private static void notice(Html html, Report report) {
    if (report.reading().rejects() > 0) {
      report.assumptions().stream()
          .filter(a -> a.statement().equals(Assumptions.ENOUGH_WAS_READ))
          .forEach(a -> html.element("p class=\"notice\" role=\"note\"", a.standing()).raw("\n"));
    }
    if (!report.isExtractionMeasured()) {
      html.raw("<p class=\"notice\" role=\"note\"><strong>")
          .text("Extraction quality%s is unmeasured.".formatted(ofWhat(report)))
          .raw("</strong> ")
          .text(
              "Figures marked naive assume that every statement in the corpus was found and none was"
                  + " invented. Missed and invented claims both raise the singleton rate, so a true"
                  + " floor may lie below the one shown.")
          .raw("</p>\n");
    }
  }

  private static String ofWhat(Report report) {
    List<String> unmeasured = report.unmeasured();
    int all = report.leading().size();
    if (unmeasured.size() == all) {
      return "";
    }
    return unmeasured.size() <= MOST_NAMES
        ? " of " + String.join(", ", unmeasured)
        : " of %d of %d kinds of fact".formatted(unmeasured.size(), all);
  }

  private static void category(Html html, CategoryAudit audit, int number) {
    html.raw("<tbody class=\"category\" role=\"rowgroup\"");
    data(html, "category", audit.category().name());
    data(html, "name", audit.category().label());
    data(html, "floor", raw(audit.floor().value()));
    data(html, "rate", raw(audit.singletonRate().value()));
    data(html, "ceiling", raw(audit.ceiling().value()));
    data(html, "examples", Long.toString(audit.sample().size()));
    data(html, "holdout", audit.holdOut() == null ? "" : audit.holdOut().verdict().label());
    html.raw(">\n<tr role=\"row\"><th scope=\"row\" role=\"rowheader\" class=\"name\">")
        .raw("<a href=\"#category-" + number + "\">")
        .text(audit.category().label())
        .raw("</a>");
    if (audit.hasFewSingletons() && audit.sample().size() > 0) {
      html.raw(" ").element("span class=\"badge\"", "few singletons");
    }
    html.raw("</th>");
    bound(html, "floor", "Floor", audit.floor(), restsOn(audit));
    html.raw("<td role=\"cell\" class=\"scale\">");
    RangeBar.draw(html, audit);
    html.raw("</td>");
    Quantity interval = RangeBar.interval(audit);
    cell(html, "rate", "Singleton rate")
        .text(Numbers.percent(audit.singletonRate().value()))
        .element("small", Numbers.shares(interval.low(), interval.high()))
        .raw("</td>");
    bound(html, "ceiling", "Ceiling", audit.ceiling(), named(audit.ceiling()));
    cell(html, "examples", "Examples").text(Numbers.count(audit.sample().size()));
    if (audit.documents() > 0) {
      html.element("small", Numbers.count(audit.documents()) + " documents");
    }
    html.raw("</td>");
    holdOut(html, audit);
    html.raw(
            "</tr>\n<tr role=\"row\" class=\"says\"><td role=\"cell\" colspan=\"" + COLUMNS + "\">")
        .text(Sentences.of(audit))
        .raw("</td></tr>\n</tbody>\n");
  }

  private static void data(Html html, String key, String value) {
    html.raw(" data-" + key + "=\"").raw(Html.escape(value)).raw("\"");
  }

  private static String raw(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  private static Html cell(Html html, String kind, String label) {
    return html.raw("<td role=\"cell\" class=\"" + kind + "\" data-label=\"" + label + "\">");
  }

  private static void bound(
      Html html, String side, String label, BoundValue bound, String restsOn) {
    cell(html, bound.isVacuous() ? side + " vacuous" : side, label)
        .text(Numbers.bound(bound))
        .element("small", restsOn)
        .raw("</td>");
  }

  private static String named(BoundValue bound) {
    return bound.equation() + " at " + Numbers.confidence(bound.confidence());
  }

  /** Which bound it is, how sure, and whether extraction was measured. */
  private static String restsOn(CategoryAudit audit) {
    BoundValue floor = audit.floor();
    if (floor.standing() != Standing.THEOREM) {
      return named(floor) + ", corrected";
    }
    return named(floor) + (audit.isExtractionMeasured() ? "" : ", naive");
  }

  private static void holdOut(Html html, CategoryAudit audit) {
    HoldOut check = audit.holdOut();
    cell(html, audit.isNotExchangeable() ? "holdout failed" : "holdout", "Hold-out")
        .text(verdict(check))
        .raw("</td>");
  }

  static String verdict(HoldOut check) {
    if (check == null) {
      return "not known";
    }
    return switch (check.verdict()) {
      case EXCHANGEABLE -> "passed";
      case NOT_EXCHANGEABLE -> "failed";
      case TOO_FEW -> "too few to tell";
    };
  }
}
