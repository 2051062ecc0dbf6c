package io.monofact.report;

import io.monofact.bound.Bound;
import io.monofact.bound.Bounds;
import io.monofact.estimate.Estimator;
import io.monofact.estimate.Estimators;
import java.util.List;

/** The end of the page: what was rejected, what is assumed, and how to read each figure. */
final class ClosingSections {

  private ClosingSections() {}

  static void write(Html html, Report report) {
    rejects(html, report.reading());
    assumptions(html, report.assumptions());
    howToRead(html);
  }

  private static void head(Html html, String id, String name) {
    html.raw("<section id=\"%1$s\" aria-labelledby=\"%1$s-head\">\n".formatted(id))
        .raw("<h2 id=\"" + id + "-head\">")
        .text(name)
        .raw("</h2>\n");
  }

  private static void rejects(Html html, Reading reading) {
    head(html, "rejects", "What was rejected");
    if (reading.rejectsByReason().isEmpty()) {
      html.element(
          "p", reading.records() == 0 ? "No corpus was read." : "Nothing: every record was read.");
    } else {
      HtmlTable.write(
          html,
          "rejects card",
          "Rejects by reason",
          List.of("reason", "records", "of all"),
          reading.rejectsByReason().entrySet().stream()
              .map(
                  reason ->
                      List.of(
                          Units.name(reason.getKey()),
                          Numbers.count(reason.getValue()),
                          Numbers.percent((double) reason.getValue() / reading.records())))
              .toList());
    }
    html.raw("</section>\n");
  }

  private static void assumptions(Html html, List<Assumption> assumptions) {
    head(html, "assumptions", "What the figures assume");
    html.raw("<ol class=\"card assumptions\">\n");
    for (Assumption a : assumptions) {
      html.raw("<li>")
          .text(a.statement())
          .raw(" ")
          .element("span class=\"muted\"", a.standing())
          .raw("</li>\n");
    }
    html.raw("</ol>\n</section>\n");
  }

  private static void howToRead(Html html) {
    head(html, "reading", "How to read each figure");
    html.raw("<p class=\"lead\">")
        .math(
            "N: all training examples of a category, abstentions included; n: the answered ones;"
                + " f_k: prompts answered exactly k times; |E|: wrong answers to a prompt; δ: the"
                + " model's miscalibration; 1 − g: the confidence.")
        .raw("</p>\n");
    HtmlTable.open(
        html,
        "reading card",
        "Every figure",
        List.of("figure", "eq.", "formula", "meaning", "source"));
    for (Estimator e : Estimators.all()) {
      reading(
          html,
          Units.name(e.name()),
          e.equation(),
          e.formula(),
          e.meaning(),
          Sources.of(e.equation()));
    }
    for (Bound b : Bounds.all()) {
      reading(html, b.title(), b.equation(), b.formula(), b.meaning(), Sources.of(b.equation()));
    }
    reading(
        html,
        "hold-out",
        "",
        "sr of half A − share of half B that is new; 99 %: ± 2.576 sqrt( Var_A + p (1 − p)/N_B )",
        "Half of the texts should predict how much of the other half is new. Where it does not, the"
            + " examples are no independent draws and the bounds no guarantee.",
        "docs/theory.md, section 5");
    reading(
        html,
        "popularity, of questions",
        "",
        "sum over the row's k of (k + 1) f_(k+1) / N",
        "How often prompts of the row are asked, if asked as the corpus mentions them.",
        "Good 1953, after Turing");
    HtmlTable.close(html);
    html.raw("</section>\n");
  }

  private static void reading(
      Html html, String name, String equation, String formula, String meaning, String source) {
    html.raw("<tr>")
        .element("th scope=\"row\"", name)
        .element("td class=\"left\"", equation)
        .raw("<td class=\"formula\">")
        .math(formula)
        .raw("</td>")
        .element("td class=\"prose\"", meaning)
        .element("td class=\"prose muted\"", source)
        .raw("</tr>\n");
  }
}
