package io.monofact.model;

import io.monofact.model.FigureRows.At;
import io.monofact.model.ValidationFigure.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;

/** What models do at confidence targets, and under rubrics that name them or not. */
final class TargetFigures {

  private final FigureRows rows;
  private final List<Double> targets;

  TargetFigures(FigureRows rows, List<Double> targets) {
    this.rows = rows;
    this.targets = targets;
  }

  void add(ValidationTally tally, NavigableMap<Group, Tally> groups, long seed) {
    groups.forEach(this::scores);
    tally.pairs().entrySet().stream()
        .sorted(
            Comparator.comparing(
                e ->
                    "%s %.6f %s"
                        .formatted(e.getKey().category(), e.getKey().target(), e.getKey().style())))
        .forEach(e -> pair(e.getKey(), e.getValue(), seed));
    for (Group group : groups.keySet()) {
      Consistency of = tally.consistency().get(group);
      if (of != null && of.single().responses() > 0) {
        consistency(
            new At("consistency", group.category(), group.words() + ": one sample"), of.single());
        consistency(
            new At("consistency", group.category(), group.words() + ": two samples"), of.both());
      }
    }
  }

  /** At its own target, where it was told one; else at every target. */
  private void scores(Group group, Tally of) {
    boolean isTold = !Double.isNaN(group.target());
    for (double target : isTold ? List.of(group.target()) : targets) {
      String words = group.words() + (isTold ? "" : ", scored at " + target);
      At at = new At("targets", group.category(), words, target);
      Penalty penalty = new Penalty(target);
      long n = of.responses() - of.ungraded();
      rows.number(at, "L", Unit.NUMBER, penalty.points(), n);
      rows.number(at, "score", Unit.POINTS, of.score(penalty), n);
      Share right = of.accuracyOfAnswers();
      rows.add(
          at,
          "accuracy of answers",
          Unit.SHARE,
          right.rate(),
          right.trials() > 0 ? right.low() : Double.NaN,
          right.trials() > 0 ? right.high() : Double.NaN,
          n,
          isTold ? behaviour(right, target) : "");
      rows.share(at, "err", of.err(), n);
      rows.share(at, "abstention", of.abstention(), n);
    }
  }

  /** Whether the answers given are right as often as the target asks. */
  private static String behaviour(Share right, double target) {
    if (!(right.trials() > 0)) {
      return "no answers";
    } else if (right.low() >= target) {
      return "as asked";
    }
    return right.high() < target ? "too bold" : "open";
  }

  private void pair(ValidationTally.Rubric rubric, PairTally pairs, long seed) {
    for (PairTally.Measure measure : PairTally.Measure.values()) {
      PairTally.Difference d = pairs.compare(measure, new Penalty(rubric.target()), seed);
      String told = rubric.style().isEmpty() ? "" : " in " + rubric.style();
      String words =
          "t = %s%s, %s".formatted(rubric.target(), told, measure.name().toLowerCase(Locale.ROOT));
      At at = new At("pairs", rubric.category(), words, rubric.target());
      Unit unit = measure == PairTally.Measure.SCORE ? Unit.POINTS : Unit.SHARE;
      rows.number(at, "open", unit, d.open(), d.pairs());
      rows.number(at, "closed", unit, d.closed(), d.pairs());
      double less = d.open() - d.closed();
      rows.add(at, "open less closed", unit, less, d.low(), d.high(), d.pairs(), "");
      rows.number(at, "p", Unit.NUMBER, d.p(), d.pairs());
      rows.count(at, "pairs", d.pairs());
    }
  }

  private void consistency(At at, Tally of) {
    rows.share(at, "err", of.err(), of.responses());
    rows.share(at, "accuracy", of.accuracy(), of.responses());
    rows.share(at, "abstention", of.abstention(), of.responses());
    rows.share(at, "accuracy of answers", of.accuracyOfAnswers(), of.responses());
    rows.count(at, "prompts", of.responses());
  }
}
