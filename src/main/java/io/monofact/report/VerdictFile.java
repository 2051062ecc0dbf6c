package io.monofact.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.audit.Finding;
import io.monofact.audit.Judgement;
import io.monofact.audit.Level;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a verdict back from its {@code verdict.json}. */
public final class VerdictFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private VerdictFile() {}

  /**
   * Reads the findings on a run. The baseline's figures are not among them, so the verdict has
   * none.
   *
   * @param file the name, for errors
   * @param verdict what stands in it
   * @param run the run that was judged
   * @throws WrongReportException if it is no such file
   */
  public static Verdict read(String file, byte[] verdict, RunFigures run) throws IOException {
    try {
      JsonNode root = JSON.readTree(verdict);
      List<Finding> findings = new ArrayList<>();
      for (JsonNode node : root.path("findings")) {
        findings.add(finding(file, node));
      }
      return new Verdict(text(file, root, "policy"), run, null, text(file, root, "unit"), findings);
    } catch (JacksonException e) {
      throw new WrongReportException(file, "no JSON, " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new WrongReportException(file, e.getMessage());
    }
  }

  private static Finding finding(String file, JsonNode node) throws WrongReportException {
    Map<String, Double> figures = new LinkedHashMap<>();
    node.path("figures")
        .properties()
        .forEach(figure -> figures.put(figure.getKey(), figure.getValue().asDouble()));
    return new Finding(
        node.path("line").asInt(),
        text(file, node, "check"),
        text(file, node, "name"),
        Level.valueOf(upper(text(file, node, "level"))),
        node.path("category").textValue(),
        new Judgement(
            Judgement.Status.valueOf(upper(text(file, node, "status"))),
            figures,
            text(file, node, "sentence")));
  }

  private static String upper(String label) {
    return label.toUpperCase(Locale.ROOT);
  }

  private static String text(String file, JsonNode node, String key) throws WrongReportException {
    if (!node.path(key).isTextual()) {
      throw new WrongReportException(file, "it has no \"%s\"".formatted(key));
    }
    return node.get(key).textValue();
  }
}
