package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.monofact.model.ValidationFigure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a validation as it is in a real browser. */
class ValidationInBrowserTest {

  @TempDir private Path folder;

  private static List<ValidationFigure> bins(String category) {
    List<ValidationFigure> all = new ArrayList<>();
    for (int bin = 0; bin < 5; bin++) {
      String of = "stated: bin " + bin;
      double middle = 0.1 + 0.2 * bin;
      all.add(figure(category, of, "answers", ValidationFigure.Unit.COUNT, 40 * bin));
      all.add(figure(category, of, "confidence", ValidationFigure.Unit.SHARE, middle));
      all.add(figure(category, of, "accuracy", ValidationFigure.Unit.SHARE, middle * middle));
    }
    return all;
  }

  private static ValidationFigure figure(
      String category, String of, String name, ValidationFigure.Unit unit, double value) {
    return new ValidationFigure(
        "bins", category, of, Double.NaN, name, unit, value, Double.NaN, Double.NaN, 40, "");
  }

  @Test
  void itsDiagramsAreSeenAndNothingOfItsNamesRuns() throws IOException {
    List<ValidationFigure> figures = new ArrayList<>(bins("birthday"));
    figures.addAll(bins(FullReport.IMAGE));
    Path file = folder.resolve("validation.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      ValidationHtml.write(
          new Validated(
              DemoReport.HOSTILE,
              "2026-11-20 14:03:11 UTC",
              Map.of("monofact", "0.1.0"),
              Map.of("responses", FullReport.IMAGE),
              figures,
              Map.of(),
              List.of(),
              List.of()),
          out);
    }
    try (Playwright driver = BrowserPage.driver();
        Browser browser = BrowserPage.chromium(driver);
        BrowserPage opened = BrowserPage.open(browser, file, ColorScheme.LIGHT, 1280)) {
      assertThat(opened.page().locator(".plot").count()).isEqualTo(2);
      assertThat(Pixels.of(opened.page().locator(".plot").first()).like("#ad3f22"))
          .isGreaterThan(100);
      assertThat(opened.page().locator("img").count()).isZero();
      assertThat(opened.page().evaluate("() => window.ran || null")).isNull();
      assertThat(opened.complaints()).isEmpty();
      assertThat(opened.requests()).containsExactly(file.toUri().toString());
    }
  }
}
