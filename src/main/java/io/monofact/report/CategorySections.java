package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.Standing;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.Interval;
import java.util.ArrayList;
import java.util.List;

/** Category by category: charts, every figure raw, and evidence. */
final class CategorySections {

  private CategorySections() {}

  static void write(Html html, Report report) {
    html.raw("<section id=\"categories\" aria-labelledby=\"categories-head\">\n")
        .raw("<h2 id=\"categories-head\">Category by category</h2>\n");
    if (report.specimens() == null) {
      html.element(
              "p class=\"lead\"",
              "No evidence is at hand: the report was made from counts or a spectrum, which have no"
                  + " sentences.")
          .raw("\n");
    }
    int longest = EvidenceSection.longest(report);
    List<CategoryAudit> leading = report.leading();
    for (int number = 0; number < leading.size(); number++) {
      CategoryAudit audit = leading.get(number);
      html.raw(
              "<section class=\"card detail\" id=\"category-%1$d\" aria-labelledby=\"category-%1$d-head\">\n"
                  .formatted(number))
          .raw("<h3 id=\"category-" + number + "-head\">")
          .text(audit.category().label())
          .raw("</h3>\n")
          .element("p class=\"sentence\"", Sentences.of(audit))
          .raw("\n");
      if (audit.sample().answered() > 0) {
        html.raw("<div class=\"charts\">\n");
        spectrum(html, audit, number);
        GrowthSection.growth(html, audit, number);
        GrowthSection.popularity(html, audit, number);
        html.raw("</div>\n");
      }
      html.element("p class=\"muted small\"", conflicts(audit))
          .element("p class=\"muted small\"", setting(audit));
      if (report.specimens() != null) {
        EvidenceSection.write(html, audit, report, longest);
      }
      html.raw("<details class=\"figures\"><summary>Every figure, raw</summary>\n");
      HtmlTable.write(
          html,
          "raw",
          "Every figure of " + audit.category().label(),
          List.of("figure", "eq.", "value"),
          figures(audit));
      html.raw("</details>\n</section>\n");
    }
    html.raw("</section>\n");
  }

  private static void spectrum(Html html, CategoryAudit audit, int number) {
    String told =
        "Spectrum of %s: %s prompts answered once, %s distinct prompts in all"
            .formatted(
                audit.category().label(),
                Numbers.count(audit.sample().singletons()),
                Numbers.count(audit.sample().spectrum().distinct()));
    new ChartFigure(
            "spectrum",
            number,
            told,
            "How many prompts (f_k) are answered how many times (k). The first point is the"
                + " singletons, f_1. Both axes are logarithmic and begin at 1.")
        .write(
            html,
            List.of("times answered", "prompts"),
            SpectrumPoints.rows(audit.sample().spectrum()));
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

  private static String setting(CategoryAudit audit) {
    return "Plausible answers: %s; %sδ = %s; g = %s; %s."
        .formatted(
            Numbers.range(audit.category().minResponses(), audit.category().maxResponses()),
            audit.setting().claimsPerStatement() == 1
                ? ""
                : "a statement makes %d claims, which the bounds and intervals know; "
                    .formatted(audit.setting().claimsPerStatement()),
            Numbers.plain(audit.setting().delta()),
            Numbers.plain(audit.setting().g()),
            audit.isExtractionMeasured()
                ? "recall %s, spurious share %s"
                    .formatted(
                        Numbers.plain(audit.setting().extraction().recall()),
                        Numbers.plain(audit.setting().extraction().spurious()))
                : "extraction unmeasured");
  }

  private static List<List<String>> figures(CategoryAudit audit) {
    List<List<String>> rows = new ArrayList<>();
    for (Estimate e : audit.estimates()) {
      rows.add(List.of(Units.name(e.name()), e.equation(), Numbers.plain(e.value())));
      e.intervals().stream().filter(Interval::isDefined).forEach(i -> rows.add(interval(i)));
    }
    if (audit.resampled() != null && audit.resampled().bootstrap().isDefined()) {
      rows.add(interval(audit.resampled().bootstrap()));
    }
    for (BoundValue b : audit.bounds()) {
      String kind = b.standing() == Standing.THEOREM ? "" : " (an estimate)";
      rows.add(List.of(Bounds.of(b.equation()).title() + kind, b.equation(), raw(b, audit)));
    }
    return rows;
  }

  private static List<String> interval(Interval i) {
    return List.of(
        "%s interval of the rate (%s)".formatted(Numbers.confidence(i.confidence()), i.name()),
        i.equation(),
        Numbers.plain(i.low()) + " to " + Numbers.plain(i.high()));
  }

  private static String raw(BoundValue b, CategoryAudit audit) {
    if (!b.isDefined()) {
      return audit.sample().size() == 0 ? Numbers.plain(b.value()) : "not measured";
    }
    return Numbers.plain(b.value()) + (b.isVacuous() ? " (vacuous)" : "");
  }
}
