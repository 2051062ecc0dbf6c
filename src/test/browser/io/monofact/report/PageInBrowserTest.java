package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.monofact.bound.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as it is in a real browser. */
class PageInBrowserTest {

  private static final String LIGHT_ACCENT = "#ad3f22";
  private static final String DARK_ACCENT = "#f2917a";

  @TempDir static Path folder;

  private static Playwright driver;
  private static Browser browser;
  private static Path file;
  private static Path few;
  private static JsonNode json;
  private static BrowserPage opened;
  private static Page page;

  @BeforeAll
  static void open() throws IOException {
    for (ReportWriter writer : ReportWriters.all()) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(writer.fileName()))) {
        writer.write(FullReport.report(), out);
      }
    }
    // The checker looks at every element, and a few of a kind are as good as many.
    few = folder.resolve("few.html");
    try (OutputStream out = Files.newOutputStream(few)) {
      new HtmlReport().write(FullReport.report(2), out);
    }
    file = folder.resolve("report.html");
    json = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    driver = BrowserPage.driver();
    browser = BrowserPage.chromium(driver);
    opened = BrowserPage.open(browser, file, ColorScheme.LIGHT, 1280);
    page = opened.page();
  }

  @AfterAll
  static void close() {
    driver.close();
  }

  /** The figures of a category under the leading unit, as report.json has them. */
  private static List<JsonNode> leading() {
    List<JsonNode> all = new ArrayList<>();
    json.get("categories")
        .forEach(
            c -> {
              if (c.get("unit").equals(json.get("leading_unit"))) {
                all.add(c);
              }
            });
    return all;
  }

  private static double value(JsonNode figure) {
    return figure.isNull() ? Double.NaN : figure.asDouble();
  }

  @Test
  void loadsWithoutAComplaintOrARequest() {
    assertThat(opened.complaints()).isEmpty();
    assertThat(opened.requests()).containsExactly(file.toUri().toString());
  }

  @Test
  void theFirstScreensFiguresAreThoseOfTheJson() {
    List<JsonNode> categories = leading();
    assertThat(page.locator("tbody.category").count()).isEqualTo(categories.size());
    for (JsonNode category : categories) {
      Locator row =
          page.locator("tbody.category[data-category=" + category.get("category").asText() + "]");
      double floor =
          value(category.get("bounds").get(category.get("leading_lower").asText()).get("value"));
      double ceiling =
          value(category.get("bounds").get(category.get("leading_upper").asText()).get("value"));
      double rate = value(category.get("estimates").get("singleton_rate").get("value"));
      assertThat(row.getAttribute("data-floor")).isEqualTo(raw(floor));
      assertThat(row.getAttribute("data-rate")).isEqualTo(raw(rate));
      assertThat(row.getAttribute("data-ceiling")).isEqualTo(raw(ceiling));
      assertThat(shown(row, "floor")).startsWith(Numbers.bound(Side.LOWER, floor));
      assertThat(shown(row, "ceiling")).startsWith(Numbers.bound(Side.UPPER, ceiling));
      assertThat(shown(row, "rate")).startsWith(Numbers.percent(rate));
      assertThat(shown(row, "examples"))
          .startsWith(Numbers.count(category.get("examples").asLong()));
    }
  }

  private static String raw(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static String shown(Locator row, String column) {
    return row.locator("td." + column).innerText().replace('\u00a0', ' ');
  }

  /** What the library was given to draw, asked of the library. */
  @Test
  void theChartsAreDrawnOfTheJsonsFigures() {
    List<JsonNode> categories = leading();
    for (int i = 0; i < categories.size(); i++) {
      JsonNode category = categories.get(i);
      if (category.get("claims").asLong() == 0) {
        continue;
      }
      List<List<Double>> spectrum = new ArrayList<>();
      category
          .get("spectrum")
          .forEach(
              p ->
                  spectrum.add(
                      List.of(p.get("times_seen").asDouble(), p.get("prompts").asDouble())));
      assertThat(points("spectrum", i)).containsExactlyInAnyOrderElementsOf(spectrum);
      List<List<Double>> growth = new ArrayList<>();
      category
          .get("growth")
          .forEach(
              p -> growth.add(List.of(p.get("examples").asDouble(), p.get("rate").asDouble())));
      assertThat(points("growth", i)).containsAll(growth);
    }
    List<List<Double>> changes = new ArrayList<>();
    int row = 0;
    for (JsonNode change : json.get("baseline").get("changes")) {
      if (change.get("figure").asText().equals("singleton_rate") && change.has("change")) {
        changes.add(List.of(100 * change.get("change").asDouble(), (double) row++));
      }
    }
    assertThat(points("baseline", 0)).containsExactlyElementsOf(changes);
  }

  /** The points with a tooltip, of all series of a chart. */
  @SuppressWarnings("unchecked")
  private static List<List<Double>> points(String kind, int of) {
    List<List<Object>> found =
        (List<List<Object>>)
            page.evaluate(
                """
                ([kind, of]) => echarts
                  .getInstanceByDom(document.querySelector(`.plot[data-chart=${kind}][data-of="${of}"]`))
                  .getOption().series.flatMap((s) => s.data).filter((d) => d.tip).map((d) => d.value)
                """,
                List.of(kind, of));
    return found.stream()
        .map(point -> point.stream().map(n -> ((Number) n).doubleValue()).toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT," + LIGHT_ACCENT, "DARK," + DARK_ACCENT})
  void everyChartIsSeen(ColorScheme scheme, String accent) throws IOException {
    try (BrowserPage other = BrowserPage.open(browser, file, scheme, 1280)) {
      Locator plots = other.page().locator(".plot");
      assertThat(plots.count()).isGreaterThan(20);
      for (Locator plot : plots.all()) {
        assertThat(plot.locator("svg path").count()).isGreaterThan(3);
      }
      for (String kind :
          List.of("spectrum", "growth", "popularity", "trend", "units", "slices", "baseline")) {
        Locator plot = other.page().locator(".plot[data-chart=" + kind + "]").first();
        assertThat(Pixels.of(plot).like(accent)).as(kind).isGreaterThan(30);
      }
    }
  }

  /** The singletons' point is seen where its figures say, on axes that begin at 1. */
  @Test
  @SuppressWarnings("unchecked")
  void aPointStandsWhereItsFiguresAre() throws IOException {
    double f1 = leading().get(0).get("f1").asDouble();
    Locator plot = page.locator(".plot[data-chart=spectrum]").first();
    List<Number> place =
        (List<Number>)
            page.evaluate(
                "(f1) => echarts.getInstanceByDom(document.querySelector('.plot[data-chart=spectrum]'))"
                    + ".convertToPixel({ gridIndex: 0 }, [1, f1])",
                f1);
    Pixels seen = Pixels.of(plot);
    assertThat(seen.like(LIGHT_ACCENT, place.get(0).doubleValue(), place.get(1).doubleValue(), 5))
        .isGreaterThan(40);
    List<Number> ends =
        (List<Number>)
            page.evaluate(
                "() => { const o = echarts.getInstanceByDom(document.querySelector('.plot[data-chart=spectrum]'))"
                    + ".getOption(); return [o.xAxis[0].min, o.yAxis[0].min]; }");
    assertThat(ends.stream().map(Number::intValue)).containsExactly(1, 1);
  }

  @Test
  void theFilterShowsWhatItNames() {
    Locator input = page.getByLabel("Filter");
    input.focus();
    page.keyboard().type("BIRTH");
    assertThat(names()).containsExactly("Birthday", "Birth year", "Birthplace");
    assertThat(page.locator("#found").innerText()).isEqualTo("3 of 7");
    input.fill("nothing of the kind");
    assertThat(names()).isEmpty();
    input.fill("");
    assertThat(names()).hasSize(7);
  }

  private static List<String> names() {
    return page.locator("tbody.category:visible th.name a").allInnerTexts();
  }

  @Test
  void everyColumnSortsByKeyboardAndSaysSo() {
    for (String key : List.of("floor", "rate", "ceiling", "examples")) {
      Locator header = page.locator("th[data-sort=" + key + "]");
      header.locator("button").focus();
      page.keyboard().press("Enter");
      assertThat(header.getAttribute("aria-sort")).isEqualTo("descending");
      List<Double> sorted = figures(key);
      List<Double> known = sorted.stream().filter(v -> !v.isNaN()).toList();
      assertThat(known).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(sorted.subList(0, known.size())).isEqualTo(known);
      page.keyboard().press("Space");
      assertThat(header.getAttribute("aria-sort")).isEqualTo("ascending");
      assertThat(figures(key).subList(0, known.size())).isSorted();
      assertThat(page.locator("th[aria-sort=ascending], th[aria-sort=descending]").count())
          .isEqualTo(1);
    }
    page.locator("th[data-sort=name] button").click();
    List<String> byName = names();
    page.locator("th[data-sort=name] button").click();
    List<String> back = new ArrayList<>(names());
    Collections.reverse(back);
    assertThat(back).isEqualTo(byName);
  }

  private static List<Double> figures(String key) {
    return page.locator("tbody.category").all().stream()
        .map(row -> row.getAttribute("data-" + key))
        .map(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
        .toList();
  }

  @Test
  void nothingOfTheCorpusRuns() {
    try (BrowserPage other = BrowserPage.open(browser, file, ColorScheme.LIGHT, 1280)) {
      Page p = other.page();
      p.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      assertThat(p.locator("img, iframe, object, embed, form").count()).isZero();
      assertThat(p.locator("script").count()).isEqualTo(4);
      assertThat(p.locator("h1").innerText()).endsWith(DemoReport.HOSTILE);
      assertThat(p.locator(".evidence").first().innerText()).contains(FullReport.IMAGE);
      @SuppressWarnings("unchecked")
      List<String> odd =
          (List<String>)
              p.evaluate(
                  """
                  () => Array.from(document.querySelectorAll('*')).flatMap((e) => Array.from(e.attributes))
                    .filter((a) => a.name.startsWith('on')
                      || a.name === 'href' && !/^(#|https?:)/.test(a.value)).map((a) => a.name + a.value)
                  """);
      assertThat(odd).isEmpty();
      assertThat(p.locator("a.source").all())
          .isNotEmpty()
          .allSatisfy(a -> assertThat(a.getAttribute("rel")).contains("noopener"));
      p.locator("a.source").nth(1).hover();
      // A tooltip of a part whose name is markup.
      p.locator(".plot[data-chart=slices]").scrollIntoViewIfNeeded();
      p.evaluate(
          """
          () => echarts.getInstanceByDom(document.querySelector('.plot[data-chart=slices]'))
            .dispatchAction({ type: 'showTip', seriesIndex: 1, dataIndex: 0 })
          """);
      assertThat(p.locator(".tip").innerText()).contains(FullReport.IMAGE);
      assertThat(p.locator(".tip img").count()).isZero();
      assertThat(p.evaluate("() => window.ran || null")).isNull();
      assertThat(other.complaints()).isEmpty();
    }
  }

  /** Were text to become a script after all, the page's policy would stop it. */
  @Test
  void thePolicyStopsAScriptThatIsNotThePages() {
    try (BrowserPage other = BrowserPage.open(browser, file, ColorScheme.LIGHT, 1280)) {
      other
          .page()
          .evaluate(
              """
              () => {
                const script = document.createElement('script');
                script.textContent = "window.ran = 'script'";
                document.body.append(script);
                const link = document.createElement('img');
                link.src = 'http://127.0.0.1:9/x';
                document.body.append(link);
              }
              """);
      assertThat(other.page().evaluate("() => window.ran || null")).isNull();
      other.page().waitForTimeout(100);
      assertThat(other.complaints())
          .hasSize(2)
          .allMatch(c -> c.contains("Content Security Policy"));
    }
  }

  /** What is within a drawing is one picture to it, with the name of its place. */
  @ParameterizedTest
  @CsvSource({"LIGHT,1280", "DARK,1280", "LIGHT,390"})
  @SuppressWarnings("unchecked")
  void anAccessibilityCheckerFindsNothingSerious(ColorScheme scheme, int width) throws IOException {
    String axe;
    try (InputStream in = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (BrowserPage other = BrowserPage.open(browser, few, scheme, width)) {
      other
          .page()
          .evaluate(
              "() => document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      other.page().evaluate(axe);
      Map<String, Object> found =
          (Map<String, Object>)
              other
                  .page()
                  .evaluate(
                      """
                      async () => {
                        const { violations, passes } = await axe.run({ exclude: ['.plot svg'] });
                        return {
                          passes: passes.length,
                          violations: violations.map((v) => v.impact + ' ' + v.id + ': '
                            + v.nodes.length + ', ' + v.nodes[0].html.slice(0, 200)
                            + ' ' + v.nodes[0].failureSummary),
                        };
                      }
                      """);
      assertThat((Integer) found.get("passes")).isGreaterThan(20);
      assertThat((List<String>) found.get("violations"))
          .noneMatch(v -> v.startsWith("serious") || v.startsWith("critical"));
    }
  }

  @Test
  void aPhoneScrollsInOneDirection() {
    try (BrowserPage phone = BrowserPage.open(browser, file, ColorScheme.LIGHT, 390)) {
      assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth"))
          .isEqualTo(390);
      assertThat(phone.page().locator("th[data-sort=floor] button").isVisible()).isTrue();
      for (Locator plot : phone.page().locator(".plot svg").all()) {
        assertThat(plot.boundingBox().width).isLessThanOrEqualTo(390);
      }
    }
  }

  @Test
  void onPaperChartsAreLightAndFit() {
    try (BrowserPage paper = BrowserPage.open(browser, file, ColorScheme.DARK, 1280)) {
      paper.page().setViewportSize(718, 1000);
      paper.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      paper.page().evaluate("() => dispatchEvent(new Event('beforeprint'))");
      for (Locator plot : paper.page().locator(".plot").all()) {
        assertThat(plot.locator("svg").boundingBox().width)
            .isLessThanOrEqualTo(plot.boundingBox().width);
        assertThat(plot.innerHTML()).doesNotContainIgnoringCase(DARK_ACCENT);
      }
      assertThat(paper.page().locator(".plot[data-chart=growth]").first().innerHTML())
          .containsIgnoringCase(LIGHT_ACCENT);
    }
  }

  @Test
  void withoutScriptTheFiguresAreThere() {
    try (BrowserPage bare = BrowserPage.withoutScript(browser, file)) {
      assertThat(bare.page().locator("tbody.category:visible").count()).isEqualTo(7);
      assertThat(bare.page().locator("svg.bar:visible").count()).isEqualTo(7);
      assertThat(bare.page().locator(".plot:visible, .filter:visible").count()).isZero();
      bare.page().locator("figure.spectrum summary").first().click();
      assertThat(bare.page().locator("table.spectrum").first().isVisible()).isTrue();
      bare.page().locator("details.figures summary").first().click();
      assertThat(bare.page().locator("details.figures").first().boundingBox().height)
          .isGreaterThan(bare.page().locator("table.raw").first().boundingBox().height);
    }
  }
}
