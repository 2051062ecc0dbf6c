package io.monofact.report;

import java.util.List;

/**
 * The place of a chart, which the page's script draws from the page's data, and the same figures as
 * a table for who cannot see it or runs no script.
 *
 * @param kind what is drawn, such as {@code spectrum}
 * @param of the number of what it is drawn of, among its kind
 * @param told what it shows, in one sentence
 * @param caption how to read it
 */
record ChartFigure(String kind, int of, String told, String caption) {

  void write(Html html, List<String> header, List<List<String>> rows) {
    html.raw(
            "<figure class=\"chart %s\">\n<div class=\"plot\" data-chart=\"%s\" data-of=\"%d\" role=\"img\" aria-label=\""
                .formatted(kind, kind, of))
        .text(told)
        .raw("\"></div>\n");
    html.raw("<figcaption>").math(caption).raw("</figcaption>\n");
    html.raw("<details class=\"alternative\"><summary>As a table<span class=\"unseen\">: ")
        .text(told)
        .raw("</span></summary>\n");
    HtmlTable.write(html, kind, told, header, rows);
    html.raw("</details>\n</figure>\n");
  }
}
