package io.monofact.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.monofact.model.ValidationFigure;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Accuracy over confidence, a point for each bin, beside the line on which they would be equal.
 *
 * @param label what is drawn, for who does not see it
 * @param bins its figures
 */
record ReliabilityDiagram(String label, List<ValidationFigure> bins) {

  /** The place where the page's script draws it; the table of its bins is the page's to write. */
  void place(Html html, int number) {
    html.raw(
            "<figure class=\"chart reliability\">\n<div class=\"plot\" data-chart=\"reliability\""
                + " data-of=\"%d\" role=\"img\" aria-label=\"".formatted(number))
        .text(label)
        .raw("\"></div>\n")
        .element("figcaption", label)
        .raw("</figure>\n");
  }

  /** Its figures: confidence, accuracy and answers of each bin that has any. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Map<String, ValidationFigure> bin : ValidationSection.rows(bins).values()) {
      double answers = bin.get("answers").value();
      if (answers > 0) {
        json.writeArray(
            new double[] {bin.get("confidence").value(), bin.get("accuracy").value(), answers},
            0,
            3);
      }
    }
    json.writeEndArray();
  }
}
