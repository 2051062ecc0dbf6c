package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.FactCategory;
import io.monofact.bound.Bound;
import io.monofact.bound.Bounds;
import io.monofact.bound.ExtractionError;
import io.monofact.estimate.Estimator;
import io.monofact.estimate.Estimators;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final Map<Long, Long> MANY = Map.of(1L, 40_000L, 2L, 10_000L, 3L, 20_000L);

  private static String written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Document page(Report report) throws IOException {
    return Jsoup.parse(written(report));
  }

  private static Report reportOf(Map<Long, Long> spectrum, ExtractionError extraction) {
    FactCategory category = new FactCategory("founder", "Founder", 1000, 1000);
    CategoryAudit audit =
        CategoryAudit.of(
            category,
            "distinct_text",
            9,
            new Sample(Spectrum.of(spectrum), 0),
            category.setting(0, 0.01).withExtraction(extraction));
    return DemoReport.report(List.of(audit), "corpus");
  }

  @Test
  void theFirstScreenHasOneEntryForEachCategory() throws IOException {
    Report report = DemoReport.report();
    List<Element> entries = page(report).select("article.category");

    assertThat(entries).hasSameSizeAs(report.leading());
    for (int i = 0; i < entries.size(); i++) {
      CategoryAudit audit = report.leading().get(i);
      Element entry = entries.get(i);
      assertThat(entry.select("h3 a").text()).isEqualTo(audit.category().label());
      assertThat(entry.select(".floor dd").first().ownText())
          .isEqualTo(Numbers.bound(audit.floor()));
      assertThat(entry.select(".ceiling dd").first().ownText())
          .isEqualTo(Numbers.bound(audit.ceiling()));
      assertThat(entry.text()).contains(Numbers.percent(audit.singletonRate().value()));
      assertThat(entry.select("svg.bar")).hasSize(1);
      assertThat(entry.select(".badge").isEmpty())
          .isEqualTo(!audit.hasFewSingletons() || audit.sample().size() == 0);
    }
  }

  @Test
  void unmeasuredExtractionIsSaidBeforeTheFirstFigure() throws IOException {
    String html = written(reportOf(MANY, null));

    assertThat(html.indexOf("Extraction quality is unmeasured."))
        .isPositive()
        .isLessThan(html.indexOf("article class=\"category\""));
    assertThat(Jsoup.parse(html).select(".sentence").text()).startsWith("If extraction is perfect");
  }

  @Test
  void measuredExtractionIsNotCalledUnmeasured() throws IOException {
    Document page = page(reportOf(MANY, new ExtractionError(0.9, 0.02)));

    assertThat(page.select(".notice")).isEmpty();
    assertThat(page.select(".floor dd").text()).contains("E17");
    assertThat(page.select(".sentence").text()).startsWith("A calibrated base model");
  }

  @Test
  void sentencesClaimNoMoreThanTheFigures() throws IOException {
    assertThat(page(reportOf(MANY, null)).select(".sentence").text())
        .matches(
            "If extraction is perfect, a calibrated base model trained on this corpus gets at least"
                + " [0-9.]+ % of these wrong, asked as often as the corpus mentions them\\. Some"
                + " calibrated model gets no more than [0-9.]+ % wrong\\.");
    assertThat(page(reportOf(Map.of(1L, 9L, 2L, 4L), null)).select(".sentence").text())
        .isEqualTo(
            "No floor follows: at 17 examples, the margin of the guarantee exceeds the singleton"
                + " rate. No ceiling follows.");
    assertThat(page(reportOf(Map.of(2L, 4L), null)).select(".sentence").text())
        .isEqualTo("No floor follows: no fact was stated exactly once. No ceiling follows.");
    assertThat(page(reportOf(Map.of(), null)).select(".sentence").text())
        .isEqualTo("No statement of this kind was found, so nothing can be said.");
  }

  @Test
  void theBarStandsWhereTheFiguresAre() throws IOException {
    Report report = reportOf(MANY, null);
    CategoryAudit audit = report.leading().get(0);
    Element bar = page(report).select("svg.bar").first();

    assertThat(bar.select("rect.mark-floor").attr("width"))
        .isEqualTo(percent(audit.floor().value()));
    assertThat(bar.select("circle.mark-rate").attr("cx"))
        .isEqualTo(percent(audit.singletonRate().value()));
    assertThat(bar.select(".mark-open")).isEmpty();
  }

  @Test
  void aVacuousBoundLeavesTheBarOpen() throws IOException {
    Element bar = page(reportOf(Map.of(1L, 9L, 2L, 4L), null)).select("svg.bar").first();

    assertThat(bar.select("rect.mark-floor")).isEmpty();
    assertThat(bar.select("rect.mark-open")).hasSize(2);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * share);
  }

  @Test
  void textFromTheCorpusCannotBecomeMarkup() throws IOException {
    String html = written(DemoReport.report());

    assertThat(html)
        .doesNotContain("<script", "alert(\"1\")")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;")
        .contains("default-src 'none'");
    Document page = Jsoup.parse(html);
    assertThat(page.select("h1").text()).endsWith(DemoReport.HOSTILE);
    assertThat(page.getAllElements())
        .allSatisfy(
            e ->
                assertThat(e.attributes())
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("src")));
  }

  @Test
  void controlsAndLoneSurrogatesBecomeTheReplacementCharacter() {
    assertThat(Html.escape("a\u0000b\u009bc\ud800d\n")).isEqualTo("a\ufffdb\ufffdc\ufffdd\n");
    assertThat(Html.escape("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
  }

  @Test
  void thePageAsksForNothingBesideItself() throws IOException {
    Document page = page(DemoReport.report());

    assertThat(page.select("script, link, img, iframe, object, embed, base, form")).isEmpty();
    assertThat(page.select("a"))
        .isNotEmpty()
        .allSatisfy(
            a -> {
              assertThat(a.attr("href")).startsWith("#");
              assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull();
            });
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
  }

  @Test
  void everyFigureIsExplained() throws IOException {
    String reading = page(DemoReport.report()).select("table.reading").text();

    for (Estimator e : Estimators.all()) {
      assertThat(reading).contains(e.meaning());
    }
    for (Bound b : Bounds.all()) {
      assertThat(reading).contains(b.meaning());
    }
  }

  @Test
  void rejectsAndUnitsAreListed() throws IOException {
    Report report = DemoReport.report();
    Document page = page(report);

    assertThat(page.select("table.rejects").text()).contains("malformed json 17", "too large 2");
    assertThat(page.select("table.units tbody tr")).hasSameSizeAs(report.audits());
    assertThat(page.select("ol.assumptions li")).hasSameSizeAs(report.assumptions());
  }

  @Test
  void theSpectrumIsDrawnPointByPoint() throws IOException {
    Element chart = page(reportOf(MANY, null)).select("svg.chart").first();

    assertThat(chart.select("circle")).hasSize(3);
    assertThat(chart.select("circle.single")).hasSize(1);
    assertThat(chart.attr("aria-label"))
        .isEqualTo(
            "Spectrum of Founder: 40,000 prompts answered once, 70,000 distinct prompts in all");
  }

  /** A long tail has a point for every count; the page draws only those that can be told apart. */
  @Test
  void aLongSpectrumStaysSmall() throws IOException {
    Map<Long, Long> spectrum = new HashMap<>();
    for (long k = 1; k <= 200_000; k++) {
      spectrum.put(k, 1L);
    }

    assertThat(written(reportOf(spectrum, null)).length()).isLessThan(400_000);
  }
}
