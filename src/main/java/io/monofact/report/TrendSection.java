package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Drift;
import io.monofact.audit.Figure;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Quantity;
import java.util.ArrayList;
import java.util.List;

/** How the singleton rate of each category went from run to run. */
final class TrendSection {

  private TrendSection() {}

  static void write(Html html, Report report) {
    if (report.history() == null) {
      return;
    }
    int runs = report.history().runs();
    html.raw("<section id=\"trend\" aria-labelledby=\"trend-head\">\n")
        .raw("<h2 id=\"trend-head\">From run to run</h2>\n<p class=\"lead\">");
    if (runs == 0) {
      html.text("This is the first run over the corpus that its history has.")
          .raw("</p>\n</section>\n");
      return;
    }
    html.text(
            "The singleton rate of earlier runs and of this one (the large dot), each with its 95 % interval."
                + " The band is where earlier runs let expect this one, by their spread and by"
                + " sampling error, at %s over all categories at once. It takes %d earlier runs."
                    .formatted(Numbers.confidence(Trend.CONFIDENCE), Drift.ENOUGH))
        .raw("</p>\n<div class=\"trends\">\n");
    List<CategoryAudit> leading = report.leading();
    for (int number = 0; number < leading.size(); number++) {
      trend(html, report, leading.get(number), number);
    }
    html.raw("</div>\n</section>\n");
  }

  /** The trend of a category of a report with a history. */
  static Trend of(Report report, CategoryAudit audit) {
    return Trend.of(
        report.history().of(audit.category().name(), audit.unit()),
        CategoryFigures.of(audit).singletonRate(),
        report.leading().size());
  }

  private static void trend(Html html, Report report, CategoryAudit audit, int number) {
    Trend trend = of(report, audit);
    boolean drifted = trend.drift() != null && trend.drift().isMoreThanNoise();
    html.raw(drifted ? "<div class=\"card trend drifted\">\n" : "<div class=\"card trend\">\n")
        .element("h3", audit.category().label())
        .raw("\n");
    List<List<String>> rows = new ArrayList<>();
    trend.earlier().forEach(run -> rows.add(row(run.started().toString(), rate(run))));
    rows.add(row(report.started(), trend.now()));
    new ChartFigure(
            "trend",
            number,
            "Trend of %s over %d runs: %s"
                .formatted(audit.category().label(), rows.size(), told(trend)),
            told(trend))
        .write(html, List.of("run of", "singleton rate", "95 %"), rows);
    html.raw("</div>\n");
  }

  private static Quantity rate(HistoryRow run) {
    return run.figure(Figure.SINGLETON_RATE);
  }

  private static List<String> row(String when, Quantity rate) {
    return List.of(when, Numbers.percent(rate.value()), Numbers.shares(rate.low(), rate.high()));
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
