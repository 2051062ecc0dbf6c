package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Says so where the build found no browser to look at the page with. */
class BrowserAtHandTest {

  private static final String NO_BROWSER =
      "The page was NOT tested in a browser: there is no /usr/bin/chromium. Install Debian's chromium,"
          + " or say -Pbrowser -Dchromium=PATH.";

  @Test
  void thePageIsTestedInABrowser() {
    String chromium = System.getProperty("chromium");
    if (chromium == null) {
      System.out.println(NO_BROWSER);
    }
    assumeTrue(chromium != null, NO_BROWSER);
    assertThat(Path.of(chromium)).isExecutable();
  }
}
