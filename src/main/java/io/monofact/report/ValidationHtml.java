package io.monofact.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.monofact.model.ValidationFigure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A validation as one page that needs nothing beside itself. */
public final class ValidationHtml {

  private ValidationHtml() {}

  /** Writes the page. */
  public static void write(Validated validated, OutputStream out) throws IOException {
    out.write(of(validated).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String of(Validated validated) {
    Html html = new Html();
    PageShell shell =
        new PageShell("Monofact validation: " + validated.title(), ChartLibrary.scripts());
    shell.open(html);
    List<ReliabilityDiagram> diagrams = new ArrayList<>();
    html.raw("<header>\n<p class=\"brand\">Monofact validation</p>\n")
        .element("h1", validated.title())
        .raw("\n<p class=\"lead\">")
        .text("What a model answered, held against its corpus. Run started ")
        .text(validated.started())
        .raw(".</p>\n</header>\n<main>\n");
    for (ValidationSection section : ValidationSection.values()) {
      section(html, section, section.of(validated.figures()), diagrams);
    }
    rows(
        html,
        "Some wrong answers that the corpus gives too",
        "All are in the table graded, where repeats is true.",
        validated.someRepeated());
    faults(html, validated);
    html.raw("</main>\n<footer>\n<p>");
    validated.inputs().forEach((name, value) -> html.text(name + " " + value + " · "));
    html.raw("</p>\n<p>");
    validated.versions().forEach((name, value) -> html.text(name + " " + value + " · "));
    html.raw("</p>\n");
    ChartLibrary.licences(html);
    html.raw("</footer>\n");
    ChartLibrary.data(html, data(diagrams));
    shell.close(html);
    return html.toString();
  }

  private static String data(List<ReliabilityDiagram> diagrams) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("reliability");
      for (ReliabilityDiagram diagram : diagrams) {
        diagram.write(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes all that is written", e);
    }
    return PageData.escaped(text.toString());
  }

  private static void section(
      Html html,
      ValidationSection section,
      Map<String, List<ValidationFigure>> byCategory,
      List<ReliabilityDiagram> diagrams) {
    if (byCategory.isEmpty()) {
      return;
    }
    html.element("h2", section.title()).raw("\n");
    html.element("p class=\"muted\"", section.meaning()).raw("\n");
    byCategory.forEach(
        (category, figures) -> {
          if (section == ValidationSection.BINS) {
            bySource(figures)
                .forEach(
                    (source, bins) -> {
                      ReliabilityDiagram diagram =
                          new ReliabilityDiagram(category + ", " + source, bins);
                      diagram.place(html, diagrams.size());
                      diagrams.add(diagram);
                    });
            html.raw("<details class=\"card\"><summary>")
                .text(category + ": the bins")
                .raw("</summary>\n");
            table(html, category, figures);
            html.raw("</details>\n");
          } else {
            html.raw("<section class=\"card\" style=\"margin-bottom:12px\">");
            table(html, category, figures);
            html.raw("</section>\n");
          }
        });
  }

  private static Map<String, List<ValidationFigure>> bySource(List<ValidationFigure> bins) {
    Map<String, List<ValidationFigure>> bySource = new LinkedHashMap<>();
    bins.forEach(
        f ->
            bySource
                .computeIfAbsent(f.of().substring(0, f.of().indexOf(':')), s -> new ArrayList<>())
                .add(f));
    return bySource;
  }

  private static void table(Html html, String category, List<ValidationFigure> figures) {
    List<String> columns = ValidationSection.columns(figures);
    boolean isNoted = figures.stream().anyMatch(f -> !f.note().isEmpty());
    html.raw("<div class=\"scroll\"><table>\n<thead><tr>").element("th scope=\"col\"", category);
    columns.forEach(c -> html.element("th scope=\"col\"", c));
    if (isNoted) {
      html.element("th scope=\"col\"", "verdict");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    ValidationSection.rows(figures)
        .forEach(
            (of, row) -> {
              html.raw("<tr>").element("td", of);
              for (String column : columns) {
                ValidationFigure figure = row.get(column);
                html.raw("<td>").text(ValidationSection.value(figure));
                String interval = ValidationSection.interval(figure);
                if (!interval.isEmpty()) {
                  html.raw("<br>").element("small class=\"muted\"", interval);
                }
                html.raw("</td>");
              }
              if (isNoted) {
                html.element("td", note(row));
              }
              html.raw("</tr>\n");
            });
    html.raw("</tbody></table></div>\n");
  }

  static String note(Map<String, ValidationFigure> row) {
    return row.values().stream()
        .map(ValidationFigure::note)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void faults(Html html, Validated validated) {
    html.element("h2", "What was wrong with the responses").raw("\n");
    if (validated.faults().isEmpty()) {
      html.raw("<p>Nothing.</p>\n");
      return;
    }
    List<Map<String, String>> counts = new ArrayList<>();
    validated
        .faults()
        .forEach(
            (kind, count) ->
                counts.add(
                    Map.of("fault", kind.replace('_', ' '), "responses", Numbers.count(count))));
    html.raw("<section class=\"card\"><div class=\"scroll\"><table>\n<thead><tr>")
        .raw(
            "<th scope=\"col\">fault</th><th scope=\"col\">responses</th></tr></thead>\n<tbody>\n");
    counts.forEach(
        c ->
            html.raw("<tr>")
                .element("td", c.get("fault"))
                .element("td", c.get("responses"))
                .raw("</tr>\n"));
    html.raw("</tbody></table></div></section>\n");
    rows(html, "Some of them", "All are in the table rejects.", validated.someFaults());
  }

  private static void rows(
      Html html, String title, String meaning, List<Map<String, String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.element("h2", title).raw("\n").element("p class=\"muted\"", meaning);
    html.raw("<section class=\"card\"><div class=\"scroll\"><table>\n<thead><tr>");
    rows.get(0).keySet().forEach(c -> html.element("th scope=\"col\" class=\"left\"", c));
    html.raw("</tr></thead>\n<tbody>\n");
    for (Map<String, String> row : rows) {
      html.raw("<tr>");
      row.values().forEach(cell -> html.element("td class=\"prose\"", cell));
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div></section>\n");
  }
}
