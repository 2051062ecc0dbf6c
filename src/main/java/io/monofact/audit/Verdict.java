package io.monofact.audit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Whether a run is as its owner's policy wants it.
 *
 * @param policy the policy's name
 * @param run the run that was judged
 * @param baseline the run that it was held against, or null
 * @param unit the unit whose figures counted
 * @param findings what each check says, in the policy's order
 */
public record Verdict(
    String policy, RunFigures run, RunFigures baseline, String unit, List<Finding> findings) {

  public Verdict {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(unit, "unit");
    findings = List.copyOf(findings);
  }

  /**
   * Judges a run.
   *
   * @param baseline the run to hold it against, or null: checks that need one are then not judged
   */
  public static Verdict of(Policy policy, RunFigures run, RunFigures baseline) {
    return of(policy, run, baseline, null);
  }

  /**
   * Judges a run.
   *
   * @param baseline the run to hold it against, or null
   * @param history the runs over the corpus so far, this one among them or not; or null: checks
   *     that need one are then not judged
   */
  public static Verdict of(Policy policy, RunFigures run, RunFigures baseline, History history) {
    String unit = policy.unit() == null ? run.leadingUnit() : policy.unit();
    return new Verdict(
        policy.name(),
        run,
        baseline,
        unit,
        policy.checks().stream()
            .flatMap(check -> check.judge(run, baseline, history, unit).stream())
            .toList());
  }

  /** Whether no check of the level error failed. */
  public boolean isPassed() {
    return errors().isEmpty();
  }

  /** The failed checks that fail the verdict, in order. */
  public List<Finding> errors() {
    return those(Finding::isError);
  }

  /** The failed checks that do not. */
  public List<Finding> warnings() {
    return those(Finding::isWarning);
  }

  /** The checks that could not be judged. */
  public List<Finding> notJudged() {
    return those(Finding::isNotJudged);
  }

  /** The checks that hold. */
  public List<Finding> passed() {
    return those(f -> !f.isFailed() && !f.isNotJudged());
  }

  private List<Finding> those(Predicate<Finding> which) {
    return findings.stream().filter(which).toList();
  }
}
