package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Change;
import io.monofact.audit.Figure;
import io.monofact.audit.RunFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What moved since an earlier run, by how much, and whether that is more than noise. */
final class BaselineSection {

  private BaselineSection() {}

  static void write(Html html, Report report) {
    RunFigures then = report.baseline();
    if (then == null) {
      return;
    }
    List<Movement> all = Movement.of(report);
    html.raw("<section id=\"baseline\" aria-labelledby=\"baseline-head\">\n")
        .raw("<h2 id=\"baseline-head\">Since the baseline</h2>\n<p class=\"lead\">")
        .text(
            "Held against the audit of %s that began %s. "
                .formatted(then.title(), then.started().toString()))
        .text(summary(all))
        .raw("</p>\n");
    names(html, "No longer found: ", Movement.gone(report));
    names(html, "Not found then: ", Movement.appeared(report));
    new ChartFigure(
            "baseline",
            0,
            "Change of the singleton rate of each category since the baseline",
            "The change of the singleton rate in percentage points, with its interval at %s over all"
                    .formatted(Numbers.confidence(Movement.CONFIDENCE))
                + " categories at once. Where the interval holds 0, chance may have brought it; the"
                + " runs are taken as independent.")
        .write(
            html,
            List.of(
                "category", "figure", "then", "now", "change", "interval", "", "examples", "then"),
            rows(report, all));
    html.raw("</section>\n");
  }

  private static String summary(List<Movement> all) {
    List<String> moved =
        all.stream()
            .filter(m -> m.figure() == Figure.SINGLETON_RATE && m.moved() != null)
            .filter(m -> m.moved().change().isMoreThanNoise())
            .map(
                m ->
                    "%s %s by %s"
                        .formatted(
                            m.label(),
                            m.moved().change().value() > 0 ? "rose" : "fell",
                            points(Math.abs(m.moved().change().value()))))
            .toList();
    return moved.isEmpty()
        ? "No singleton rate moved by more than noise."
        : "More than noise: %s.".formatted(String.join("; ", moved));
  }

  private static void names(Html html, String what, List<String> names) {
    if (!names.isEmpty()) {
      html.element("p class=\"notice\"", what + String.join(", ", names) + ".").raw("\n");
    }
  }

  private static List<List<String>> rows(Report report, List<Movement> all) {
    List<List<String>> rows = new ArrayList<>();
    for (Movement m : all) {
      CategoryAudit now = report.leading().get(m.number());
      long then =
          report
              .baseline()
              .of(m.category(), report.leadingUnit())
              .map(CategoryFigures::examples)
              .orElse(0L);
      Figure.Moved moved = m.moved();
      Change change = moved == null ? null : moved.change();
      rows.add(
          List.of(
              m.label(),
              Units.name(m.figure().label()),
              moved == null ? "–" : Numbers.percent(moved.then().value()),
              moved == null ? "–" : Numbers.percent(moved.now().value()),
              change == null ? "–" : signed(change.value()) + " points",
              change == null ? "–" : signed(change.low()) + " to " + signed(change.high()),
              m.verdict(),
              Numbers.count(now.sample().size()),
              Numbers.count(then)));
    }
    return rows;
  }

  private static String points(double change) {
    return String.format(Locale.ROOT, "%.1f points", 100 * change);
  }

  private static String signed(double change) {
    String number = String.format(Locale.ROOT, "%+.1f", 100 * change);
    return number.replace('-', '−');
  }
}
