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
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
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
    List<Element> entries = page(report).select("tbody.category");

    assertThat(entries).hasSameSizeAs(report.leading());
    for (int i = 0; i < entries.size(); i++) {
      CategoryAudit audit = report.leading().get(i);
      Element entry = entries.get(i);
      assertThat(entry.select("th.name a").text()).isEqualTo(audit.category().label());
      assertThat(shown(entry, "floor")).isEqualTo(Numbers.bound(audit.floor()));
      assertThat(shown(entry, "ceiling")).isEqualTo(Numbers.bound(audit.ceiling()));
      assertThat(shown(entry, "rate")).isEqualTo(Numbers.percent(audit.singletonRate().value()));
      assertThat(shown(entry, "examples")).isEqualTo(Numbers.count(audit.sample().size()));
      assertThat(shown(entry, "holdout")).isEqualTo("not known");
      assertThat(entry.select("td.floor small").text())
          .contains(audit.floor().equation())
          .contains("naive");
      assertThat(entry.select("td.floor.vacuous").isEmpty()).isEqualTo(!audit.floor().isVacuous());
      assertThat(entry.select("svg.bar")).hasSize(1);
      assertThat(entry.select(".badge").isEmpty())
          .isEqualTo(!audit.hasFewSingletons() || audit.sample().size() == 0);
    }
  }

  private static String shown(Element entry, String column) {
    return entry.select("td." + column).first().ownText().replace('\u00a0', ' ');
  }

  @Test
  void unmeasuredExtractionIsSaidBeforeTheFirstFigure() throws IOException {
    String html = written(reportOf(MANY, null));

    assertThat(html.indexOf("Extraction quality is unmeasured."))
        .isPositive()
        .isLessThan(html.indexOf("tbody class=\"category\""));
    assertThat(Jsoup.parse(html).select(".says").text()).startsWith("If extraction is perfect");
  }

  @Test
  void measuredExtractionIsNotCalledUnmeasured() throws IOException {
    Document page = page(reportOf(MANY, new ExtractionError(0.9, 0.02)));

    assertThat(page.select(".notice")).isEmpty();
    assertThat(page.select("td.floor").text()).contains("E17", "corrected");
    assertThat(page.select(".says").text()).startsWith("A calibrated base model");
  }

  @Test
  void sentencesClaimNoMoreThanTheFigures() throws IOException {
    assertThat(page(reportOf(MANY, null)).select(".says").text())
        .matches(
            "If extraction is perfect, a calibrated base model trained on this corpus will get at"
                + " least [0-9.]+ % of founders wrong, asked as often as the corpus mentions them\\. Some"
                + " calibrated model gets no more than [0-9.]+ % wrong\\.");
    assertThat(page(reportOf(Map.of(1L, 9L, 2L, 4L), null)).select(".says").text())
        .isEqualTo(
            "No floor follows: at 17 examples, the margin of the guarantee exceeds the singleton"
                + " rate. No ceiling follows.");
    assertThat(page(reportOf(Map.of(2L, 4L), null)).select(".says").text())
        .isEqualTo("No floor follows: no fact was stated exactly once. No ceiling follows.");
    assertThat(page(reportOf(Map.of(), null)).select(".says").text())
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
        .doesNotContain("<script>alert", "alert(\"1\")")
        .contains("\\u003cscript\\u003ealert")
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

    assertThat(page.select("link, img, iframe, object, embed, base, form, [src]")).isEmpty();
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

  /** The policy names every script and the style by what they are, and lets nothing else run. */
  @Test
  void thePolicyHoldsEveryScriptByItsHash() throws Exception {
    Document page = page(DemoReport.report());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy).startsWith("default-src 'none';").doesNotContain("script-src 'unsafe");
    List<Element> scripts = page.select("script:not([type=application/json])");
    assertThat(scripts).hasSize(3);
    for (Element part : page.select("script:not([type=application/json]), style")) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(part.data().getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
  }

  @Test
  void theLibrarysLicencesTravelInThePage() throws IOException {
    assertThat(page(DemoReport.report()).select("footer pre").text())
        .contains("Apache ECharts", "Apache License", "Mike Bostock", "Baidu");
  }

  @Test
  void everyChartHasItsFiguresAsATable() throws IOException {
    Document page = page(reportOf(MANY, null));

    assertThat(page.select(".plot"))
        .extracting(e -> e.attr("data-chart"))
        .containsExactly("spectrum", "growth", "popularity", "units");
    assertThat(page.select("figure:not(.units) table")).hasSize(3);
    assertThat(page.select("table.spectrum tbody tr")).hasSize(2);
    assertThat(page.select(".plot[data-chart=spectrum]").attr("aria-label"))
        .isEqualTo(
            "Spectrum of Founder: 40,000 prompts answered once, 70,000 distinct prompts in all");
  }

  @Test
  void pluralsArePlainOrQuoted() {
    assertThat(Sentences.several("Birthday")).isEqualTo("birthdays");
    assertThat(Sentences.several("Year of a book or film")).isEqualTo("years of a book or film");
    assertThat(Sentences.several("Headquarters")).isEqualTo("headquarters");
    assertThat(Sentences.several("Capital city")).isEqualTo("capital cities");
    assertThat(Sentences.several("Geburtsort <b>")).isEqualTo("answers to “Geburtsort <b>”");
  }

  /** A long tail has a point for every count; the page draws only those that can be told apart. */
  @Test
  void aLongSpectrumStaysSmall() throws IOException {
    Map<Long, Long> spectrum = new HashMap<>();
    for (long k = 1; k <= 200_000; k++) {
      spectrum.put(k, 1L);
    }

    int bare = written(reportOf(MANY, null)).length();
    assertThat(written(reportOf(spectrum, null)).length()).isLessThan(bare + 40_000);
  }

  /** Twenty categories, each with as long a tail and as much evidence as there may be. */
  @Test
  void thePageStaysUnderTwoMegabytes() throws IOException {
    Map<Long, Long> spectrum = new HashMap<>();
    for (long k = 1; k <= 6_000; k++) {
      spectrum.put(k, 1 + 3_000_000 / (k * k));
    }
    List<CategoryAudit> audits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      FactCategory category = new FactCategory("category_" + i, "Category number " + i, 365, 365);
      for (String unit : List.of("distinct_text", "document", "mention", "near_copy")) {
        audits.add(
            CategoryAudit.of(
                category,
                unit,
                1_000_000,
                new Sample(Spectrum.of(spectrum), 1_000),
                category.setting(0, 0.01)));
      }
    }
    Report report = DemoReport.report(audits, "twenty");
    String evidence = "毛泽东于1893年12月26日出生在湖南。".repeat(30);
    Report full = report.withSpecimens(FullReport.specimens(report, 20, evidence));

    String html = written(full);
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
    Document page = Jsoup.parse(html);
    assertThat(page.select(".evidence.singletons li")).hasSize(20 * 20);
    assertThat(page.select(".evidence.conflicts li")).hasSize(20 * 20);
    assertThat(page.select(".evidence blockquote").first().text()).startsWith("毛泽东于1893年");
  }

  @Test
  void evidenceIsShownAndOnlyTheWebsAddressesAreLinks() throws IOException {
    Document page = page(FullReport.report());
    Element once = page.select(".evidence.singletons").first();

    assertThat(once.select("summary").text()).startsWith("20 of ");
    assertThat(once.select("li")).hasSize(20);
    assertThat(once.select("a")).isNotEmpty();
    assertThat(page.select("a.source"))
        .allSatisfy(a -> assertThat(a.attr("href")).startsWith("https://example.org/"))
        .allSatisfy(a -> assertThat(a.attributesSize()).isEqualTo(3));
    assertThat(EvidenceSection.isLink("HTTP://example.org")).isTrue();
    for (String url :
        new String[] {"javascript:x", " https://a", "https://a b", "ftp://a", "//a", "", null}) {
      assertThat(EvidenceSection.isLink(url)).as(url).isFalse();
    }
  }

  @Test
  void whatMovedSinceTheBaselineIsSaid() throws IOException {
    Element section = page(FullReport.report()).getElementById("baseline");

    assertThat(section.select(".lead").text()).contains("More than noise: Founder rose by ");
    assertThat(section.select(".notice").text()).contains("No longer found: spouse.");
    List<Element> rows = section.select("tbody tr");
    assertThat(rows).hasSize(7 * 3);
    assertThat(rows.get(0).text()).contains("Birthday", "singleton rate", "the same");
    assertThat(section.text()).contains("rose, more than noise");
    assertThat(page(DemoReport.report()).getElementById("baseline")).isNull();
  }

  @Test
  void withoutClaimsThereIsNoEvidenceAndItIsSaid() throws IOException {
    Document page = page(DemoReport.report());

    assertThat(page.select(".evidence")).isEmpty();
    assertThat(page.getElementById("categories").text()).contains("No evidence is at hand");
  }
}
