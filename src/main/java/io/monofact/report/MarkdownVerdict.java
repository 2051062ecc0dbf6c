package io.monofact.report;

import io.monofact.audit.Finding;
import io.monofact.audit.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The verdict as Markdown, for a pull request or a build's summary. */
public final class MarkdownVerdict implements VerdictWriter {

  @Override
  public String fileName() {
    return "verdict.md";
  }

  @Override
  public void write(Verdict verdict, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("## Audit ").append(verdict.isPassed() ? "passed" : "failed").append("\n\n");
    text.append(
        "%s, run of %s, judged by %s under the unit %s.\n"
            .formatted(
                Markdown.escaped(verdict.run().title()),
                verdict.run().started(),
                Markdown.escaped(verdict.policy()),
                Markdown.escaped(Units.name(verdict.unit()))));
    if (verdict.baseline() != null) {
      text.append(
          "Baseline: %s, run of %s.\n"
              .formatted(
                  Markdown.escaped(verdict.baseline().title()), verdict.baseline().started()));
    }
    text.append('\n').append(VerdictText.counts(verdict)).append(".\n");
    table(text, "Failed", verdict.findings().stream().filter(Finding::isFailed).toList());
    table(text, "Not judged", verdict.notJudged());
    table(text, "Passed", verdict.passed());
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  static void table(StringBuilder text, String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    boolean folded = !findings.get(0).isFailed();
    text.append('\n');
    text.append(
        folded
            ? "<details><summary>%s: %d</summary>\n\n".formatted(title, findings.size())
            : "### %s\n\n".formatted(title));
    text.append("| level | category | check | finding |\n|---|---|---|---|\n");
    for (Finding finding : findings) {
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  finding.level().label(),
                  Markdown.escaped(finding.subject()),
                  Markdown.escaped(finding.name()),
                  Markdown.escaped(finding.judgement().sentence())));
    }
    if (folded) {
      text.append("\n</details>\n");
    }
  }
}
