package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.bound.Bound;
import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.Standing;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.Estimator;
import io.monofact.estimate.Estimators;
import io.monofact.estimate.Interval;
import io.monofact.spectrum.Sample;
import java.util.List;
import java.util.Map;

/** The page below the first screen: every figure, and what it rests on. */
final class DetailSections {

  private DetailSections() {}

  static void write(Html html, Report report) {
    TrendSection.write(html, report);
    units(html, report);
    HoldOutSection.write(html, report);
    SliceSection.write(html, report);
    categories(html, report);
    rejects(html, report.reading());
    assumptions(html, report.assumptions());
    howToRead(html);
  }

  private static void units(Html html, Report report) {
    html.raw("<h2>What counts as one example</h2>\n<p class=\"lead\">")
        .text(
            "Copies of a page and repeats within a document are no independent examples. Where the"
                + " rates differ much between the units, copies matter. The leading unit is in"
                + " bold.")
        .raw("</p>\n");
    table(
        html,
        "units",
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
      for (CategoryAudit a : report.of(first.category())) {
        Sample s = a.sample();
        html.raw(a.unit().equals(report.leadingUnit()) ? "<tr class=\"leading\">" : "<tr>");
        html.element("td", a.category().label())
            .element("td class=\"left\"", Units.name(a.unit()))
            .element("td", Numbers.count(s.size()))
            .element("td", Numbers.count(s.answered()))
            .element("td", Numbers.count(s.abstentions()))
            .element("td", Numbers.count(s.spectrum().distinct()))
            .element("td", Numbers.count(s.singletons()))
            .element("td", Numbers.count(s.spectrum().f(2)))
            .element("td", Numbers.percent(a.singletonRate().value()));
        bound(html, a.floor());
        bound(html, a.ceiling());
        html.raw("</tr>\n");
      }
    }
    endTable(html);
  }

  private static String conflicts(CategoryAudit audit) {
    if (audit.disputed() < 0) {
      return "Whether prompts have several answers is not known from what this run read.";
    }
    String found =
        "%s of %s prompts (%s)"
            .formatted(
                Numbers.count(audit.disputed()),
                Numbers.count(audit.sample().spectrum().distinct()),
                Numbers.percent(audit.disputedRate()));
    if (audit.category().severalAnswers()) {
      // Several answers may stand in one document, which is one example.
      return "Several answers: " + found + ". More than one may be right.";
    }
    long atLeastTwice = audit.sample().spectrum().distinct() - audit.sample().singletons();
    return ("Conflicting answers: %s, of %s that were answered more than once. A namesake, an error in"
            + " the corpus and an error of extraction cannot always be told apart; the table of"
            + " conflicts has their evidence.")
        .formatted(found, Numbers.count(atLeastTwice));
  }

  static void bound(Html html, BoundValue bound) {
    html.element(bound.isVacuous() ? "td class=\"vacuous\"" : "td", Numbers.bound(bound));
  }

  private static void categories(Html html, Report report) {
    html.raw("<h2>Category by category</h2>\n<p class=\"lead\">")
        .text(
            "Left: how many prompts were answered once (red), twice, and so on, both axes"
                + " logarithmic. Right: every figure, raw, also where a bound is vacuous.")
        .raw("</p>\n");
    int number = 0;
    for (CategoryAudit audit : report.leading()) {
      html.raw("<section class=\"card detail\" id=\"category-" + number++ + "\">\n")
          .element("h3", audit.category().label())
          .raw("<div class=\"parts\">\n<div>");
      SpectrumChart.draw(html, audit.category().label(), audit.sample().spectrum());
      html.element("p class=\"muted small\"", conflicts(audit));
      html.element("p class=\"muted small\"", setting(audit));
      GrowthSection.chart(html, audit);
      html.raw("</div>\n<div class=\"scroll\">");
      html.raw(
          "<table>\n<thead><tr><th>figure</th><th>eq.</th><th>value</th></tr></thead>\n<tbody>");
      audit.estimates().forEach(e -> estimate(html, e));
      if (audit.resampled() != null) {
        interval(html, audit.resampled().bootstrap());
      }
      for (BoundValue b : audit.bounds()) {
        String kind = b.standing() == Standing.THEOREM ? "" : " (an estimate)";
        html.raw("<tr>")
            .element("td", Bounds.of(b.equation()).title() + kind)
            .element("td", b.equation())
            .element(b.isVacuous() ? "td class=\"vacuous\"" : "td", raw(b, audit))
            .raw("</tr>\n");
      }
      html.raw("</tbody></table>\n");
      GrowthSection.popularity(html, audit);
      html.raw("</div>\n</div>\n</section>\n");
    }
  }

