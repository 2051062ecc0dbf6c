package io.monofact.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page in headless Chromium, with all that it complained of or asked for. */
final class BrowserPage implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private BrowserPage(BrowserContext context, Path file, boolean script) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onRequest(request -> requests.add(request.url()));
    page.navigate(file.toUri().toString());
    if (script) {
      page.waitForSelector("html[data-charts=drawn]");
    }
  }

  /** Starts the driver, which brings no browser of its own. */
  static Playwright driver() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser chromium(Playwright driver) {
    return driver
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  static BrowserPage open(Browser browser, Path file, ColorScheme scheme, int width) {
    return new BrowserPage(
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme)),
        file,
        true);
  }

  static BrowserPage withoutScript(Browser browser, Path file) {
    return new BrowserPage(
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
        file,
        false);
  }

  Page page() {
    return page;
  }

  List<String> complaints() {
    return complaints;
  }

  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    context.close();
  }
}
