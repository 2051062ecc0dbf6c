package io.monofact.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.monofact.model.ValidationFigure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A validation for programs: every figure raw; undefined ones are null. Keys are only ever added.
 */
public final class ValidationJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ValidationJson() {}

  /** Writes the file. */
  public static void write(Validated validated, OutputStream out) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("title", validated.title());
    root.put("started", validated.started());
    validated.versions().forEach(root.putObject("versions")::put);
    validated.inputs().forEach(root.putObject("inputs")::put);
    root.put(
        "convention",
        "correct, incorrect and not_attempted add up to the whole of every rate; ungradable apart");
    ArrayNode figures = root.putArray("figures");
    for (ValidationFigure f : validated.figures()) {
      ObjectNode node = figures.addObject();
      node.put("section", f.section());
      node.put("category", f.category());
      node.put("of", f.of());
      figure(node, "target", f.target());
      node.put("name", f.name());
      node.put("unit", f.unit().name().toLowerCase(Locale.ROOT));
      figure(node, "value", f.value());
      figure(node, "low", f.low());
      figure(node, "high", f.high());
      node.put("responses", f.responses());
      node.put("note", f.note());
    }
    validated.faults().forEach(root.putObject("faults")::put);
    rows(root.putArray("some_faults"), validated.someFaults());
    rows(root.putArray("some_repeated"), validated.someRepeated());
    out.write(JSON.writeValueAsBytes(root));
    out.write('\n');
    out.flush();
  }

  private static void rows(ArrayNode array, List<Map<String, String>> rows) {
    rows.forEach(row -> row.forEach(array.addObject()::put));
  }

  private static void figure(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
