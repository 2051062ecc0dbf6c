package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.audit.RunFigures;
import io.monofact.audit.Runs;
import io.monofact.audit.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in a report is what is shown of it. */
class MarkdownReportTest {

  private static RunFigures run(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(report, out);
    return RunFile.read("report.json", out.toByteArray(), null);
  }

  private static byte[] json(Verdict verdict) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonVerdict().write(verdict, out);
    return out.toByteArray();
  }

  @Test
  void theTableOfAReportThatWasReadBackIsTheSame() throws IOException {
    Report report = DemoReport.report();
    assertThat(TextReport.of(run(report), null, "p.html"))
        .startsWith(TextTable.of(report.leading()) + "One example is one distinct text.")
        .endsWith("Report: p.html\n");
  }

  @Test
  void countsThatDoNotSayTheirUnitAreNotGivenOne() throws IOException {
    assertThat(TextReport.table("given", run(DemoReport.report()).leading()))
        .contains("What one example is the given counts do not say. Extraction quality");
  }

  @Test
  void everyCategoryHasARowAndNoTextCanMarkUp() throws IOException {
    String text = MarkdownReport.of(run(DemoReport.report()), null);
    List<String> rows = text.lines().filter(line -> line.startsWith("| ")).toList();
    assertThat(rows).hasSize(8).allMatch(row -> row.split("(?<!\\\\)\\|", -1).length == 8);
    assertThat(text)
        .contains("vacuous", "| dissertation_title | vacuous | – | vacuous | 0 | not known |")
        .doesNotContain("<script");
  }

  @Test
  void aVerdictIsReadBackWhole() throws IOException {
    Verdict verdict = Runs.hostile();
    Verdict read = VerdictFile.read("verdict.json", json(verdict), verdict.run());
    assertThat(read.findings()).isEqualTo(verdict.findings());
    assertThat(VerdictText.of(read)).isEqualTo(VerdictText.of(verdict));
    assertThat(MarkdownReport.of(verdict.run(), read))
        .contains("### Verdict: failed by", "### Errors", "### Warnings")
        .doesNotContain("<script", "<b>");
  }

  @Test
  void anythingElseIsNoVerdict() {
    Verdict verdict = Runs.hostile();
    for (String wrong : List.of("{\"a\"", "{}", "{\"policy\":\"p\",\"findings\":[{\"line\":1}]}")) {
      assertThatThrownBy(
              () ->
                  VerdictFile.read("v.json", wrong.getBytes(StandardCharsets.UTF_8), verdict.run()))
          .isInstanceOf(WrongReportException.class)
          .hasMessageContaining("'v.json'");
    }
  }
}
