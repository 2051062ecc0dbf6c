package io.monofact.report;

import java.util.List;

/** What draws the charts of a page, with its licences. */
final class ChartLibrary {

  private static final List<String> SCRIPTS =
      List.of("echarts/dist/echarts.common.min.js", "charts.js");

  private static final List<String> LICENCES =
      List.of(
          "echarts/NOTICE", "echarts/LICENSE", "echarts/licenses/LICENSE-d3", "zrender/LICENSE");

  private ChartLibrary() {}

  /** The scripts of a page with charts, in order. */
  static List<String> scripts() {
    return SCRIPTS.stream().map(PageShell::resource).toList();
  }

  /** The figures that charts are drawn of, as {@link PageData} has them. */
  static void data(Html html, String json) {
    html.raw("<script type=\"application/json\" id=\"data\">").raw(json).raw("</script>\n");
  }

  /** The licences, folded. */
  static void licences(Html html) {
    html.raw("<details><summary>Charts by Apache ECharts: licences</summary>\n");
    LICENCES.forEach(name -> html.element("pre", PageShell.resource(name).strip()).raw("\n"));
    html.raw("</details>\n");
  }
}
