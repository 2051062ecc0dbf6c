package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No more prompts than a limit have two or more distinct answers. */
final class ConflictRateAtMost implements CheckKind {

  @Override
  public String name() {
    return "conflict_rate_at_most";
  }

  @Override
  public String failsWhen() {
    return "The share of prompts with two or more distinct answers is above `at_most`.";
  }

  @Override
  public Set<String> keys() {
    return Set.of("at_most");
  }

  @Override
  public Check read(YamlFields fields) {
    double limit = fields.share("at_most");
    return aCase -> aCase.now(now -> judge(now.conflictRate(), limit));
  }

  private static Judgement judge(double rate, double limit) {
    if (Double.isNaN(rate)) {
      return Judgement.notJudged("conflicts are not known, or several answers may be right");
    }
    boolean holds = rate <= limit;
    return Judgement.of(
        holds,
        Judgement.figures("conflict_rate", rate, "at_most", limit),
        "%s of the prompts have two or more answers, %s %s"
            .formatted(
                Percent.of(rate), holds ? "and up to this may:" : "above", Percent.of(limit)));
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    List<Draft> drafts = new ArrayList<>();
    Draft.byCategory(runs)
        .forEach(
            (name, seen) ->
                seen.stream()
                    .mapToDouble(CategoryFigures::conflictRate)
                    .filter(Double::isFinite)
                    .max()
                    .ifPresent(
                        most ->
                            drafts.add(
                                new Draft(
                                    "Half as much again as the highest share seen, and a point.",
                                    Level.WARNING,
                                    List.of(name),
                                    Map.of("at_most", Draft.up(1.5 * most + 0.01, 2))))));
    return drafts;
  }
}
