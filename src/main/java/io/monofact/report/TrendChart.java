package io.monofact.report;

import io.monofact.audit.Drift;
import io.monofact.audit.Figure;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The singleton rate (upwards, from 0) run by run (to the right), with intervals as bars, and where
 * earlier runs let expect the last one as a band.
 */
final class TrendChart {

  private static final int WIDTH = 340;
  private static final int HEIGHT = 150;
  private static final int LEFT = 44;
  private static final int RIGHT = 328;
  private static final int TOP = 10;
  private static final int BOTTOM = 122;
  private static final int DATE = 10;

  private final List<Quantity> rates;
  private final double top;

  private TrendChart(List<Quantity> rates, Drift drift) {
    this.rates = rates;
    double high =
        Math.max(
            rates.stream().filter(Quantity::isDefined).mapToDouble(Quantity::high).max().orElse(1),
            drift == null ? 0 : drift.high());
    this.top = Math.min(1, Math.max(0.1, Math.ceil(high * 10) / 10));
  }

  static void draw(Html html, String label, Trend trend, String started) {
    List<Quantity> rates = new ArrayList<>();
    trend.earlier().stream().map(r -> r.figure(Figure.SINGLETON_RATE)).forEach(rates::add);
    rates.add(trend.now());
    TrendChart chart = new TrendChart(rates, trend.drift());
    html.raw(
            "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\""
                .formatted(WIDTH, HEIGHT))
        .text(
            "Trend of %s over %d runs: %s".formatted(label, rates.size(), TrendSection.told(trend)))
        .raw("\">");
    chart.axes(html, trend.earlier(), started);
    if (trend.drift() != null) {
      chart.band(html, trend.drift());
    }
    chart.points(html);
    html.raw("</svg>\n");
  }

  private void axes(Html html, List<HistoryRow> earlier, String started) {
    int steps = (int) Math.round(top * 10);
    for (int step = 0; step <= steps; step += steps > 3 ? 2 : 1) {
      double y = y(step / 10.0);
      Svg.line(html, step == 0 ? "axis" : "grid", LEFT, y, RIGHT, y);
      Svg.label(html, LEFT - 6, y + 4, "end", step * 10 + " %");
    }
    if (!earlier.isEmpty()) {
      Svg.label(html, LEFT, HEIGHT - 10, "start", date(earlier.get(0).started().toString()));
    }
    Svg.label(html, RIGHT, HEIGHT - 10, "end", date(started));
  }

  private static String date(String time) {
    return time.substring(0, Math.min(DATE, time.length()));
  }

  private void band(Html html, Drift drift) {
    html.raw(
        String.format(
            Locale.ROOT,
            "<rect class=\"band\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
            LEFT,
            y(drift.high()),
            RIGHT - LEFT,
            y(drift.low()) - y(drift.high())));
    Svg.line(html, "mean", LEFT, y(drift.mean()), RIGHT, y(drift.mean()));
  }

  private void points(Html html) {
    for (int i = 0; i < rates.size(); i++) {
      Quantity rate = rates.get(i);
      if (rate.isDefined()) {
        boolean last = i == rates.size() - 1;
        Svg.line(html, last ? "reach single" : "reach", x(i), y(rate.low()), x(i), y(rate.high()));
        html.raw(
            String.format(
                Locale.ROOT,
                "<circle%s cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"/>",
                last ? " class=\"single\"" : "",
                x(i),
                y(rate.value()),
                last ? 5 : 3));
      }
    }
  }

  private double x(int run) {
    return LEFT + (run + 0.5) / rates.size() * (RIGHT - LEFT);
  }

  private double y(double rate) {
    return BOTTOM - Math.min(top, Math.max(0, rate)) / top * (BOTTOM - TOP);
  }
}
