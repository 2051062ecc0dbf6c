package io.monofact.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy that past runs suggest, as a file to be read, pruned and kept. */
public final class PolicyDraft {

  private PolicyDraft() {}

  /**
   * Drafts a policy that every one of the runs passes, but for warnings.
   *
   * @param runs at least one, in the order of time
   * @return a policy as YAML
   */
  public static String of(List<RunFigures> runs) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        "# Drafted from %d %s:\n".formatted(runs.size(), runs.size() == 1 ? "run" : "runs"));
    for (RunFigures run : runs) {
      yaml.append("#   %s, %s\n".formatted(oneLine(run.title()), run.started()));
    }
    yaml.append("# Limits say what was, not what is good: read each, and delete those you do not");
    yaml.append(" need.\npolicy: drafted from past runs\nchecks:\n");
    for (CheckKind kind : CheckKinds.all()) {
      String told = "";
      for (Draft draft : merged(kind.draft(runs))) {
        if (!draft.why().equals(told)) {
          yaml.append("  # ").append(draft.why()).append('\n');
          told = draft.why();
        }
        append(yaml, kind, draft);
      }
    }
    return yaml.toString();
  }

  /** Drafts that differ in their categories alone are one. */
  private static Collection<Draft> merged(List<Draft> drafts) {
    Map<List<Object>, Draft> merged = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      merged.merge(
          List.of(draft.why(), draft.level(), draft.limits()),
          draft,
          (one, other) ->
              new Draft(
                  one.why(),
                  one.level(),
                  Stream.concat(one.categories().stream(), other.categories().stream()).toList(),
                  one.limits()));
    }
    return merged.values();
  }

  private static void append(StringBuilder yaml, CheckKind kind, Draft draft) {
    yaml.append("  - check: ").append(kind.name()).append('\n');
    yaml.append("    level: ").append(draft.level().label()).append('\n');
    if (!draft.categories().isEmpty()) {
      yaml.append("    categories: ")
          .append(
              draft.categories().stream()
                  .map(PolicyDraft::quoted)
                  .collect(Collectors.joining(", ", "[", "]")))
          .append('\n');
    }
    for (Map.Entry<String, String> limit : draft.limits().entrySet()) {
      yaml.append("    %s: %s\n".formatted(limit.getKey(), limit.getValue()));
    }
  }

  /** A name as it is where it is a plain one; else in quotes, for counts may come from anywhere. */
  private static String quoted(String name) {
    return name.matches("[a-z][a-z0-9_]*") && !name.equals("null")
        ? name
        : "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(name)) + "\"";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
