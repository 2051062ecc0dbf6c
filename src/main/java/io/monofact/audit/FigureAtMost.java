package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The singleton rate or a bound is no higher than a limit. */
final class FigureAtMost implements CheckKind {

  /**
   * As far as a new figure of the same corpus may lie from an old one, in halves of its interval.
   */
  private static final double ROOM = Math.sqrt(2);

  @Override
  public String name() {
    return "figure_at_most";
  }

  @Override
  public String failsWhen() {
    return "`figure` (" + String.join(", ", Figure.labels()) + ") is above `at_most`.";
  }

  @Override
  public Set<String> keys() {
    return Set.of("figure", "at_most");
  }

  @Override
  public String title(YamlFields fields) {
    return name() + ": " + fields.text("figure");
  }

  @Override
  public Check read(YamlFields fields) {
    Figure figure = Figure.of(fields.oneOf("figure", Figure.labels()));
    double limit = fields.share("at_most");
    return aCase -> aCase.now(now -> judge(figure, limit, now));
  }

  private static Judgement judge(Figure figure, double limit, CategoryFigures now) {
    Quantity value = figure.in(now);
    if (!value.isDefined()) {
      return Judgement.notJudged("there are no examples");
    } else if (figure.isVacuous(now)) {
      return Judgement.notJudged(
          "%s is vacuous: the sample is too small to say".formatted(figure.words()));
    }
    boolean holds = value.value() <= limit;
    return Judgement.of(
        holds,
        Judgement.figures(
            value.name(),
            value.value(),
            "low",
            value.low(),
            "high",
            value.high(),
            "at_most",
            limit),
        "%s is %s, %s %s"
            .formatted(
                figure.words(),
                Percent.of(value.value()),
                holds ? "and may be up to" : "above",
                Percent.of(limit)));
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    List<Draft> drafts = new ArrayList<>();
    Draft.byCategory(runs)
        .forEach(
            (name, seen) ->
                seen.stream()
                    .map(CategoryFigures::singletonRate)
                    .filter(Quantity::isDefined)
                    .mapToDouble(q -> q.value() + ROOM * (q.high() - q.value()))
                    .max()
                    .stream()
                    .filter(high -> high < 1)
                    .forEach(high -> drafts.add(draft(name, high))));
    return drafts;
  }

  private static Draft draft(String category, double high) {
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("figure", Figure.SINGLETON_RATE.label());
    limits.put("at_most", Draft.up(high, 2));
    return new Draft(
        "The highest rate seen, and 1.4 times the reach of its interval for chance.",
        Level.ERROR,
        List.of(category),
        limits);
  }
}
