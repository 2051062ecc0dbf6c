package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.bound.BoundValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The report for people: one page that needs nothing beside itself. It has no script, and its
 * content policy forbids any, as well as every request.
 */
public final class HtmlReport implements ReportWriter {

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Html html = new Html();
    open(html, "Monofact audit: " + report.title());
    head(html, report);
    html.raw("<main>\n");
    tiles(html, report.reading());
    notice(html, report);
    floors(html, report);
    DetailSections.write(html, report);
    html.raw("</main>\n");
    foot(html, report);
    html.raw("</body>\n</html>\n");
    out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The page up to its body. */
  static void open(Html html, String title) {
    open(html, title, "");
  }

  /** The same, with further parts of the content policy. */
  static void open(Html html, String title, String policy) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\"")
        .raw(" content=\"default-src 'none'; style-src 'unsafe-inline'" + policy + "\">\n")
        .element("title", title)
        .raw("\n<style>\n")
        .raw(stylesheet())
        .raw("</style>\n</head>\n<body>\n");
  }

  private static String stylesheet() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the page's stylesheet is not readable in the jar", e);
    }
  }

  private static void head(Html html, Report report) {
    html.raw("<header>\n<p class=\"brand\">Monofact audit</p>\n")
        .element("h1", report.title())
        .raw("\n<p class=\"lead\">");
    html.text("Facts that a base model trained on this corpus must get wrong. Run started ")
        .text(report.started())
        .raw(".</p>\n</header>\n");
  }

  private static void tiles(Html html, Reading reading) {
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
    if (!report.isExtractionMeasured()) {
      String of =
          report.isExtractionUnmeasured() ? "" : " of " + String.join(", ", report.unmeasured());
      html.raw("<p class=\"notice\" role=\"note\"><strong>")
          .text("Extraction quality%s is unmeasured.".formatted(of))
          .raw("</strong> ")
          .text(
              (of.isEmpty() ? "The" : "Its")
                  + " figures are naive: they assume that every statement in the corpus was found and"
                  + " none was invented. Missed and invented claims both raise the singleton rate,"
                  + " so a true floor may lie below the one shown.")
          .raw("</p>\n");
    }
  }

  private static void floors(Html html, Report report) {
    html.raw(RangeBar.LEGEND).raw("<section class=\"card\" aria-label=\"Floors by category\">\n");
    int number = 0;
    for (CategoryAudit audit : report.leading()) {
      html.raw("<article class=\"category\">\n<h3><a href=\"#category-" + number++ + "\">")
          .text(audit.category().label())
          .raw("</a>");
      if (audit.hasFewSingletons() && audit.sample().size() > 0) {
        html.raw(" ").element("span class=\"badge\"", "few singletons");
      }
      html.raw("</h3>\n");
      RangeBar.draw(html, audit);
      html.raw("<dl>\n");
      bound(html, "floor", "Floor", audit.floor());
      html.raw("<div class=\"figure wide\"><dt>Singleton rate</dt><dd>")
          .text(Numbers.percent(audit.singletonRate().value()))
          .element(
              "small",
              Numbers.percents(RangeBar.interval(audit).low(), RangeBar.interval(audit).high()))
          .raw("</dd></div>\n");
      bound(html, "ceiling", "Ceiling", audit.ceiling());
      html.raw("<div class=\"figure\"><dt>Examples, N</dt><dd>")
          .text(Numbers.count(audit.sample().size()))
          .element("small", "in " + Numbers.count(audit.documents()) + " documents")
          .raw("</dd></div>\n</dl>\n")
          .element("p class=\"sentence\"", Sentences.of(audit))
          .raw("\n</article>\n");
    }
    html.raw("</section>\n<p class=\"muted small\">");
    html.text("Unit of counting: " + Units.name(report.leadingUnit()))
        .text(". Floors and ceilings hold with the confidence shown, for one category at")
        .text(" a time; the scale is the share of wrong answers, from 0 to 100 %.")
        .raw("</p>\n");
  }

  private static void bound(Html html, String side, String name, BoundValue bound) {
    html.raw("<div class=\"figure " + side + "\">").element("dt", name);
    html.raw(bound.isVacuous() ? "<dd class=\"vacuous\">" : "<dd>")
        .text(Numbers.bound(bound))
        .element("small", bound.equation() + ", " + Numbers.confidence(bound.confidence()))
        .raw("</dd></div>\n");
  }

  private static void foot(Html html, Report report) {
    html.raw("<footer>\n<p>").text("Read: ").text(String.join(", ", report.inputs())).raw("</p>\n");
    html.raw("<p>");
    String separator = "";
    for (Map.Entry<String, String> version : report.versions().entrySet()) {
      html.raw(separator).text(version.getKey()).raw(" ").text(version.getValue());
      separator = " · ";
    }
    html.raw("</p>\n</footer>\n");
  }
}
