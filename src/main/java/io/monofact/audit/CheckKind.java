package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.util.List;
import java.util.Set;

/**
 * A kind of check that a policy may ask for. A further one is a class that implements this and a
 * line in {@link CheckKinds}.
 */
public interface CheckKind {

  /** The name in a policy, which says what must hold, such as {@code rejected_share_at_most}. */
  String name();

  /** When it fails, as a sentence. */
  String failsWhen();

  /** Whether it judges categories one by one; else it judges the run. */
  default boolean isOfCategories() {
    return true;
  }

  /** The keys of its limits. */
  Set<String> keys();

  /**
   * Reads its limits.
   *
   * @throws io.monofact.yaml.YamlError where one is missing or impossible
   */
  Check read(YamlFields fields);

  /** What a check is called where the policy gives no name. */
  default String title(YamlFields fields) {
    return name();
  }

  /** The categories that it judges where a policy names none. */
  default List<String> categories(RunFigures run, RunFigures baseline) {
    return run.names();
  }

  /**
   * The checks of this kind that past runs suggest; each of them holds for every one of the runs.
   *
   * @param runs at least one
   */
  List<Draft> draft(List<RunFigures> runs);
}
