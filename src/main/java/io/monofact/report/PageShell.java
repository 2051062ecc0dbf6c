package io.monofact.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The frame of a page that needs nothing beside itself. Its content policy lets no script run but
 * those that are given here, by their hashes, and forbids every request.
 *
 * @param title the page's
 * @param scripts the scripts, in the order in which they run
 */
record PageShell(String title, List<String> scripts) {

  PageShell {
    scripts = List.copyOf(scripts);
    for (String script : scripts) {
      if (script.contains("</script") || script.contains("<!--")) {
        throw new IllegalArgumentException("a script of the page ends the page's own markup");
      }
    }
  }

  /** A page without a script. */
  static PageShell of(String title) {
    return new PageShell(title, List.of());
  }

  /** The page up to the end of its head, and the body's tag. */
  void open(Html html) {
    String style = resource("report.css");
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(style) + "\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", title)
        .raw("\n<style>" + style + "</style>\n</head>\n<body>\n");
  }

  /** The scripts, and the page's end. */
  void close(Html html) {
    scripts.forEach(script -> html.raw("<script>" + script + "</script>\n"));
    html.raw("</body>\n</html>\n");
  }

  /**
   * Attributes of style are the charting library's; a style can neither run nor ask for a thing.
   */
  private String policy(String style) {
    String policy =
        "default-src 'none'; style-src-elem '%s'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'"
            .formatted(hash(style));
    return scripts.isEmpty()
        ? policy
        : policy
            + scripts.stream()
                .map(script -> "'" + hash(script) + "'")
                .collect(Collectors.joining(" ", "; script-src ", ""));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A part of the page that lies in the jar. */
  static String resource(String name) {
    try (InputStream in = PageShell.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a part of the page is not readable in the jar", e);
    }
  }
}
