package io.monofact.report;

import java.util.Locale;

/** Parts of which charts are drawn. */
final class Svg {

  private Svg() {}

  static void line(Html html, String kind, double x1, double y1, double x2, double y2) {
    html.raw(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            kind,
            x1,
            y1,
            x2,
            y2));
  }

  static void label(Html html, double x, double y, String anchor, String text) {
    html.raw(
            String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor))
        .text(text)
        .raw("</text>");
  }

  /** 1,000,000, or 1e8 where that takes too much room. */
  static String power(int exponent) {
    return exponent < 7 ? Numbers.count((long) Math.pow(10, exponent)) : "1e" + exponent;
  }
}
