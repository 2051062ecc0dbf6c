package io.monofact.report;

import io.monofact.quality.Finding;
import io.monofact.quality.Score;
import io.monofact.quality.ScoreRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A score as one page to browse: the figures, and every disagreement under its relation. */
public final class ScorePage {

  private ScorePage() {}

  /**
   * The page.
   *
   * @param score what was measured
   * @param about further facts about the run, by name
   */
  public static String of(Score score, Map<String, String> about) {
    Html html = new Html();
    PageShell shell = PageShell.of("Monofact score");
    shell.open(html);
    html.raw("<header>\n<p class=\"brand\">Monofact score</p>\n")
        .element("h1", "How well the rules read")
        .raw("\n<p class=\"lead\">")
        .text(
            "%s labelled texts. A claim is right where its answer is labelled; “of the subject” where its subject is, too."
                .formatted(Numbers.count(score.texts())))
        .raw(" Intervals are Wilson’s, at 95&nbsp;%.</p>\n</header>\n<main>\n");
    html.element("h2", "By labels and relation").raw("\n");
    table(html, score.relations());
    html.element("h2", "By category, over all labels").raw("\n");
    table(html, score.categories());
    html.element("h2", "Where rules and labels disagree").raw("\n");
    findings(html, score.findings());
    html.raw("</main>\n<footer>\n<p>");
    about.forEach((name, value) -> html.text(name + " " + value + " · "));
    html.raw("</p>\n</footer>\n");
    shell.close(html);
    return html.toString();
  }

  private static void table(Html html, List<ScoreRow> rows) {
    html.raw("<div class=\"scroll\"><table>\n<thead><tr>");
    ScoreTable.HEADER.forEach(cell -> html.element("th scope=\"col\"", cell));
    html.raw("</tr></thead>\n<tbody>\n");
    for (ScoreRow row : rows) {
      html.raw("<tr>");
      ScoreTable.cells(row).forEach(cell -> html.element("td", cell));
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n");
  }

  private static void findings(Html html, List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String group =
          "%s, %s: %s".formatted(finding.file(), finding.relation(), name(finding.kind()));
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(finding);
    }
    groups.forEach(
        (name, group) -> {
          html.raw("<details class=\"card\"><summary>")
              .text(name + ", " + Numbers.count(group.size()))
              .raw("</summary>\n");
          group.forEach(finding -> finding(html, finding));
          html.raw("</details>\n");
        });
  }

  private static void finding(Html html, Finding finding) {
    html.raw("<article>\n<p><strong>")
        .text(
            "%s = %s"
                .formatted(
                    finding.subject() == null ? "(no subject named)" : finding.subject(),
                    finding.answer() == null ? "unknown" : finding.answer()))
        .raw("</strong> ")
        .element("span class=\"muted small\"", finding.id())
        .raw("</p>\n<p>");
    marked(html, finding);
    html.raw("</p>\n");
    if (!finding.detail().isEmpty()) {
      html.element("p class=\"muted small\"", finding.detail()).raw("\n");
    }
    html.raw("</article>\n");
  }

  /** The text, with the answer marked where it stands there as labelled. */
  private static void marked(Html html, Finding finding) {
    String text = finding.text();
    int at = finding.answer() == null ? -1 : text.indexOf(finding.answer());
    if (at < 0) {
      html.text(text);
      return;
    }
    int end = at + finding.answer().length();
    html.text(text.substring(0, at))
        .element("mark", text.substring(at, end))
        .text(text.substring(end));
  }

  private static String name(Finding.Kind kind) {
    return switch (kind) {
      case MISSED -> "missed";
      case MISSED_SUBJECT -> "missed of this subject";
      case SPURIOUS -> "spurious";
      case WRONG_SUBJECT -> "of the wrong subject";
      case REFUSED -> "claimed although refused";
    };
  }
}
