package io.monofact.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a reader sees of an HTML page: its text with a new line at every block, without scripts,
 * styles and forms' contents.
 *
 * @param title the page's title, or null if it has none
 * @param text the text
 */
record HtmlText(String title, String text) {

  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "textarea",
          "button");

  /**
   * The text of a page.
   *
   * @param charset what the server says; null to go by the page's own mark or meta element
   */
  static HtmlText of(byte[] html, Charset charset) {
    Document page;
    try {
      page =
          Jsoup.parse(new ByteArrayInputStream(html), charset == null ? null : charset.name(), "");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    Lines lines = new Lines();
    page.filter(lines);
    String title = page.title().strip();
    return new HtmlText(title.isEmpty() ? null : title, lines.out.toString().strip());
  }

  private static final class Lines implements NodeFilter {

    private final StringBuilder out = new StringBuilder();
    private boolean space;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || name.equals("br")) {
          newLine();
        } else if (name.equals("td") || name.equals("th")) {
          space = true;
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        newLine();
      }
      return FilterResult.CONTINUE;
    }

    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
          space = true;
          continue;
        }
        if (space && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }

    private void newLine() {
      if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      space = false;
    }
  }
}
