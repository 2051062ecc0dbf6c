package io.monofact.report;

import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Quantity;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import io.monofact.estimate.HoldOut;
import java.util.List;

/** What a run found out as Markdown, for a pull request. */
public final class MarkdownReport {

  private MarkdownReport() {}

  /**
   * The run's first screen.
   *
   * @param verdict the verdict on it, or null; of it the failed checks are told
   */
  public static String of(RunFigures run, Verdict verdict) {
    StringBuilder text = new StringBuilder();
    text.append("## Audit of ").append(Markdown.escaped(run.title())).append("\n\n");
    text.append("Run of ").append(run.started()).append('.');
    if (!run.provenance().kept().isEmpty()) {
      text.append(' ').append(Markdown.escaped(run.provenance().kept()));
    }
    text.append("\n\n");
    text.append("| category | floor | singleton rate (95 %) | ceiling | examples | hold-out |\n");
    text.append("|---|--:|--:|--:|--:|---|\n");
    run.leading().forEach(category -> row(text, category));
    text.append(
        "\nFloor: a calibrated base model gets at least so many of such questions wrong, asked as often"
            + " as the corpus mentions them. "
            + Markdown.escaped(Units.sentence(run.leadingUnit())));
    String unmeasured = TextReport.unmeasured(run.leading());
    if (!unmeasured.isEmpty()) {
      text.append(" **")
          .append(Markdown.escaped(unmeasured))
          .append(
              "**: missed and invented claims raise the singleton rate, so a true floor may lie below the"
                  + " one shown.");
    }
    text.append('\n');
    if (verdict != null) {
      verdict(text, verdict);
    }
    return text.toString();
  }

  private static void row(StringBuilder text, CategoryFigures f) {
    Quantity rate = f.singletonRate();
    String interval = rate.isDefined() ? " (" + Numbers.shares(rate.low(), rate.high()) + ")" : "";
    List<String> cells =
        List.of(
            Markdown.escaped(f.category()),
            Numbers.bound(f.floor()),
            Numbers.percent(f.rate()) + interval,
            Numbers.bound(f.ceiling()),
            Numbers.count(f.examples()),
            holdOut(f));
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String holdOut(CategoryFigures f) {
    if (f.holdOut() == null) {
      return "not known";
    }
    String verdict = Units.name(f.holdOut().label());
    return f.holdOut() == HoldOut.Verdict.NOT_EXCHANGEABLE
        ? "**%s**: the bounds are no guarantee".formatted(verdict)
        : verdict;
  }

  private static void verdict(StringBuilder text, Verdict verdict) {
    text.append(
        "\n### Verdict: %s by %s\n\n%s.\n"
            .formatted(
                verdict.isPassed() ? "passed" : "failed",
                Markdown.escaped(verdict.policy()),
                VerdictText.counts(verdict)));
    MarkdownVerdict.table(text, "Errors", verdict.errors());
    MarkdownVerdict.table(text, "Warnings", verdict.warnings());
  }
}
