package io.monofact.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Provenance;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Tally;
import io.monofact.bound.BoundValue;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import io.monofact.bound.Standing;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads back what a run found out, from its {@code report.json} and {@code run.json}. */
public final class RunFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOO_MUCH_REJECTED = "too_much_rejected";
  private static final int ID_BYTES = 8;

  private final String file;
  private final JsonNode report;
  private final JsonNode run;
  private final String id;

  private RunFile(String file, JsonNode report, JsonNode run, String id) {
    this.file = file;
    this.report = report;
    this.run = run;
    this.id = id;
  }

  /**
   * Reads a run.
   *
   * @param file the report's name, for errors
   * @param report what stands in {@code report.json}
   * @param run what stands in {@code run.json}; null where there is none, so that it is not known
   *     when extraction was measured
   * @throws WrongReportException if they are no such files
   */
  public static RunFigures read(String file, byte[] report, byte[] run) throws IOException {
    try {
      return new RunFile(
              file,
              JSON.readTree(report),
              run == null ? JSON.nullNode() : JSON.readTree(run),
              id(report, run))
          .run();
    } catch (JacksonException e) {
      throw new WrongReportException(file, "no JSON, " + e.getOriginalMessage());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new WrongReportException(file, e.getMessage());
    }
  }

  private RunFigures run() throws WrongReportException {
    List<CategoryFigures> categories = new ArrayList<>();
    for (JsonNode node : needed(report, "categories")) {
      categories.add(category(node));
    }
    JsonNode reading = needed(report, "reading");
    long records = reading.path("records").asLong();
    double ofRecords =
        records == 0 ? Double.NaN : (double) reading.path("rejects").asLong() / records;
    JsonNode withDamage = run.path("tallies").path("rejected_share");
    return new RunFigures(
        text(report, "title"),
        Instant.parse(text(report, "started").replace(" UTC", "Z").replace(' ', 'T')),
        text(report, "leading_unit"),
        records,
        withDamage.isNumber() && records > 0 ? withDamage.asDouble() : ofRecords,
        new Provenance(
            id,
            report.path("versions").path("monofact").asText(""),
            run.path("categories").path("hash").asText(""),
            !TOO_MUCH_REJECTED.equals(run.path("outcome").asText("")),
            kept()),
        categories);
  }

  /**
   * What stands in the files tells runs apart: run.json says when one began, to the microsecond.
   */
  private static String id(byte[] report, byte[] run) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(report);
      if (run != null) {
        digest.update(run);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String kept() {
    for (JsonNode assumption : report.path("assumptions")) {
      if (Assumptions.ENOUGH_WAS_READ.equals(assumption.path("statement").asText())) {
        return assumption.path("standing").asText("");
      }
    }
    return "";
  }

  private CategoryFigures category(JsonNode node) throws WrongReportException {
    String name = text(node, "category");
    JsonNode rate = needed(needed(node, "estimates"), "singleton_rate");
    List<Interval> intervals = new ArrayList<>();
    for (Map.Entry<String, JsonNode> interval : needed(rate, "intervals").properties()) {
      add(intervals, interval.getKey(), interval.getValue());
    }
    if (node.path("bootstrap").isObject()) {
      add(intervals, "bootstrap", node.get("bootstrap"));
    }
    List<BoundValue> bounds = new ArrayList<>();
    for (Map.Entry<String, JsonNode> bound : needed(node, "bounds").properties()) {
      bounds.add(bound(bound.getKey(), bound.getValue()));
    }
    JsonNode holdOut = node.path("holdout");
    JsonNode measured = run.path("quality").path(name);
    return new CategoryFigures(
        name,
        text(node, "label"),
        text(node, "unit"),
        new Tally(
            node.path("documents").asLong(),
            needed(node, "claims").asLong(),
            needed(node, "abstentions").asLong(),
            needed(node, "prompts").asLong()),
        needed(node, "examples").asLong(),
        needed(node, "f1").asLong(),
        figure(rate, "value"),
        intervals,
        setting(needed(node, "setting")),
        bounds,
        figure(node, "conflict_rate"),
        holdOut.isObject()
            ? HoldOut.Verdict.valueOf(text(holdOut, "verdict").toUpperCase(Locale.ROOT))
            : null,
        holdOut.path("likely_cause").textValue(),
        measured.isTextual() ? Instant.parse(measured.textValue()) : null);
  }

  /** Adds an interval, if it has ends. */
  private static void add(List<Interval> intervals, String name, JsonNode node) {
    double low = figure(node, "low");
    double high = figure(node, "high");
    if (!Double.isNaN(low) && !Double.isNaN(high)) {
      intervals.add(
          new Interval(
              name, node.path("equation").asText(""), figure(node, "confidence"), low, high));
    }
  }

  private BoundValue bound(String key, JsonNode node) throws WrongReportException {
    String equation = text(node, "equation");
    return new BoundValue(
        key.substring(Math.min(key.length(), equation.length() + 1)),
        equation,
        Standing.valueOf(text(node, "standing").toUpperCase(Locale.ROOT)),
        Side.valueOf(text(node, "side").toUpperCase(Locale.ROOT)),
        figure(node, "confidence"),
        figure(node, "value"));
  }

  private Setting setting(JsonNode node) throws WrongReportException {
    double recall = figure(node, "recall");
    double spurious = figure(node, "spurious_share");
    return new Setting(
        needed(node, "min_errors").asLong(),
        needed(node, "max_errors").asLong(),
        figure(node, "delta"),
        figure(node, "g"),
        Double.isNaN(recall) || Double.isNaN(spurious)
            ? null
            : new ExtractionError(recall, spurious),
        node.path("claims_per_statement").asInt(1));
  }

  private JsonNode needed(JsonNode node, String key) throws WrongReportException {
    JsonNode value = node == null ? null : node.get(key);
    if (value == null || value.isNull()) {
      throw new WrongReportException(file, "it has no \"%s\"".formatted(key));
    }
    return value;
  }

  private String text(JsonNode node, String key) throws WrongReportException {
    return needed(node, key).asText();
  }

  private static double figure(JsonNode node, String key) {
    return node.path(key).isNumber() ? node.path(key).asDouble() : Double.NaN;
  }
}
