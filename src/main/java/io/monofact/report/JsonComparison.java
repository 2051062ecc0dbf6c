package io.monofact.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.monofact.audit.CategoryAudit;
import io.monofact.audit.Change;
import io.monofact.audit.Drift;
import io.monofact.audit.Figure;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Quantity;
import java.io.IOException;
import java.util.List;

/** What a run is beside earlier ones, for programs. */
final class JsonComparison {

  private JsonComparison() {}

  static void write(JsonGenerator json, Report report) throws IOException {
    if (report.baseline() != null) {
      baseline(json, report);
    }
    if (report.history() != null) {
      trend(json, report);
    }
  }

  private static void baseline(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("baseline");
    json.writeStringField("title", report.baseline().title());
    json.writeStringField("started", report.baseline().started().toString());
    names(json, "gone", Movement.gone(report));
    names(json, "appeared", Movement.appeared(report));
    json.writeArrayFieldStart("changes");
    for (Movement m : Movement.of(report)) {
      json.writeStartObject();
      json.writeStringField("category", m.category());
      json.writeStringField("figure", m.figure().label());
      if (m.moved() != null) {
        Change change = m.moved().change();
        JsonReport.writeFigure(json, "then", m.moved().then().value());
        JsonReport.writeFigure(json, "now", m.moved().now().value());
        JsonReport.writeFigure(json, "change", change.value());
        JsonReport.writeFigure(json, "low", change.low());
        JsonReport.writeFigure(json, "high", change.high());
        JsonReport.writeFigure(json, "confidence", change.confidence());
        json.writeBooleanField("more_than_noise", change.isMoreThanNoise());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String key, List<String> names) throws IOException {
    json.writeArrayFieldStart(key);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private static void trend(JsonGenerator json, Report report) throws IOException {
    json.writeArrayFieldStart("trend");
    for (CategoryAudit audit : report.leading()) {
      Trend trend = TrendSection.of(report, audit);
      json.writeStartObject();
      json.writeStringField("category", audit.category().name());
      json.writeArrayFieldStart("earlier");
      for (HistoryRow run : trend.earlier()) {
        Quantity rate = run.figure(Figure.SINGLETON_RATE);
        json.writeStartObject();
        json.writeStringField("started", run.started().toString());
        JsonReport.writeFigure(json, "singleton_rate", rate.value());
        JsonReport.writeFigure(json, "low", rate.low());
        JsonReport.writeFigure(json, "high", rate.high());
        json.writeEndObject();
      }
      json.writeEndArray();
      Drift drift = trend.drift();
      if (drift == null) {
        json.writeNullField("expected");
      } else {
        json.writeObjectFieldStart("expected");
        JsonReport.writeFigure(json, "mean", drift.mean());
        JsonReport.writeFigure(json, "low", drift.low());
        JsonReport.writeFigure(json, "high", drift.high());
        JsonReport.writeFigure(json, "confidence", drift.confidence());
        json.writeBooleanField("more_than_noise", drift.isMoreThanNoise());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
