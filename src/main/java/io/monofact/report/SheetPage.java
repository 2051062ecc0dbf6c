package io.monofact.report;

import io.monofact.quality.SampleSheet;
import io.monofact.quality.SheetRow;
import java.util.List;

/**
 * A sheet of claims to judge in a browser: yes, no or unsure by mouse or key, kept in the browser
 * while one works, and saved as the sheet's CSV. Text of the corpus stands in the page as text
 * only; the script reads it from there.
 */
public final class SheetPage {

  private SheetPage() {}

  /** The page. */
  public static String of(SampleSheet sheet) {
    Html html = new Html();
    PageShell shell = new PageShell("Monofact sample", List.of(PageShell.resource("sheet.js")));
    shell.open(html);
    html.raw("<header>\n<p class=\"brand\">Monofact sample</p>\n")
        .element("h1", "Does the sentence state the claim?")
        .raw("\n<p class=\"lead\">")
        .text("Judge the entity and the answer together. Keys: y yes, n no, u unsure,")
        .text(" arrows move. Work is kept in this browser until you save it.")
        .raw("</p>\n<p><button id=\"save\" type=\"button\">Save CSV</button> ")
        .raw("<span id=\"state\" role=\"status\"></span></p>\n</header>\n<main>\n");
    for (SheetRow row : sheet.rows()) {
      row(html, row);
    }
    html.raw("</main>\n");
    shell.close(html);
    return html.toString();
  }

  private static void row(Html html, SheetRow row) {
    html.raw("<article class=\"card claim\" tabindex=\"0\"");
    String[][] cells = {
      {"id", Integer.toString(row.id())},
      {"category", row.category()},
      {"entity", row.entity()},
      {"answer", row.answer()},
      {"answer_text", row.answerText()},
      {"evidence", row.evidence()},
      {"document_id", row.documentId()},
      {"url", row.url()},
      {"rule", row.rule()},
      {"note", row.note()}
    };
    for (String[] cell : cells) {
      html.raw(" data-" + cell[0] + "=\"")
          .raw(Html.escape(cell[1] == null ? "" : cell[1]))
          .raw("\"");
    }
    html.raw(">\n<p><strong>")
        .text(row.entity())
        .raw("</strong> → <strong>")
        .text(row.answer())
        .raw("</strong> ")
        .element("span class=\"muted small\"", row.category() + " " + row.id())
        .raw("</p>\n<p>");
    evidence(html, row);
    html.raw("</p>\n<p>");
    for (SheetRow.Judgment judgment : SheetRow.Judgment.values()) {
      if (judgment != SheetRow.Judgment.OPEN) {
        html.raw("<label><input type=\"radio\" name=\"row" + row.id() + "\" value=\"")
            .text(judgment.label())
            .raw(row.judgment() == judgment ? "\" checked> " : "\"> ")
            .text(judgment.label())
            .raw("</label> ");
      }
    }
    html.raw("</p>\n</article>\n");
  }

  private static void evidence(Html html, SheetRow row) {
    String text = row.evidence();
    String answer = row.answerText();
    int at = answer == null || answer.isEmpty() ? -1 : text.indexOf(answer);
    if (at < 0) {
      html.text(text);
    } else {
      html.text(text.substring(0, at))
          .element("mark", answer)
          .text(text.substring(at + answer.length()));
    }
  }
}
