package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.History;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Runs;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import io.monofact.estimate.Resampled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demo report with everything that a page may have, and texts that would like to run. */
final class FullReport {

  static final String IMAGE = "<img src=x onerror=\"window.ran='image'\">";

  private FullReport() {}

  static Report report() throws IOException {
    return report(Specimens.DRAWN);
  }

  /** With so many prompts of each kind to look at. */
  static Report report(int drawn) throws IOException {
    Report demo = DemoReport.report();
    List<CategoryAudit> audits = demo.audits().stream().map(FullReport::resampled).toList();
    Report bare =
        new Report(
                demo.title(),
                demo.inputs(),
                demo.started(),
                demo.versions(),
                demo.reading(),
                demo.leadingUnit(),
                audits,
                demo.assumptions())
            .withSlices(slices(demo));
    return bare.withHistory(history(bare))
        .withBaseline(Runs.kept("then", -1, baseline(bare)))
        .withSpecimens(specimens(bare, drawn, "She was born in 1850"));
  }

  /** Halves that agree for most, and not for birthplaces. */
  private static CategoryAudit resampled(CategoryAudit audit) {
    if (audit.sample().size() == 0) {
      return audit;
    }
    double rate = audit.singletonRate().value();
    boolean fails = audit.category().name().equals("birthplace");
    return audit
        .withDisputed(3)
        .withResampled(
            new Resampled(
                new HoldOut(rate, fails ? rate / 2 : rate, 1e-6, 1_000),
                new Interval("bootstrap", "", 0.95, rate * 0.97, Math.min(1, rate * 1.03))))
        .withCause(fails ? "12.0 % of the claims are copies " + IMAGE : null);
  }

  private static List<Slice> slices(Report demo) {
    List<Slice> slices = new ArrayList<>();
    for (CategoryAudit whole : demo.leading()) {
      if (whole.sample().size() > 0) {
        CategoryAudit other = demo.of(whole.category()).get(2);
        slices.add(new Slice("source", IMAGE, whole.sample().singletons() / 2, whole));
        slices.add(
            new Slice(
                "source",
                "forum",
                whole.sample().singletons() / 3,
                CategoryAudit.of(
                    other.category(), demo.leadingUnit(), 0, other.sample(), other.setting())));
      }
    }
    return slices;
  }

  private static History history(Report report) {
    List<HistoryRow> rows = new ArrayList<>();
    for (int run = 0; run < 6; run++) {
      rows.addAll(HistoryRow.of(Runs.kept("run" + run, run, figures(report, 9_000)), null));
    }
    return History.of(report.title(), rows);
  }

  private static CategoryFigures[] baseline(Report report) {
    List<CategoryFigures> all = new ArrayList<>(List.of(figures(report, 60)));
    all.add(Runs.category("spouse", 40, 3));
    return all.toArray(CategoryFigures[]::new);
  }

  /** The report's own figures, but for founders. */
  private static CategoryFigures[] figures(Report report, long doubletons) {
    return report.leading().stream()
        .map(CategoryFigures::of)
        .map(f -> f.category().equals("founder") ? Runs.category("founder", 9, doubletons) : f)
        .toArray(CategoryFigures[]::new);
  }

  /** So many prompts of each kind, with addresses that lead astray among them. */
  static Map<String, Specimens> specimens(Report report, int each, String evidence) {
    String[] urls = {
      "https://example.org/a?b=1&c=<2>",
      "javascript:window.ran='url'",
      " JaVaScript:window.ran='url'",
      "data:text/html,<script>window.ran='data'</script>",
      "https://example.org/\"onmouseover=\"window.ran='handler'",
      null
    };
    List<ShownPrompt> once = new ArrayList<>();
    List<ShownPrompt> several = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      String name = i == 0 ? DemoReport.HOSTILE : "Ada Lee " + i;
      ShownClaim claim =
          new ShownClaim(name, IMAGE, 1, evidence + " " + IMAGE, "doc-" + i, urls[i % urls.length]);
      once.add(new ShownPrompt(name, 1, List.of(claim)));
      several.add(new ShownPrompt(name, 7, List.of(claim, claim, claim)));
    }
    Map<String, Specimens> all = new HashMap<>();
    report.leading().forEach(a -> all.put(a.category().name(), new Specimens(once, several)));
    return all;
  }
}
