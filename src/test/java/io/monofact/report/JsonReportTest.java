package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.audit.CategoryAudit;
import io.monofact.bound.BoundValue;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static byte[] written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(report, out);
    return out.toByteArray();
  }

  @Test
  void everyFigureIsThereAndRaw() throws IOException {
    Report report = DemoReport.report();
    JsonNode json = new ObjectMapper().readTree(written(report));

    assertThat(json.get("categories")).hasSameSizeAs(report.audits());
    for (int i = 0; i < report.audits().size(); i++) {
      CategoryAudit audit = report.audits().get(i);
      JsonNode written = json.get("categories").get(i);
      assertThat(written.get("examples").asLong()).isEqualTo(audit.sample().size());
      for (Estimate e : audit.estimates()) {
        JsonNode estimate = written.get("estimates").get(e.name());
        assertFigure(estimate.get("value"), e.value());
        for (Interval interval : e.intervals()) {
          JsonNode ends = estimate.get("intervals").get(interval.name());
          assertFigure(ends.get("low"), interval.low());
          assertFigure(ends.get("high"), interval.high());
        }
      }
      for (BoundValue b : audit.bounds()) {
        JsonNode bound = written.get("bounds").get(b.key());
        assertFigure(bound.get("value"), b.value());
        assertThat(bound.get("equation").asText()).isEqualTo(b.equation());
        assertThat(bound.get("vacuous").asBoolean()).isEqualTo(b.isVacuous());
      }
    }
  }

  private static void assertFigure(JsonNode written, double value) {
    if (Double.isNaN(value)) {
      assertThat(written.isNull()).isTrue();
    } else {
      assertThat(written.asDouble()).isEqualTo(value);
    }
  }

  @Test
  void saysWhatWasReadAndWhatWasNotMeasured() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(DemoReport.report()));

    assertThat(json.get("extraction_measured").asBoolean()).isFalse();
    assertThat(json.get("leading_unit").asText()).isEqualTo("distinct_text");
    assertThat(json.get("reading").get("rejects").asLong()).isEqualTo(20);
    assertThat(json.get("reading").get("rejects_by_reason").get("too_large").asLong()).isEqualTo(2);
    assertThat(json.get("categories").get(0).get("setting").get("recall").isNull()).isTrue();
    assertThat(json.get("assumptions")).isNotEmpty();
  }

  /** What the page draws and tells beside the figures of one run. */
  @Test
  void spectraChangesAndTrendsAreThereToo() throws IOException {
    Report report = FullReport.report();
    JsonNode json = new ObjectMapper().readTree(written(report));

    JsonNode spectrum = json.get("categories").get(0).get("spectrum");
    assertThat(spectrum.get(0).get("times_seen").asLong()).isEqualTo(1);
    assertThat(spectrum.get(0).get("prompts")).isEqualTo(json.get("categories").get(0).get("f1"));
    assertThat(json.get("baseline").get("gone").get(0).asText()).isEqualTo("spouse");
    assertThat(json.get("baseline").get("changes"))
        .hasSize(3 * report.leading().size())
        .anySatisfy(
            change -> {
              assertThat(change.get("category").asText()).isEqualTo("founder");
              assertThat(change.get("more_than_noise").asBoolean()).isTrue();
              assertThat(change.get("change").asDouble())
                  .isEqualTo(change.get("now").asDouble() - change.get("then").asDouble());
            });
    assertThat(json.get("trend").get(3).get("earlier")).hasSize(6);
    assertThat(json.get("trend").get(3).get("expected").get("more_than_noise").asBoolean())
        .isTrue();
  }

  @Test
  void theSameReportGivesTheSameBytes() throws IOException {
    byte[] first = written(DemoReport.report());

    assertThat(first).isEqualTo(written(DemoReport.report()));
    assertThat(new String(first, StandardCharsets.UTF_8))
        .startsWith("{\n  \"title\" : ")
        .endsWith("}\n")
        .doesNotContain("NaN", "Infinity", "\r");
  }

  @Test
  void theStreamIsLeftOpen() throws IOException {
    boolean[] closed = {false};
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    for (ReportWriter writer : ReportWriters.all()) {
      writer.write(DemoReport.report(), out);
    }

    assertThat(closed[0]).isFalse();
    assertThat(out.size()).isPositive();
  }

  @Test
  void writersTellThemselvesApart() {
    assertThat(ReportWriters.all())
        .extracting(ReportWriter::fileName)
        .containsExactly("report.json", "report.html");
    assertThat(ReportWriters.all()).extracting(ReportWriter::name).containsExactly("json", "html");
  }
}
