package io.monofact.model;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Side;
import io.monofact.bound.Standing;
import io.monofact.model.FigureRows.At;
import io.monofact.model.ValidationFigure.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every figure of a validation, section by section. */
public final class ValidationFigures {

  private static final double ROUNDING = 1e-6;

  /** With so much of all questions asked, their delta is taken for that of all. */
  private static final double NEARLY_ALL = 0.99;

  private final FigureRows rows = new FigureRows();
  private final ValidationTally tally;
  private final Set<Group> byFrequency = new HashSet<>();
  private final NavigableMap<Group, Tally> groups;
  private final Map<String, CategoryBounds> audited;

  private ValidationFigures(ValidationTally tally, Map<String, CategoryBounds> audited) {
    this.tally = tally;
    this.groups = groups();
    this.audited = audited;
  }

  /**
   * All figures, in the order of their sections.
   *
   * @param tally what was counted
   * @param audited what the audit says of each category
   * @param targets confidence targets
   * @param seed of the bootstrap
   */
  public static List<ValidationFigure> of(
      ValidationTally tally, Map<String, CategoryBounds> audited, List<Double> targets, long seed) {
    ValidationFigures figures = new ValidationFigures(tally, audited);
    figures.groups.forEach(figures::rates);
    figures.groups.keySet().forEach(figures::strata);
    figures.groups.forEach(figures::bounds);
    new TreeMap<>(tally.validity()).forEach(figures::validity);
    new TargetFigures(figures.rows, targets).add(tally, figures.groups, seed);
    new CalibrationFigures(figures.rows, targets).add(tally);
    new TreeMap<>(tally.origins()).forEach(figures::origins);
    return figures.rows.all();
  }

  /**
   * Each group's responses: those drawn as the corpus mentions prompts, where there are any, since
   * err is defined over these; else all.
   */
  private NavigableMap<Group, Tally> groups() {
    NavigableMap<Group, Tally> drawn = new TreeMap<>();
    NavigableMap<Group, Tally> all = new TreeMap<>();
    tally
        .cells()
        .forEach(
            (cell, of) -> {
              all.merge(cell.group(), of, Tally::plus);
              if (cell.draw().equals(Prompted.FREQUENCY)) {
                drawn.merge(cell.group(), of, Tally::plus);
                byFrequency.add(cell.group());
              }
            });
    all.putAll(drawn);
    return all;
  }

  private void rates(Group group, Tally of) {
    At at = new At("rates", group.category(), group.words());
    three(at, of);
    rows.share(at, "accuracy of answers", of.accuracyOfAnswers(), graded(of));
    rows.number(at, "F-score", Unit.SHARE, of.fScore(), graded(of));
    counts(at, of);
  }

  /**
   * By how often the corpus answers the prompt: of prompts drawn within the stratum, where there
   * are any, and else of those drawn as the corpus mentions them. The two weigh prompts otherwise.
   */
  private void strata(Group group) {
    Map<String, Tally> byStratum = new HashMap<>();
    Map<String, Tally> byFrequency = new HashMap<>();
    tally
        .cells()
        .forEach(
            (cell, of) -> {
              if (cell.group().equals(group)) {
                boolean isByFrequency = cell.draw().equals(Prompted.FREQUENCY);
                (isByFrequency ? byFrequency : byStratum).merge(cell.stratum(), of, Tally::plus);
              }
            });
    byFrequency.forEach(byStratum::putIfAbsent);
    for (String stratum : Prompted.STRATA) {
      Tally of = byStratum.get(stratum);
      if (of != null) {
        At at = new At("strata", group.category(), group.words() + ": seen " + stratum);
        three(at, of);
        counts(at, of);
      }
    }
  }

  private void three(At at, Tally of) {
    rows.share(at, "err", of.err(), graded(of));
    rows.share(at, "abstention", of.abstention(), graded(of));
    rows.share(at, "accuracy", of.accuracy(), graded(of));
  }

  private void counts(At at, Tally of) {
    rows.count(at, "responses", of.responses());
    rows.count(at, "ungradable", of.ungraded());
  }

  private static long graded(Tally of) {
    return of.responses() - of.ungraded();
  }

