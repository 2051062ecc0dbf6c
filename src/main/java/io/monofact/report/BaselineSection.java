package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Change;
import io.monofact.audit.Figure;
import io.monofact.audit.RunFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What moved since an earlier run, by how much, and whether that is more than noise. */
final class BaselineSection {

  /** So many that moved are told in the sentence above the chart. */
  private static final int MOST_NAMES = 3;

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
    List<Movement> rates =
        all.stream().filter(m -> m.figure() == Figure.SINGLETON_RATE && m.moved() != null).toList();
    List<Movement> moved =
        rates.stream()
            .filter(m -> m.moved().change().isMoreThanNoise())
            .sorted(Comparator.comparingDouble(m -> -Math.abs(m.moved().change().value())))
            .toList();
    if (rates.isEmpty()) {
      return "No rate can be compared: the baseline has none counted in this way.";
    }
    if (moved.isEmpty()) {
      return "No singleton rate moved by more than noise.";
    }
    String first =
        moved.stream()
            .limit(MOST_NAMES)
            .map(BaselineSection::told)
            .collect(Collectors.joining("; "));
    return moved.size() <= MOST_NAMES
        ? "More than noise: %s.".formatted(first)
        : "More than noise: %d of %d singleton rates, most of all %s."
            .formatted(moved.size(), rates.size(), first);
  }

  private static String told(Movement m) {
    double change = m.moved().change().value();
    return String.format(
        Locale.ROOT,
        "%s %s by %.1f points",
        m.label(),
        change > 0 ? "rose" : "fell",
        100 * Math.abs(change));
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

  private static String signed(double change) {
    String number = String.format(Locale.ROOT, "%+.1f", 100 * change);
    return number.replace('-', '−');
  }
}
