package io.monofact.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Drift;
import io.monofact.audit.Figure;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Quantity;
import io.monofact.estimate.Growth;
import io.monofact.estimate.GrowthPoint;
import io.monofact.estimate.Popularity;
import io.monofact.estimate.PopularityBand;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The figures that the page's charts are drawn of, as JSON that may stand within a page. */
final class PageData {

  private PageData() {}

  /** The JSON. It has no angle bracket, so nothing in it can end the element that it stands in. */
  static String of(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("unit", report.leadingUnit());
      json.writeArrayFieldStart("categories");
      for (CategoryAudit audit : report.leading()) {
        category(json, report, audit);
      }
      json.writeEndArray();
      slices(json, report);
      baseline(json, report);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes all that is written", e);
    }
    return escaped(text.toString());
  }

  /** JSON without what could end an element: outside of strings it has none of that. */
  static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void category(JsonGenerator json, Report report, CategoryAudit audit)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", audit.category().name());
    json.writeStringField("label", audit.category().label());
    json.writeArrayFieldStart("spectrum");
    for (long[] point : SpectrumPoints.of(audit.sample().spectrum())) {
      json.writeArray(point, 0, point.length);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("growth");
    for (GrowthPoint point : Growth.curve(audit.sample())) {
      json.writeStartArray();
      figures(json, point.size(), point.rate(), point.low(), point.high());
      json.writeString(point.kind().label());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("popularity");
    if (audit.sample().answered() > 0) {
      for (PopularityBand band : Popularity.bands(audit.sample())) {
        json.writeStartArray();
        json.writeString(GrowthSection.times(band));
        figures(json, band.share(), band.asked());
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("units");
    for (CategoryAudit unit : report.of(audit.category())) {
      json.writeStartArray();
      json.writeString(unit.unit());
      Quantity rate = CategoryFigures.of(unit).singletonRate();
      figures(json, rate.value(), rate.low(), rate.high());
      json.writeEndArray();
    }
    json.writeEndArray();
    if (report.history() != null && report.history().runs() > 0) {
      trend(json, report, TrendSection.of(report, audit));
    }
    json.writeEndObject();
  }

  private static void trend(JsonGenerator json, Report report, Trend trend) throws IOException {
    json.writeObjectFieldStart("trend");
    json.writeArrayFieldStart("runs");
    for (HistoryRow run : trend.earlier()) {
      run(json, run.started().toString(), run.figure(Figure.SINGLETON_RATE));
    }
    run(json, report.started(), trend.now());
    json.writeEndArray();
    Drift drift = trend.drift();
    if (drift != null) {
      json.writeArrayFieldStart("expected");
      figures(json, drift.low(), drift.mean(), drift.high());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void run(JsonGenerator json, String when, Quantity rate) throws IOException {
    json.writeStartArray();
    json.writeString(when);
    figures(json, rate.value(), rate.low(), rate.high());
    json.writeEndArray();
  }

  private static void slices(JsonGenerator json, Report report) throws IOException {
    json.writeArrayFieldStart("slices");
    for (String by : SliceSection.kinds(report)) {
      json.writeStartArray();
      for (CategoryAudit whole : report.leading()) {
        json.writeStartObject();
        json.writeStringField("label", whole.category().label());
        json.writeFieldName("rate");
        figures(json, whole.singletonRate().value());
        json.writeArrayFieldStart("parts");
        for (Slice slice : SliceSection.of(report, by, whole)) {
          json.writeStartArray();
          json.writeString(slice.value());
          figures(
              json,
              slice.audit().singletonRate().value(),
              slice.singletons() < 0
                  ? Double.NaN
                  : (double) slice.singletons() / whole.sample().singletons());
          json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void baseline(JsonGenerator json, Report report) throws IOException {
    json.writeArrayFieldStart("baseline");
    if (report.baseline() != null) {
      for (Movement m : Movement.of(report)) {
        if (m.figure() == Figure.SINGLETON_RATE && m.moved() != null) {
          json.writeStartArray();
          json.writeString(m.label());
          figures(
              json,
              m.moved().change().value(),
              m.moved().change().low(),
              m.moved().change().high());
          json.writeBoolean(m.moved().change().isMoreThanNoise());
          json.writeEndArray();
        }
      }
    }
    json.writeEndArray();
  }

  private static void figures(JsonGenerator json, double... values) throws IOException {
    for (double value : values) {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }
}
