package io.monofact.report;

import io.monofact.bound.Side;
import io.monofact.model.ValidationFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of a validation: what each is called, says, and how its figures make a table. */
enum ValidationSection {
  BOUNDS(
      "bounds",
      "Did the floor hold?",
      "A lower bound says how many of all questions, asked as often as the corpus mentions them, a"
          + " base model must answer wrongly. The interval is from the least to the most that may be"
          + " wrong: sampling error at 95 %, with what could not be graded and what was not asked"
          + " all right for its lower end, and all wrong for its upper end. held: the bound lies"
          + " below the interval. open: within it, so more responses would tell. broken: above it."
          + " vacuous: it says nothing. untested: the responses are no draw as the corpus mentions"
          + " prompts, or none could be graded. Slack is what was seen less the bound."),
  RATES(
      "rates",
      "Right, wrong, not attempted",
      "Counted as SimpleQA does: correct, incorrect and not attempted add up to the whole of which"
          + " each rate is a share; the ungradable stand apart and are in no rate. Of prompts drawn"
          + " as the corpus mentions them, where there are any, by their weights. Intervals are"
          + " Wilson's, at 95 %."),
  STRATA(
      "strata",
      "By how often the corpus answers the prompt",
      "Of prompts drawn within the stratum, where there are any, else of those drawn as the corpus"
          + " mentions them."),
  VALIDITY(
      "validity",
      "What the probabilities tell",
      "Theorem 1: err ≥ 2 err_iiv − 2/min|E| − delta (E2). A response is called valid where its"
          + " probability is above 1/min|E|; err_iiv is the mean of the two kinds of mistake. A are"
          + " the responses above that threshold; delta = |p̂(A) − p(A)|, which is the slope of the"
          + " loss when those in A are made s times as likely, at s = 1. The other rows are the"
          + " same model with its probabilities raised to a power and made to add up to 1."),
  TARGETS(
      "targets",
      "At confidence targets",
      "Right 1 point, abstaining 0, wrong −L, L = t/(1 − t). A model that behaves as its target asks"
          + " is right in at least the share t of the answers it gives there: as asked, where the"
          + " interval is above t, too bold, where it is below. Prompts that name no target are"
          + " scored at each."),
  PAIRS(
      "pairs",
      "Open rubric against closed",
      "The same questions with the penalty named (open) and not (closed), the first sample of each,"
          + " every question alike. The interval and the two-sided p-value are of 10,000 bootstrap"
          + " samples of the questions."),
  CONSISTENCY(
      "consistency",
      "Two samples that disagree count as “I don't know”",
      "The rule k = 2 on the first two samples of each prompt, beside the first sample alone."),
  CALIBRATION(
      "calibration",
      "Calibration",
      "ECE is the mean over bins of |accuracy − confidence| by the weight of their answers, MCE the"
          + " largest, Brier the mean of (confidence − right)². Bins are of equal width and hold their"
          + " upper end; the first holds 0 too. Answers alone: abstentions and the ungradable have"
          + " no place here. P(True) by agreement is the share of a prompt's samples that give its"
          + " most frequent answer."),
  BINS("bins", "Reliability", "How often the answers of each bin are right."),
  RULES(
      "rules",
      "When to abstain",
      "Points per answer, had the model abstained where it was no surer than this. The best rule is"
          + " chosen on the answers that it is scored on, so it is an upper end and no promise."),
  ORIGINS(
      "origins",
      "Where wrong answers come from",
      "Repeated: the corpus gives this answer to the prompt too, beside the most frequent one that is"
          + " taken for right. Invented: it never does. Disputed prompts have several answers in the"
          + " corpus. All responses to one question, in all its wordings, share its weight.");

  private final String key;
  private final String title;
  private final String meaning;

  ValidationSection(String key, String title, String meaning) {
    this.key = key;
    this.title = title;
    this.meaning = meaning;
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  /** Its figures, by category, in their order. */
  Map<String, List<ValidationFigure>> of(List<ValidationFigure> figures) {
    Map<String, List<ValidationFigure>> byCategory = new LinkedHashMap<>();
    figures.stream()
        .filter(f -> f.section().equals(key))
        .forEach(f -> byCategory.computeIfAbsent(f.category(), c -> new ArrayList<>()).add(f));
    return byCategory;
  }

  /** The names of some figures, which head the columns. */
  static List<String> columns(List<ValidationFigure> figures) {
    Set<String> names = new LinkedHashSet<>();
    figures.forEach(f -> names.add(f.name()));
    return List.copyOf(names);
  }

  /** Rows of figures by name. */
  static Map<String, Map<String, ValidationFigure>> rows(List<ValidationFigure> figures) {
    Map<String, Map<String, ValidationFigure>> rows = new LinkedHashMap<>();
    figures.forEach(
        f -> rows.computeIfAbsent(f.of(), of -> new LinkedHashMap<>()).put(f.name(), f));
    return rows;
  }

  /** A figure as people read it, without its interval. */
  static String value(ValidationFigure figure) {
    if (figure == null || Double.isNaN(figure.value())) {
      return "–";
    }
    // A floor reads as it does in the audit, rounded down.
    if (figure.section().equals("bounds") && figure.name().equals("bound") && figure.value() > 0) {
      return Numbers.bound(Side.LOWER, figure.value());
    }
    return switch (figure.unit()) {
      case SHARE -> Numbers.percent(figure.value());
      case COUNT -> Numbers.count(Math.round(figure.value()));
      case POINTS, NUMBER -> Numbers.plain(figure.value());
    };
  }

  /** Its interval, or nothing. */
  static String interval(ValidationFigure figure) {
    if (figure == null || Double.isNaN(figure.low())) {
      return "";
    }
    return figure.unit() == ValidationFigure.Unit.SHARE
        ? Numbers.percents(figure.low(), figure.high())
        : Numbers.plain(figure.low()) + " to " + Numbers.plain(figure.high());
  }
}
