package io.monofact.audit;

import io.monofact.estimate.HoldOut;
import io.monofact.yaml.YamlFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Half of the corpus predicts the other, so that the bounds are a guarantee. */
final class HoldOutExchangeable implements CheckKind {

  @Override
  public String name() {
    return "holdout_exchangeable";
  }

  @Override
  public String failsWhen() {
    return "The hold-out check says that the examples are no independent draws.";
  }

  @Override
  public Set<String> keys() {
    return Set.of();
  }

  @Override
  public Check read(YamlFields fields) {
    return aCase -> aCase.now(HoldOutExchangeable::judge);
  }

  private static Judgement judge(CategoryFigures now) {
    if (now.holdOut() == null) {
      return Judgement.notJudged("there was no hold-out check");
    }
    return switch (now.holdOut()) {
      case TOO_FEW -> Judgement.notJudged("too few prompts are new to a half to tell");
      case EXCHANGEABLE -> Judgement.of(true, Map.of(), "half of the corpus predicts the other");
      case NOT_EXCHANGEABLE ->
          Judgement.of(
              false,
              Map.of(),
              "half of the corpus does not predict the other, and the bounds are no guarantee"
                  + (now.cause() == null ? "" : ": " + now.cause()));
    };
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    List<String> passed =
        Draft.byCategory(runs).entrySet().stream()
            .filter(
                e ->
                    e.getValue().stream()
                        .allMatch(f -> f.holdOut() == HoldOut.Verdict.EXCHANGEABLE))
            .map(Map.Entry::getKey)
            .toList();
    return passed.isEmpty()
        ? List.of()
        : List.of(new Draft("Those that passed in every run.", Level.WARNING, passed, Map.of()));
  }
}
