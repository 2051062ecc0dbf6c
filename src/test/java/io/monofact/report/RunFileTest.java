package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.RunFigures;
import io.monofact.estimate.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was written is what is read. */
class RunFileTest {

  private static byte[] written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(report, out);
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyFigureIsReadBack() throws IOException {
    Report report = DemoReport.report();
    RunFigures run = RunFile.read("report.json", written(report), null);

    assertThat(run.title()).isEqualTo(report.title());
    assertThat(run.started()).isEqualTo(Instant.parse("2026-11-20T14:03:11Z"));
    assertThat(run.leadingUnit()).isEqualTo("distinct_text");
    assertThat(run.rejectedShare()).isEqualTo(20.0 / 1_204_331);
    assertThat(run.categories()).hasSameSizeAs(report.audits());
    for (CategoryAudit audit : report.audits()) {
      CategoryFigures figures = run.of(audit.category().name(), audit.unit()).orElseThrow();
      assertThat(figures.examples()).isEqualTo(audit.sample().size());
      assertThat(figures.singletons()).isEqualTo(audit.sample().singletons());
      assertThat(figures.rate()).isEqualTo(Double.valueOf(audit.singletonRate().value()));
      assertThat(figures.setting()).isEqualTo(audit.setting());
      assertThat(figures.bounds()).isEqualTo(audit.bounds());
      assertThat(figures.intervals())
          .isEqualTo(
              audit.singletonRate().intervals().stream().filter(Interval::isDefined).toList());
    }
  }

  @Test
  void whatIsKnownOfTheRunIsAdded() throws IOException {
    RunFigures run =
        RunFile.read(
            "report.json",
            written(DemoReport.report()),
            bytes(
                "{\"quality\":{\"birthday\":\"2026-10-01T00:00:00Z\"},"
                    + "\"tallies\":{\"rejected_share\":0.25}}"));
    assertThat(run.rejectedShare()).isEqualTo(0.25);
    assertThat(run.of("birthday", "mention").orElseThrow().measured())
        .isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
    assertThat(run.of("founder", "mention").orElseThrow().measured()).isNull();
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    assertThatThrownBy(() -> RunFile.read("r.json", bytes("{\"a\""), null))
        .isInstanceOf(WrongReportException.class)
        .hasMessageContaining("'r.json' is no report that can be judged: no JSON")
        .hasMessageEndingWith("give the output of audit or estimate");
    assertThatThrownBy(() -> RunFile.read("r.json", bytes(""), null))
        .isInstanceOf(WrongReportException.class);
    assertThatThrownBy(() -> RunFile.read("r.json", bytes("[1]"), null))
        .hasMessageContaining("it has no \"categories\"");
    String report = new String(written(DemoReport.report()), StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                RunFile.read(
                    "r.json", bytes(report.replace("2026-11-20 14", "last Friday 14")), null))
        .isInstanceOf(WrongReportException.class)
        .hasMessageContaining("last");
    assertThatThrownBy(
            () ->
                RunFile.read(
                    "r.json",
                    bytes(report.replace("\"side\" : \"lower\"", "\"side\" : \"left\"")),
                    null))
        .isInstanceOf(WrongReportException.class);
  }
}
