package io.monofact.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.monofact.audit.CategoryAudit;
import io.monofact.audit.Outlook;
import io.monofact.estimate.Growth;
import io.monofact.estimate.GrowthPoint;
import io.monofact.estimate.Popularity;
import io.monofact.estimate.PopularityBand;
import java.io.IOException;

/** A category's spectrum, growth and popularity, for programs. */
final class JsonOutlook {

  private JsonOutlook() {}

  static void write(JsonGenerator json, CategoryAudit audit) throws IOException {
    json.writeArrayFieldStart("spectrum");
    for (long[] point : SpectrumPoints.of(audit.sample().spectrum())) {
      json.writeStartObject();
      json.writeNumberField("times_seen", point[0]);
      json.writeNumberField("prompts", point[1]);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("growth");
    for (GrowthPoint point : Growth.curve(audit.sample())) {
      json.writeStartObject();
      JsonReport.writeFigure(json, "examples", point.size());
      JsonReport.writeFigure(json, "rate", point.rate());
      JsonReport.writeFigure(json, "low", point.low());
      JsonReport.writeFigure(json, "high", point.high());
      json.writeStringField("kind", point.kind().label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("until");
    for (Outlook outlook : Outlook.of(audit)) {
      json.writeStartObject();
      JsonReport.writeFigure(json, "floor", outlook.floor());
      JsonReport.writeFigure(json, "further_claims", outlook.claims());
      JsonReport.writeFigure(json, "further_documents", outlook.documents());
      json.writeBooleanField("reliable", outlook.reliable());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("popularity");
    for (PopularityBand band : Popularity.bands(audit.sample())) {
      json.writeStartObject();
      json.writeNumberField("from", band.from());
      if (band.to() == Long.MAX_VALUE) {
        json.writeNullField("to");
      } else {
        json.writeNumberField("to", band.to());
      }
      JsonReport.writeFigure(json, "prompts", band.prompts());
      json.writeNumberField("claims", band.claims());
      JsonReport.writeFigure(json, "share_of_examples", band.share());
      JsonReport.writeFigure(json, "share_of_questions", band.asked());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
