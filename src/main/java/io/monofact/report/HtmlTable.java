package io.monofact.report;

import java.util.List;

/** Tables of the page. They scroll by themselves where the screen is narrow, also by keyboard. */
final class HtmlTable {

  private HtmlTable() {}

  /**
   * A table up to its first row.
   *
   * @param kind its class
   * @param name what it is, for who does not see it
   * @param header the heads of its columns, in which f_k is set with an index
   */
  static void open(Html html, String kind, String name, List<String> header) {
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .text(name)
        .raw("\"><table class=\"" + kind + "\">\n<thead><tr>");
    header.forEach(h -> html.raw("<th scope=\"col\">").math(h).raw("</th>"));
    html.raw("</tr></thead>\n<tbody>\n");
  }

  static void close(Html html) {
    html.raw("</tbody></table></div>\n");
  }

  /** A table of text, its first column the heads of its rows. */
  static void write(
      Html html, String kind, String name, List<String> header, List<List<String>> rows) {
    open(html, kind, name, header);
    for (List<String> row : rows) {
      html.raw("<tr>").element("th scope=\"row\"", row.get(0));
      row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
      html.raw("</tr>\n");
    }
    close(html);
  }
}
