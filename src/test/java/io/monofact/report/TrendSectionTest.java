package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.History;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The trend on the page, and as it is printed. */
class TrendSectionTest {

  /** Runs whose figures are those of the report's own categories, some of which then moved. */
  private static History history(Report report, int runs) {
    List<HistoryRow> rows = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      CategoryFigures[] figures =
          report.leading().stream()
              .map(CategoryFigures::of)
              .map(f -> f.category().equals("founder") ? Runs.category("founder", 9, 9_000) : f)
              .toArray(CategoryFigures[]::new);
      rows.addAll(HistoryRow.of(Runs.kept("run" + run, run, figures), null));
    }
    return History.of(report.title(), rows);
  }

  private static Document page(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(report, out);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyCategoryHasItsTrendAndWhatMovedIsSaid() throws IOException {
    Report report = DemoReport.report();
    Document page = page(report.withHistory(history(report, 6)));
    List<Element> trends = page.select("div.trend");
    JsonNode drawn = new ObjectMapper().readTree(page.getElementById("data").data());
    assertThat(trends).hasSameSizeAs(report.leading());
    for (int i = 0; i < trends.size(); i++) {
      CategoryFigures now = CategoryFigures.of(report.leading().get(i));
      Element trend = trends.get(i);
      assertThat(trend.select("h3").text()).isEqualTo(now.label());
      if (now.examples() == 0) {
        assertThat(trend.text()).contains("No examples in this run.");
      } else {
        JsonNode told = drawn.get("categories").get(i).get("trend");
        assertThat(told.get("runs")).hasSize(7);
        assertThat(told.get("runs").get(6).get(1).asDouble()).isEqualTo(now.rate());
        assertThat(told.get("expected")).hasSize(3);
        assertThat(trend.select("tbody tr")).hasSize(7);
        assertThat(trend.text())
            .contains(Numbers.percent(now.rate()))
            .contains("6 earlier runs let expect")
            .contains(now.category().equals("founder") ? "above that, more than" : "within that");
      }
    }
    assertThat(page.select(".drifted")).hasSize(1);
  }

  @Test
  void fewRunsHaveNoBandAndNoneHasNoSection() throws IOException {
    Report report = DemoReport.report();
    Document few = page(report.withHistory(history(report, 2)));
    assertThat(few.getElementById("data").data()).doesNotContain("expected");
    assertThat(few.text()).contains("2 earlier runs are too few to say what to expect.");
    assertThat(page(report.withHistory(History.none("corpus"))).text())
        .contains("This is the first run");
    assertThat(page(report).text()).doesNotContain("From run to run");
  }

  @Test
  void aHistoryIsPrintedByCategoryAndByRun() throws IOException {
    Report report = DemoReport.report();
    History history = history(report, 6);
    List<String> lines = HistoryText.of(history, null).lines().toList();
    assertThat(lines.get(0)).contains(": 6 runs, 2026-11-20T14:03:11Z to 2026-11-25T14:03:11Z");
    assertThat(lines).hasSize(report.leading().size() + 3);
    assertThat(lines).anyMatch(l -> l.startsWith("founder ") && l.contains("▁▁▁▁▁▁"));
    assertThat(lines).anyMatch(l -> l.startsWith("dissertation_title ") && l.contains("no ex"));
    assertThat(HistoryText.of(history, "founder", null).lines()).hasSize(8);
    assertThat(HistoryText.of(history, "spouse", null)).contains("No run has spouse");
  }
}
