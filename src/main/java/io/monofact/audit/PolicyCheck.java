package io.monofact.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One entry of a policy.
 *
 * @param line where it begins in the policy's file, from 1
 * @param kind what kind of check it is
 * @param level how grave it is if it fails
 * @param name what it is called in the verdict; the kind's name where the policy gives none
 * @param categories the categories that it is for; none for all
 * @param except those of all that it is not for
 * @param check how it judges
 */
public record PolicyCheck(
    int line,
    CheckKind kind,
    Level level,
    String name,
    List<String> categories,
    Set<String> except,
    Check check) {

  public PolicyCheck {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(check, "check");
    categories = List.copyOf(categories);
    except = Set.copyOf(except);
  }

  /** What it says of a run, one finding for each category that it judges. */
  List<Finding> judge(RunFigures run, RunFigures baseline, History history, String unit) {
    if (!kind.isOfCategories()) {
      return List.of(finding(null, check.judge(new Case(run, baseline, history, null, unit, 1))));
    }
    List<String> judged =
        categories.isEmpty()
            ? kind.categories(run, baseline).stream().filter(c -> !except.contains(c)).toList()
            : categories;
    return judged.stream()
        .map(c -> finding(c, check.judge(new Case(run, baseline, history, c, unit, judged.size()))))
        .toList();
  }

  private Finding finding(String category, Judgement judgement) {
    return new Finding(line, kind.name(), name, level, category, judgement);
  }
}
