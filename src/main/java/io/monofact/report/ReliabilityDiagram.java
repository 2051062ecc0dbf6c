package io.monofact.report;

import io.monofact.model.ValidationFigure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accuracy over confidence, a point for each bin, beside the line on which they would be equal. */
final class ReliabilityDiagram {

  private static final double SIZE = 300;
  private static final double LEFT = 46;
  private static final double TOP = 10;
  private static final double LARGEST = 9;
  private static final double SMALLEST = 2.5;

  private ReliabilityDiagram() {}

  static void draw(Html html, String label, List<ValidationFigure> bins) {
    Map<String, Map<String, ValidationFigure>> rows = ValidationSection.rows(bins);
    double most = rows.values().stream().mapToDouble(r -> r.get("answers").value()).max().orElse(1);
    html.raw("<svg class=\"reliability\" viewBox=\"0 0 360 350\" role=\"img\" aria-label=\"")
        .text(label)
        .raw("\">\n");
    for (int i = 0; i <= 4; i++) {
      double share = i / 4.0;
      line(html, "grid", x(0), y(share), x(1), y(share));
      label(html, LEFT - 6, y(share) + 4, "end", Numbers.confidence(share));
      label(html, x(share), y(0) + 18, "middle", Numbers.confidence(share));
    }
    line(html, "mean", x(0), y(0), x(1), y(1));
    for (Map<String, ValidationFigure> bin : rows.values()) {
      double answers = bin.get("answers").value();
      if (answers > 0) {
        html.raw(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>",
                x(bin.get("confidence").value()),
                y(bin.get("accuracy").value()),
                Math.max(SMALLEST, LARGEST * Math.sqrt(answers / most))));
        html.text(
                "%s answers: confidence %s, right %s"
                    .formatted(
                        Numbers.count((long) answers),
                        Numbers.percent(bin.get("confidence").value()),
                        Numbers.percent(bin.get("accuracy").value())))
            .raw("</title></circle>\n");
      }
    }
    label(html, x(0.5), y(0) + 36, "middle", "confidence; up: right answers");
    html.raw("</svg>\n");
  }

  private static void line(Html html, String kind, double x1, double y1, double x2, double y2) {
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

  private static void label(Html html, double x, double y, String anchor, String text) {
    html.raw(
            String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor))
        .text(text)
        .raw("</text>");
  }

  private static double x(double share) {
    return LEFT + SIZE * share;
  }

  private static double y(double share) {
    return TOP + SIZE * (1 - share);
  }
}