  private static void estimate(Html html, Estimate e) {
    html.raw("<tr>")
        .element("td", Units.name(e.name()))
        .element("td", e.equation())
        .element("td", plain(e.value()))
        .raw("</tr>\n");
    e.intervals().forEach(i -> interval(html, i));
  }

  private static void interval(Html html, Interval i) {
    if (i.isDefined()) {
      html.raw("<tr>")
          .element(
              "td",
              "%s interval of the rate (%s)"
                  .formatted(Numbers.confidence(i.confidence()), i.name()))
          .element("td", i.equation())
          .element("td", plain(i.low()) + " to " + plain(i.high()))
          .raw("</tr>\n");
    }
  }

  private static String raw(BoundValue b, CategoryAudit audit) {
    if (!b.isDefined()) {
      return audit.sample().size() == 0 ? plain(b.value()) : "not measured";
    }
    return plain(b.value()) + (b.isVacuous() ? " (vacuous)" : "");
  }

  private static String plain(double value) {
    return Numbers.plain(value);
  }

  private static String setting(CategoryAudit audit) {
    return "Plausible answers: %s; δ = %s; g = %s; %s."
        .formatted(
            Numbers.range(audit.category().minResponses(), audit.category().maxResponses()),
            plain(audit.setting().delta()),
            plain(audit.setting().g()),
            audit.isExtractionMeasured()
                ? "recall %s, spurious share %s"
                    .formatted(
                        plain(audit.setting().extraction().recall()),
                        plain(audit.setting().extraction().spurious()))
                : "extraction unmeasured");
  }

  private static void rejects(Html html, Reading reading) {
    html.raw("<h2>What was rejected</h2>\n");
    if (reading.rejectsByReason().isEmpty()) {
      html.element("p", "Nothing: every record was read.");
      return;
    }
    table(html, "rejects", List.of("reason", "records"));
    for (Map.Entry<String, Long> reason : reading.rejectsByReason().entrySet()) {
      html.raw("<tr>")
          .element("td", Units.name(reason.getKey()))
          .element("td", Numbers.count(reason.getValue()))
          .raw("</tr>\n");
    }
    endTable(html);
  }

  private static void assumptions(Html html, List<Assumption> assumptions) {
    html.raw("<h2>What the figures assume</h2>\n<ol class=\"card assumptions\">\n");
    for (Assumption a : assumptions) {
      html.raw("<li>")
          .text(a.statement())
          .raw(" ")
          .element("span class=\"muted\"", a.standing())
          .raw("</li>\n");
    }
    html.raw("</ol>\n");
  }

  private static void howToRead(Html html) {
    html.raw("<h2>How to read each figure</h2>\n<p class=\"lead\">")
        .math(
            "N: all training examples of a category, abstentions included; n: the answered ones;"
                + " f_k: prompts answered exactly k times; |E|: wrong answers to a prompt; δ: the"
                + " model's miscalibration; 1 − g: the confidence.")
        .raw("</p>\n");
    table(html, "reading", List.of("figure", "eq.", "formula", "meaning"));
    for (Estimator e : Estimators.all()) {
      reading(html, Units.name(e.name()), e.equation(), e.formula(), e.meaning());
    }
    for (Bound b : Bounds.all()) {
      reading(html, b.title(), b.equation(), b.formula(), b.meaning());
    }
    endTable(html);
  }

  private static void reading(
      Html html, String name, String equation, String formula, String meaning) {
    html.raw("<tr>")
        .element("td", name)
        .element("td class=\"left\"", equation)
        .raw("<td class=\"formula\">")
        .math(formula)
        .raw("</td>")
        .element("td class=\"prose\"", meaning)
        .raw("</tr>\n");
  }

  static void table(Html html, String kind, List<String> header) {
    html.raw("<div class=\"card scroll\"><table class=\"" + kind + "\">\n<thead><tr>");
    header.forEach(h -> html.raw("<th>").math(h).raw("</th>"));
    html.raw("</tr></thead>\n<tbody>\n");
  }

  static void endTable(Html html) {
    html.raw("</tbody></table></div>\n");
  }
}
