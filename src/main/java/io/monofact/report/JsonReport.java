package io.monofact.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.monofact.audit.CategoryAudit;
import io.monofact.bound.BoundValue;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import io.monofact.estimate.Resampled;
import io.monofact.spectrum.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/**
 * The report for programs: every figure raw, under its name and with its equation; keys in a fixed
 * order. An undefined figure is null, as JSON has no NaN.
 */
public final class JsonReport implements ReportWriter {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String fileName() {
    return "report.json";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    json.writeStartObject();
    json.writeStringField("title", report.title());
    json.writeArrayFieldStart("inputs");
    for (String input : report.inputs()) {
      json.writeString(input);
    }
    json.writeEndArray();
    json.writeStringField("started", report.started());
    json.writeObjectFieldStart("versions");
    for (Map.Entry<String, String> version : report.versions().entrySet()) {
      json.writeStringField(version.getKey(), version.getValue());
    }
    json.writeEndObject();
    writeReading(json, report.reading());
    json.writeStringField("leading_unit", report.leadingUnit());
    json.writeBooleanField("extraction_measured", report.isExtractionMeasured());
    json.writeArrayFieldStart("categories");
    for (CategoryAudit audit : report.audits()) {
      writeAudit(json, audit);
    }
    json.writeEndArray();
    writeSlices(json, report);
    JsonComparison.write(json, report);
    json.writeArrayFieldStart("assumptions");
    for (Assumption assumption : report.assumptions()) {
      json.writeStartObject();
      json.writeStringField("statement", assumption.statement());
      json.writeStringField("standing", assumption.standing());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void writeSlices(JsonGenerator json, Report report) throws IOException {
    json.writeArrayFieldStart("slices");
    for (Slice slice : report.slices()) {
      json.writeStartObject();
      json.writeStringField("by", slice.by());
      json.writeStringField("value", slice.value());
      if (slice.singletons() >= 0) {
        json.writeNumberField("singletons_of_all", slice.singletons());
      }
      for (ReportColumn column : ReportColumns.of(slice.audit())) {
        json.writeObjectField(column.name(), column.value());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeReading(JsonGenerator json, Reading reading) throws IOException {
    json.writeObjectFieldStart("reading");
    json.writeNumberField("records", reading.records());
    json.writeNumberField("documents", reading.documents());
    json.writeNumberField("gated", reading.gated());
    json.writeNumberField("rejects", reading.rejects());
    json.writeNumberField("others", reading.others());
    writeFigure(json, "rejected_share", reading.rejectShare());
    json.writeNumberField("raw_bytes", reading.rawBytes());
    json.writeNumberField("text_bytes", reading.textBytes());
    json.writeObjectFieldStart("rejects_by_reason");
    for (Map.Entry<String, Long> reason : reading.rejectsByReason().entrySet()) {
      json.writeNumberField(reason.getKey(), reason.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeAudit(JsonGenerator json, CategoryAudit audit) throws IOException {
    Sample sample = audit.sample();
    json.writeStartObject();
    json.writeStringField("category", audit.category().name());
    json.writeStringField("label", audit.category().label());
    json.writeStringField("unit", audit.unit());
    json.writeNumberField("documents", audit.documents());
    json.writeNumberField("examples", sample.size());
    json.writeNumberField("claims", sample.answered());
    json.writeNumberField("abstentions", sample.abstentions());
    json.writeNumberField("prompts", sample.spectrum().distinct());
    json.writeNumberField("f1", sample.singletons());
    json.writeNumberField("f2", sample.spectrum().f(2));
    json.writeBooleanField("few_singletons", audit.hasFewSingletons());
    json.writeNumberField("min_responses", audit.category().minResponses());
    json.writeNumberField("max_responses", audit.category().maxResponses());
    writeSetting(json, audit.setting());
    json.writeObjectFieldStart("estimates");
    for (Estimate estimate : audit.estimates()) {
      writeEstimate(json, estimate);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("bounds");
    for (BoundValue bound : audit.bounds()) {
      writeBound(json, bound);
    }
    json.writeEndObject();
    json.writeStringField("answers", audit.category().severalAnswers() ? "several" : "one");
    if (audit.conflicts() < 0) {
      json.writeNullField("conflicts");
    } else {
      json.writeNumberField("conflicts", audit.conflicts());
    }
    writeFigure(json, "conflict_rate", audit.conflictRate());
    if (audit.disputed() < 0) {
      json.writeNullField("prompts_with_several_answers");
    } else {
      json.writeNumberField("prompts_with_several_answers", audit.disputed());
    }
    writeHoldOut(json, audit);
    writeBootstrap(json, audit.resampled());
    JsonOutlook.write(json, audit);
    json.writeStringField("leading_lower", audit.floor().key());
    json.writeStringField("leading_upper", audit.ceiling().key());
    json.writeEndObject();
  }

  private static void writeHoldOut(JsonGenerator json, CategoryAudit audit) throws IOException {
    HoldOut check = audit.holdOut();
    if (check == null) {
      json.writeNullField("holdout");
      return;
    }
    json.writeObjectFieldStart("holdout");
    writeFigure(json, "predicted", check.predicted());
    writeFigure(json, "actual", check.actual());
    writeFigure(json, "low", check.low());
    writeFigure(json, "high", check.high());
    json.writeStringField("verdict", check.verdict().label());
    json.writeStringField("likely_cause", audit.cause());
    json.writeEndObject();
  }

  private static void writeBootstrap(JsonGenerator json, Resampled resampled) throws IOException {
    if (resampled == null) {
      json.writeNullField("bootstrap");
      return;
    }
    json.writeObjectFieldStart("bootstrap");
    writeFigure(json, "confidence", resampled.bootstrap().confidence());
    writeFigure(json, "low", resampled.bootstrap().low());
    writeFigure(json, "high", resampled.bootstrap().high());
    json.writeEndObject();
  }

  private static void writeSetting(JsonGenerator json, Setting setting) throws IOException {
    ExtractionError extraction = setting.extraction();
    json.writeObjectFieldStart("setting");
    json.writeNumberField("min_errors", setting.minErrors());
    json.writeNumberField("max_errors", setting.maxErrors());
    writeFigure(json, "delta", setting.delta());
    writeFigure(json, "g", setting.g());
    json.writeNumberField("claims_per_statement", setting.claimsPerStatement());
    writeFigure(json, "recall", extraction == null ? Double.NaN : extraction.recall());
    writeFigure(json, "spurious_share", extraction == null ? Double.NaN : extraction.spurious());
    json.writeEndObject();
  }

  private static void writeEstimate(JsonGenerator json, Estimate estimate) throws IOException {
    json.writeObjectFieldStart(estimate.name());
    writeEquation(json, estimate.equation());
    writeFigure(json, "value", estimate.value());
    json.writeObjectFieldStart("intervals");
    for (Interval interval : estimate.intervals()) {
      json.writeObjectFieldStart(interval.name());
      writeEquation(json, interval.equation());
      writeFigure(json, "confidence", interval.confidence());
      writeFigure(json, "low", interval.low());
      writeFigure(json, "high", interval.high());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeBound(JsonGenerator json, BoundValue bound) throws IOException {
    json.writeObjectFieldStart(bound.key());
    writeEquation(json, bound.equation());
    json.writeStringField("standing", lower(bound.standing()));
    json.writeStringField("side", lower(bound.side()));
    writeFigure(json, "confidence", bound.confidence());
    writeFigure(json, "value", bound.value());
    json.writeBooleanField("vacuous", bound.isVacuous());
    json.writeEndObject();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void writeEquation(JsonGenerator json, String equation) throws IOException {
    if (equation.isEmpty()) {
      json.writeNullField("equation");
    } else {
      json.writeStringField("equation", equation);
    }
  }

  static void writeFigure(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
