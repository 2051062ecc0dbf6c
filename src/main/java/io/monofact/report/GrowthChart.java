package io.monofact.report;

import io.monofact.estimate.GrowthPoint;
import java.util.List;
import java.util.Locale;

/**
 * The singleton rate (upwards, from 0) against the size of the corpus (to the right, logarithmic):
 * drawn through below the size at hand, dashed above, with its 95 % interval as a band.
 */
final class GrowthChart {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 280;
  private static final int LEFT = 72;
  private static final int RIGHT = 450;
  private static final int TOP = 12;
  private static final int BOTTOM = 232;

  private final double first;
  private final double decades;
  private final double top;

  private GrowthChart(List<GrowthPoint> curve) {
    first = Math.log10(curve.get(0).size());
    decades = Math.max(0.1, Math.log10(curve.get(curve.size() - 1).size()) - first);
    double high = curve.stream().mapToDouble(GrowthPoint::high).max().orElse(1);
    top = Math.min(1, Math.max(0.1, Math.ceil(high * 10) / 10));
  }

  static void draw(Html html, String label, List<GrowthPoint> curve) {
    if (curve.isEmpty()) {
      return;
    }
    GrowthPoint last = curve.get(curve.size() - 1);
    html.raw(
            "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\""
                .formatted(WIDTH, HEIGHT))
        .text(
            "Growth of %s: the singleton rate falls from %s at %s examples to an expected %s at %s"
                .formatted(
                    label,
                    Numbers.percent(curve.get(0).rate()),
                    Numbers.count(Math.round(curve.get(0).size())),
                    Numbers.percent(last.rate()),
                    Numbers.count(Math.round(last.size()))))
        .raw("\">");
    GrowthChart chart = new GrowthChart(curve);
    chart.axes(html);
    chart.band(html, curve);
    chart.lines(html, curve);
    html.raw("</svg>\n");
  }

  private void axes(Html html) {
    for (int exponent = (int) Math.ceil(first); exponent <= first + decades; exponent++) {
      double x = x(Math.pow(10, exponent));
      Svg.line(html, "grid", x, TOP, x, BOTTOM);
      Svg.label(html, x, BOTTOM + 17, "middle", Svg.power(exponent));
    }
    int steps = (int) Math.round(top * 10);
    for (int step = 0; step <= steps; step += steps > 5 ? 2 : 1) {
      double y = y(step / 10.0);
      Svg.line(html, "grid", LEFT, y, RIGHT, y);
      Svg.label(html, LEFT - 7, y + 4, "end", step * 10 + " %");
    }
    Svg.line(html, "axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    Svg.line(html, "axis", LEFT, TOP, LEFT, BOTTOM);
    Svg.label(html, (LEFT + RIGHT) / 2.0, HEIGHT - 8, "middle", "examples");
    html.raw(
        "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">singleton rate</text>"
            .formatted((TOP + BOTTOM) / 2));
  }

  private void band(Html html, List<GrowthPoint> curve) {
    StringBuilder path = new StringBuilder();
    for (GrowthPoint point : curve) {
      path.append(path.isEmpty() ? "M" : "L").append(place(point.size(), point.high()));
    }
    for (int i = curve.size() - 1; i >= 0; i--) {
      path.append("L").append(place(curve.get(i).size(), curve.get(i).low()));
    }
    html.raw("<path class=\"band\" d=\"" + path + "Z\"/>");
  }

  private void lines(Html html, List<GrowthPoint> curve) {
    StringBuilder known = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (GrowthPoint point : curve) {
      String place = place(point.size(), point.rate());
      if (point.kind() != GrowthPoint.Kind.EXTRAPOLATED) {
        known.append(known.isEmpty() ? "M" : "L").append(place);
      }
      if (point.kind() != GrowthPoint.Kind.RAREFIED) {
        expected.append(expected.isEmpty() ? "M" : "L").append(place);
      }
      if (point.kind() == GrowthPoint.Kind.OBSERVED) {
        html.raw(
            String.format(
                Locale.ROOT,
                "<circle class=\"single\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>",
                x(point.size()),
                y(point.rate())));
      }
    }
    html.raw("<path class=\"curve\" d=\"" + known + "\"/>")
        .raw("<path class=\"curve expected\" d=\"" + expected + "\"/>");
  }

  private String place(double size, double rate) {
    return String.format(Locale.ROOT, "%.1f %.1f", x(size), y(Math.min(top, rate)));
  }

  private double x(double size) {
    return LEFT + (Math.log10(size) - first) / decades * (RIGHT - LEFT);
  }

  private double y(double rate) {
    return BOTTOM - rate / top * (BOTTOM - TOP);
  }
}
