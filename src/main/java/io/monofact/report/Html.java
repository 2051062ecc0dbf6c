package io.monofact.report;

/**
 * A page under construction. Text from anywhere goes in by {@link #text}, which leaves it no way to
 * act as markup; only literals of this package go in by {@link #raw}.
 */
final class Html {

  private final StringBuilder page = new StringBuilder();

  /** Markup, as it stands. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Text, for between tags and within quoted attributes. */
  Html text(String text) {
    // A number and its sign stay on one line.
    page.append(escape(text).replace(" %", "\u00a0%"));
    return this;
  }

  /** Text in which f_k is set as f with the index k. */
  Html math(String text) {
    return raw(escape(text).replaceAll("_([0-9a-z])", "<sub>$1</sub>"));
  }

  /** An element around text; the tag may carry attributes, as in {@code td class="left"}. */
  Html element(String tag, String text) {
    int space = tag.indexOf(' ');
    return raw("<" + tag + ">")
        .text(text)
        .raw("</" + (space < 0 ? tag : tag.substring(0, space)) + ">");
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isShown(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  /** Controls and lone surrogates have no place in a page. */
  private static boolean isShown(int c) {
    return c == '\n' || c == '\t' || !(Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
