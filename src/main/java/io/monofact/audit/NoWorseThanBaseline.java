package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The singleton rate or a bound has not risen since the baseline by more than it may, and by more
 * than noise. A check that judges m categories takes one for risen at a confidence of 1 - 2(1 -
 * c)/m, so that of all m, none of which changed, any is found to have risen in a share 1 - c of
 * runs at most (Bonferroni); {@link Change} has the formula.
 */
final class NoWorseThanBaseline implements CheckKind {

  @Override
  public String name() {
    return "no_worse_than_baseline";
  }

  @Override
  public String failsWhen() {
    return "`figure` ("
        + String.join(", ", Figure.labels())
        + ") rose since the baseline by more than `by`, and by more than noise at `confidence`.";
  }

  @Override
  public Set<String> keys() {
    return Set.of("figure", "by", Confidence.KEY);
  }

  @Override
  public String title(YamlFields fields) {
    return name() + ": " + fields.text("figure");
  }

  @Override
  public Check read(YamlFields fields) {
    Figure figure = Figure.of(fields.oneOf("figure", Figure.labels()));
    double by = fields.has("by") ? fields.share("by") : 0;
    double confidence = Confidence.of(fields);
    return aCase ->
        aCase.against(
            (now, then) -> {
              double each = 1 - 2 * (1 - confidence) / aCase.cases();
              return figure
                  .since(then, now, each)
                  .map(moved -> judge(figure, by, moved))
                  .orElseGet(
                      () ->
                          Judgement.notJudged(
                              "%s cannot be compared: a run has none, or had another setting"
                                  .formatted(figure.words())));
            });
  }

  private static Judgement judge(Figure figure, double by, Figure.Moved moved) {
    Change change = moved.change();
    boolean holds = change.value() <= by || !change.isRise();
    String allowed = "the %s allowed".formatted(Percent.points(by));
    String verdict = "more than noise and than " + allowed;
    if (change.value() <= 0) {
      verdict = "no rise";
    } else if (!change.isRise()) {
      verdict = "no more than noise";
    } else if (holds) {
      verdict = "more than noise, and within " + allowed;
    }
    return Judgement.of(
        holds,
        Judgement.figures(
            moved.now().name(),
            moved.now().value(),
            "baseline",
            moved.then().value(),
            "change",
            change.value(),
            "change_low",
            change.low(),
            "change_high",
            change.high(),
            "confidence",
            change.confidence(),
            "by",
            by),
        "%s went from %s to %s: %s (%s to %s at %s), %s"
            .formatted(
                figure.words(),
                Percent.of(moved.then().value()),
                Percent.of(moved.now().value()),
                Percent.points(change.value()),
                Percent.number(change.low()),
                Percent.number(change.high()),
                Percent.of(change.confidence()),
                verdict));
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("figure", Figure.SINGLETON_RATE.label());
    limits.put("by", "0.02");
    return List.of(
        new Draft(
            "Two points more wrong answers are worth a look, if they are more than noise.",
            Level.ERROR,
            List.of(),
            limits));
  }
}
