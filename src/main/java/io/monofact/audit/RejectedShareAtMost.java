package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No more of the corpus than a limit could not be read. */
final class RejectedShareAtMost implements CheckKind {

  @Override
  public String name() {
    return "rejected_share_at_most";
  }

  @Override
  public String failsWhen() {
    return "The share of the corpus that could not be read is above `at_most`.";
  }

  @Override
  public boolean isOfCategories() {
    return false;
  }

  @Override
  public Set<String> keys() {
    return Set.of("at_most");
  }

  @Override
  public Check read(YamlFields fields) {
    double limit = fields.share("at_most");
    return aCase -> judge(aCase.run(), limit);
  }

  private static Judgement judge(RunFigures run, double limit) {
    double share = run.rejectedShare();
    if (Double.isNaN(share)) {
      return Judgement.notJudged("the run read no corpus");
    }
    boolean holds = share <= limit;
    return Judgement.of(
        holds,
        Judgement.figures("rejected_share", share, "at_most", limit),
        "%s of the corpus was rejected, %s %s"
            .formatted(
                Percent.of(share), holds ? "and up to this may be:" : "above", Percent.of(limit)));
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    return runs.stream()
        .mapToDouble(RunFigures::rejectedShare)
        .filter(Double::isFinite)
        .max()
        .stream()
        .mapToObj(
            most ->
                new Draft(
                    "Twice the largest share seen, and a thousandth at least.",
                    Level.ERROR,
                    List.of(),
                    Map.of("at_most", Draft.up(Math.max(0.001, 2 * most), 3))))
        .toList();
  }
}
