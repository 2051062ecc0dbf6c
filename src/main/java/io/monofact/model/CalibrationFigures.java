package io.monofact.model;

import io.monofact.model.FigureRows.At;
import io.monofact.model.ValidationFigure.Unit;
import io.monofact.model.ValidationTally.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whether confidences are right, and which rule of abstaining would have paid. */
final class CalibrationFigures {

  private final FigureRows rows;
  private final List<Double> targets;

  CalibrationFigures(FigureRows rows, List<Double> targets) {
    this.rows = rows;
    this.targets = targets;
  }

  void add(ValidationTally tally) {
    Map<Source, CalibrationTally> calibrations = tally.calibrations();
    Map<Source, ThresholdTally> thresholds = tally.thresholds();
    List<Source> sources =
        calibrations.keySet().stream()
            .sorted(Comparator.comparing(Source::group).thenComparing(Source::sureness))
            .toList();
    for (Source source : sources) {
      calibration(source, calibrations.get(source).result());
    }
    for (Source source : sources) {
      targets.forEach(t -> rules(source, thresholds.get(source), new Penalty(t)));
    }
  }

  private void calibration(Source source, Calibration of) {
    String sure = words(source);
    At at =
        new At(
            "calibration",
            source.group().category(),
            "%s, %d equal-width bins".formatted(sure, of.bins().size()));
    rows.number(at, "ECE", Unit.SHARE, of.ece(), of.answers());
    rows.number(at, "MCE", Unit.SHARE, of.mce(), of.answers());
    rows.number(at, "Brier", Unit.NUMBER, of.brier(), of.answers());
    rows.count(at, "answers", of.answers());
    for (Calibration.Bin bin : of.bins()) {
      String open = bin.from() == 0 ? "[" : "(";
      At in =
          new At(
              "bins",
              source.group().category(),
              "%s: %s%.4f to %.4f]".formatted(sure, open, bin.from(), bin.to()));
      rows.number(in, "confidence", Unit.SHARE, bin.confidence(), bin.answers());
      rows.share(in, "accuracy", bin.accuracy(), bin.answers());
      rows.count(in, "answers", bin.answers());
    }
  }

  private static String words(Source source) {
    String sure = source.sureness().label();
    return source.group().isPlain() ? sure : source.group().words() + ", " + sure;
  }

  private void rules(Source source, ThresholdTally of, Penalty penalty) {
    String words = "%s, t = %s: ".formatted(words(source), penalty.target());
    rule(source, words + "answer always", penalty, of.always(penalty), of.answers());
    rule(source, words + "answer above t", penalty, of.aboveTarget(penalty), of.answers());
    rule(source, words + "best in hindsight", penalty, of.best(penalty), of.answers());
  }

  private void rule(
      Source source, String words, Penalty penalty, ThresholdTally.Rule rule, long answers) {
    At at = new At("rules", source.group().category(), words, penalty.target());
    rows.number(at, "answer above", Unit.SHARE, rule.above(), answers);
    rows.number(at, "answered", Unit.SHARE, rule.answered(), answers);
    rows.number(at, "accuracy of answers", Unit.SHARE, rule.accuracy(), answers);
    rows.number(at, "score", Unit.POINTS, rule.score(), answers);
  }
}
