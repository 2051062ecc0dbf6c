package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Drift;

/** How the singleton rate of each category went from run to run. */
final class TrendSection {

  private TrendSection() {}

  static void write(Html html, Report report) {
    if (report.history() == null) {
      return;
    }
    int runs = report.history().runs();
    html.raw("<h2>From run to run</h2>\n<p class=\"lead\">");
    if (runs == 0) {
      html.text("This is the first run over the corpus that its history has.").raw("</p>\n");
      return;
    }
    html.text(
            "The singleton rate of earlier runs and of this one (red), each with its 95 % interval."
                + " The band is where earlier runs let expect this one, by their spread and by"
                + " sampling error, at %s over all categories at once. It takes %d earlier runs."
                    .formatted(Numbers.confidence(Trend.CONFIDENCE), Drift.ENOUGH))
        .raw("</p>\n<div class=\"trends\">\n");
    for (CategoryAudit audit : report.leading()) {
      Trend trend =
          Trend.of(
              report.history().of(audit.category().name(), audit.unit()),
              CategoryFigures.of(audit).singletonRate(),
              report.leading().size());
      html.raw("<section class=\"card trend\">\n")
          .element("h3", audit.category().label())
          .raw("\n");
      TrendChart.draw(html, audit.category().label(), trend, report.started());
      boolean drifted = trend.drift() != null && trend.drift().isMoreThanNoise();
      html.element(drifted ? "p class=\"small drifted\"" : "p class=\"muted small\"", told(trend))
          .raw("\n</section>\n");
    }
    html.raw("</div>\n");
  }

  static String told(Trend trend) {
    if (!trend.now().isDefined()) {
      return "No examples in this run.";
    }
    String now = Numbers.percent(trend.now().value());
    if (trend.drift() == null) {
      return "%s; %d earlier %s too few to say what to expect."
          .formatted(
              now, trend.earlier().size(), trend.earlier().size() == 1 ? "run is" : "runs are");
    }
    return "%s; %d earlier runs let expect %s: %s."
        .formatted(
            now,
            trend.drift().runs(),
            trend.range(),
            trend.drift().isMoreThanNoise()
                ? "%s that, more than noise".formatted(trend.standing())
                : "within that");
  }
}
