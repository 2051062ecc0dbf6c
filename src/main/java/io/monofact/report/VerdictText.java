package io.monofact.report;

import io.monofact.audit.Finding;
import io.monofact.audit.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The verdict as it is printed at the end of a run: what failed, with its figures. */
public final class VerdictText {

  /** With more than these one sentence for all says how many. */
  private static final int MOST_NAMES = 3;

  private VerdictText() {}

  /**
   * The failed checks, errors first and alike ones together, and a line that says how many there
   * are of each outcome.
   */
  public static String of(Verdict verdict) {
    List<List<String>> rows = new ArrayList<>();
    List<Finding> failed = new ArrayList<>(verdict.errors());
    failed.addAll(verdict.warnings());
    failed.stream()
        .collect(
            Collectors.groupingBy(
                f -> List.of(f.level().label(), f.name(), f.judgement().sentence()),
                LinkedHashMap::new,
                Collectors.mapping(Finding::subject, Collectors.toList())))
        .forEach(
            (same, subjects) ->
                rows.add(List.of(same.get(0), told(subjects), same.get(1), same.get(2))));
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

  /** What one sentence is about: a few names, or how many there are. */
  private static String told(List<String> subjects) {
    return subjects.size() <= MOST_NAMES
        ? String.join(", ", subjects)
        : subjects.size() + " categories";
  }
}
