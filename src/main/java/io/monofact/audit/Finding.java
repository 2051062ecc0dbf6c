package io.monofact.audit;

import java.util.Objects;

/**
 * What one entry of a policy says of one category, or of the run.
 *
 * @param line where the entry begins in the policy's file, from 1
 * @param check the kind of check
 * @param name what the policy calls it
 * @param level how grave it is if it fails
 * @param category the category; null where the run as a whole was judged
 * @param judgement whether it holds, and by what figures
 */
public record Finding(
    int line, String check, String name, Level level, String category, Judgement judgement) {

  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(judgement, "judgement");
  }

  /** Whether the check failed. */
  public boolean isFailed() {
    return judgement.status() == Judgement.Status.FAILED;
  }

  /** Whether it fails the verdict. */
  public boolean isError() {
    return isFailed() && level == Level.ERROR;
  }

  /** Whether it failed and leaves the verdict as it is. */
  public boolean isWarning() {
    return isFailed() && level == Level.WARNING;
  }

  /** Whether nothing could be told. */
  public boolean isNotJudged() {
    return judgement.status() == Judgement.Status.NOT_JUDGED;
  }

  /** What was judged, for a reader: the category, or "the run". */
  public String subject() {
    return category == null ? "the run" : category;
  }
}
