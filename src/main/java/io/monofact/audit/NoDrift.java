package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The singleton rate or a bound lies where earlier runs over the corpus let expect it; {@link
 * Drift} has the formula. Of m categories that a check judges each has a share 1/m of the error.
 */
final class NoDrift implements CheckKind {

  @Override
  public String name() {
    return "no_drift";
  }

  @Override
  public String failsWhen() {
    return "`figure` ("
        + String.join(", ", Figure.labels())
        + ") lies outside of what the last `runs` of the history let expect at `confidence`, by"
        + " their spread and by sampling error, and further than `by` from their mean.";
  }

  @Override
  public Set<String> keys() {
    return Set.of("figure", "runs", "at_least", "by", Confidence.KEY);
  }

  @Override
  public String title(YamlFields fields) {
    return name() + ": " + fields.text("figure");
  }

  @Override
  public Check read(YamlFields fields) {
    Figure figure = Figure.of(fields.oneOf("figure", Figure.labels()));
    int most = (int) Math.min(fields.has("runs") ? fields.number("runs", 1) : Drift.LAST, 10_000);
    long least = fields.has("at_least") ? fields.number("at_least", Drift.FEWEST) : Drift.ENOUGH;
    if (most < least) {
      throw fields.error(
          fields.has("runs") ? "runs" : "at_least",
          "\"runs\" is %d, fewer than the %d (\"at_least\") that are needed"
              .formatted(most, least));
    }
    double by = fields.has("by") ? fields.share("by") : 0;
    double confidence = Confidence.of(fields);
    return aCase ->
        aCase.history() == null
            ? Judgement.notJudged("no history was given")
            : aCase.now(now -> judge(aCase, figure, now, most, least, by, confidence));
  }

  private static Judgement judge(
      Case aCase,
      Figure figure,
      CategoryFigures now,
      int most,
      long least,
      double by,
      double confidence) {
    if (!figure.in(now).isDefined()) {
      return Judgement.notJudged("there are no examples");
    }
    return Drift.of(figure, aCase.run(), now, aCase.history(), most, confidence, aCase.cases())
        .filter(drift -> drift.runs() >= least)
        .map(drift -> judgement(figure, drift, by))
        .orElseGet(
            () ->
                Judgement.notJudged(
                    "the history has fewer than %d earlier runs to hold it against"
                        .formatted(least)));
  }

  private static Judgement judgement(Figure figure, Drift drift, double by) {
    double moved = drift.now().value() - drift.mean();
    boolean noise = !drift.isMoreThanNoise();
    boolean holds = noise || Math.abs(moved) <= by;
    String verdict =
        noise
            ? "within"
            : holds
                ? "outside of, but within the %s allowed of their mean,"
                    .formatted(Percent.points(by))
                : "outside of";
    return Judgement.of(
        holds,
        Judgement.figures(
            drift.now().name(),
            drift.now().value(),
            "history_runs",
            drift.runs(),
            "history_mean",
            drift.mean(),
            "history_spread",
            drift.spread(),
            "expected_low",
            drift.low(),
            "expected_high",
            drift.high(),
            "confidence",
            drift.confidence(),
            "by",
            by),
        "%s is %s, %s the %s to %s that %d earlier runs (mean %s) let expect at %s"
            .formatted(
                figure.words(),
                Percent.of(drift.now().value()),
                verdict,
                Percent.number(drift.low()),
                Percent.of(drift.high()),
                drift.runs(),
                Percent.of(drift.mean()),
                Percent.of(drift.confidence())));
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("figure", Figure.SINGLETON_RATE.label());
    return List.of(
        new Draft(
            "What moves further than it ever did is worth a look (needs --history).",
            Level.WARNING,
            List.of(),
            limits));
  }
}