  private void bounds(Group group, Tally of) {
    CategoryBounds audit = audited.get(group.category());
    if (group.isPlain() && audit != null) {
      boolean isOfAll = isOfAllQuestions(of, byFrequency.contains(group));
      audit.bounds().forEach(b -> check(b.equation(), b, group, of, isOfAll));
    }
  }

  private void check(String name, BoundValue bound, Group group, Tally of, boolean isOfAll) {
    write(name, isOfAll ? BoundCheck.of(bound, of, 1) : BoundCheck.untested(bound), group, of);
  }

  /**
   * Whether the weights are shares of all questions, which those of a draw as the corpus mentions
   * them are. Of other responses nothing is known of the questions that were not asked.
   */
  private static boolean isOfAllQuestions(Tally of, boolean isByFrequency) {
    return isByFrequency && of.weight() <= 1 + ROUNDING;
  }

  private void write(String name, BoundCheck check, Group group, Tally of) {
    At at = new At("bounds", group.category(), name);
    String verdict = check.verdict().name().toLowerCase(Locale.ROOT);
    long n = of.responses();
    rows.add(at, "bound", Unit.SHARE, check.bound().value(), Double.NaN, Double.NaN, n, verdict);
    rows.add(
        at, "wrong answers seen", Unit.SHARE, check.seen(), check.least(), check.most(), n, "");
    rows.number(at, "slack", Unit.SHARE, check.slack(), n);
  }

  private void validity(String category, SortedMap<Double, ValidityTally> scaled) {
    scaled.forEach((power, of) -> terms(category, power, of.result()));
    CategoryBounds audit = audited.get(category);
    ValidityTally model = scaled.get(1.0);
    Validity itself = model.result();
    if (audit == null) {
      return;
    }
    // E2 is of the prompts whose probabilities are known, and so is the delta: neither tells of
    // others, and so both are held against the responses to these alone.
    Tally of = model.responses();
    Group plain = new Group(category, Group.PLAIN, Double.NaN, "", "");
    BoundValue e2 =
        new BoundValue("reduction", "E2", Standing.THEOREM, Side.LOWER, Double.NaN, itself.e2());
    write("E2", BoundCheck.of(e2, of, Double.NaN), plain, of);
    if (isOfAllQuestions(of, model.isByFrequency()) && of.weight() >= NEARLY_ALL) {
      audit
          .at(itself.delta())
          .forEach(b -> check(b.equation() + ", measured delta", b, plain, of, true));
    }
  }

  private void terms(String category, double power, Validity v) {
    String words = power == 1 ? "the model" : "raised to the power " + power;
    At at = new At("validity", category, words);
    long n = v.prompts();
    rows.number(at, "err of the probabilities", Unit.SHARE, v.err(), n);
    rows.number(at, "valid taken for invalid", Unit.SHARE, v.missedValid(), n);
    rows.number(at, "errors taken for valid", Unit.SHARE, v.falselyValid(), n);
    rows.number(at, "err_iiv", Unit.SHARE, v.errIiv(), n);
    rows.number(at, "p̂(A)", Unit.SHARE, v.likely(), n);
    rows.number(at, "p(A)", Unit.SHARE, v.trulyLikely(), n);
    rows.number(at, "delta", Unit.SHARE, v.delta(), n);
    rows.number(at, "|slope of the loss|", Unit.SHARE, Math.abs(v.slope()), n);
    rows.number(at, "2/min|E|", Unit.SHARE, v.ofValid(), n);
    rows.number(at, "E2", Unit.SHARE, v.e2(), n);
    rows.number(at, "loss", Unit.NUMBER, v.loss(), n);
    rows.number(at, "not told", Unit.SHARE, v.untold(), n);
    rows.count(at, "prompts", n);
  }

  private void origins(String category, Origins of) {
    At at = new At("origins", category, "wrong answers");
    long n = of.repeated() + of.invented();
    rows.count(at, "wrong", n);
    rows.count(at, "repeated", of.repeated());
    rows.count(at, "invented", of.invented());
    rows.share(at, "share repeated", of.share(), n);
    rows.count(at, "to disputed prompts", of.disputed());
  }
}
