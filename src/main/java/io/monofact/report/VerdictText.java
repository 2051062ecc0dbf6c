package io.monofact.report;

import io.monofact.audit.Finding;
import io.monofact.audit.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The verdict as it is printed at the end of a run: what failed, with its figures. */
public final class VerdictText {

  private VerdictText() {}

  /** The failed checks, errors first, and a line that says how many there are of each outcome. */
  public static String of(Verdict verdict) {
    List<List<String>> rows = new ArrayList<>();
    verdict.errors().forEach(f -> rows.add(row(f)));
    verdict.warnings().forEach(f -> rows.add(row(f)));
    return (rows.isEmpty() ? "" : TextTable.aligned(rows, 4))
        + "Verdict: %s by %s: %s.\n"
            .formatted(verdict.isPassed() ? "passed" : "FAILED", verdict.policy(), counts(verdict));
  }

  /** "2 errors, 1 warning, 20 passed, 3 not judged". */
  static String counts(Verdict verdict) {
    return "%s, %s, %d passed, %d not judged"
        .formatted(
            plural(verdict.errors().size(), "error"),
            plural(verdict.warnings().size(), "warning"),
            verdict.passed().size(),
            verdict.notJudged().size());
  }

  private static String plural(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static List<String> row(Finding finding) {
    return List.of(
        finding.level().label(), finding.subject(), finding.name(), finding.judgement().sentence());
  }
}
