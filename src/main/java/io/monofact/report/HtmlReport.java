package io.monofact.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The report for people: one page that needs nothing beside itself. All figures stand in it as
 * text; its script draws charts of them, sorts and filters. Text of the corpus is text alone.
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
    PageShell shell =
        new PageShell(
            "Monofact audit: " + report.title(),
            Stream.concat(ChartLibrary.scripts().stream(), Stream.of(PageShell.resource("page.js")))
                .toList());
    Html html = new Html();
    shell.open(html);
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the figures</a>\n");
    FirstScreen.head(html, report);
    html.raw("<main id=\"main\">\n");
    FirstScreen.write(html, report);
    BaselineSection.write(html, report);
    TrendSection.write(html, report);
    CategorySections.write(html, report);
    UnitSection.write(html, report);
    HoldOutSection.write(html, report);
    SliceSection.write(html, report);
    ClosingSections.write(html, report);
    html.raw("</main>\n");
    foot(html, report);
    ChartLibrary.data(html, PageData.of(report));
    shell.close(html);
    out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void foot(Html html, Report report) {
    html.raw("<footer>\n<p>").text("Read: ").text(String.join(", ", report.inputs())).raw("</p>\n");
    html.raw("<p>");
    String separator = "";
    for (Map.Entry<String, String> version : report.versions().entrySet()) {
      html.raw(separator).text(version.getKey()).raw(" ").text(version.getValue());
      separator = " · ";
    }
    html.raw("</p>\n");
    ChartLibrary.licences(html);
    html.raw("</footer>\n");
  }
}
