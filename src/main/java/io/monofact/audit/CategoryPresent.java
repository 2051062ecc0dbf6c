package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A category that the baseline has examples of has not vanished. */
final class CategoryPresent implements CheckKind {

  @Override
  public String name() {
    return "category_present";
  }

  @Override
  public String failsWhen() {
    return "The baseline has examples of the category, and the run has none or did not look for it.";
  }

  @Override
  public Set<String> keys() {
    return Set.of();
  }

  @Override
  public List<String> categories(RunFigures run, RunFigures baseline) {
    return baseline == null ? run.names() : baseline.names();
  }

  @Override
  public Check read(YamlFields fields) {
    return CategoryPresent::judge;
  }

  private static Judgement judge(Case aCase) {
    if (aCase.baseline() == null) {
      return Judgement.notJudged("no baseline was given");
    }
    long then = examples(aCase.baseline(), aCase);
    if (then == 0) {
      return Judgement.notJudged("the baseline has no examples of it");
    }
    long now = examples(aCase.run(), aCase);
    boolean looked = aCase.run().names().contains(aCase.category());
    return Judgement.of(
        now > 0,
        Judgement.figures("examples", now, "baseline", then),
        now > 0
            ? "there are %d examples, and %d in the baseline".formatted(now, then)
            : "%s; the baseline has %d"
                .formatted(looked ? "there are no examples" : "it was not looked for", then));
  }

  private static long examples(RunFigures run, Case aCase) {
    return run.of(aCase.category(), aCase.unit()).map(CategoryFigures::examples).orElse(0L);
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    return List.of(
        new Draft("What was found before is found again.", Level.ERROR, List.of(), Map.of()));
  }
}
