package io.monofact.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * All that is counted of graded responses, question by question. Tallies of disjoint questions
 * merge to that of all. Not thread-safe.
 */
public final class ValidationTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A group's responses by draw and stratum.
   *
   * @param draw as in {@link Prompted}
   * @param stratum as in {@link Prompted}
   */
  public record Cell(Group group, String draw, String stratum) implements Serializable {}

  /** A group's answers whose confidence is known from one source. */
  public record Source(Group group, Sureness sureness) implements Serializable {}

  /** An open rubric of a category, to be held beside the closed one. */
  public record Rubric(String category, double target, String style) implements Serializable {}

  private final int bins;
  private final Map<String, long[]> errors;
  private final Map<Cell, Tally> cells = new LinkedHashMap<>();
  private final Map<Drawn<Source>, CalibrationTally> calibrations = new LinkedHashMap<>();
  private final Map<Drawn<Source>, ThresholdTally> thresholds = new LinkedHashMap<>();
  private final Map<Drawn<Rubric>, PairTally> pairs = new LinkedHashMap<>();
  private final Map<Drawn<Group>, Consistency> consistency = new LinkedHashMap<>();
  private final Map<Drawn<String>, Origins> origins = new LinkedHashMap<>();
  private final SortedMap<String, SortedMap<Double, ValidityTally>> validity = new TreeMap<>();

  /**
   * @param bins of calibration
   * @param errors min|E_c| and max|E_c| of each category
   */
  public ValidationTally(int bins, Map<String, long[]> errors) {
    this.bins = bins;
    this.errors = new LinkedHashMap<>(errors);
  }

  /** To these powers a model's probabilities are raised; 1 is the model itself. */
  public static final List<Double> POWERS = List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 4.0);

  /**
   * Adds a question: all graded responses to all its wordings, in the order of their samples.
   * Responses of one group share the question's weight: those to the same prompt, and those to
   * prompts that nothing tells apart.
   *
   * @param grader which tells whether two wrong answers are one
   */
  public void add(List<Answered> question, Grader grader) {
    Map<Group, List<Answered>> byGroup = new LinkedHashMap<>();
    for (Answered answered : question) {
      byGroup.computeIfAbsent(answered.prompt().group(), key -> new ArrayList<>()).add(answered);
    }
    byGroup.forEach((group, samples) -> addSamples(group, samples, grader));
    addPairs(byGroup);
    Origins wrong = Origins.of(question);
    if (wrong.weight() > 0) {
      Prompted prompt = question.get(0).prompt();
      origins.merge(drawn(prompt.category(), prompt), wrong, Origins::plus);
    }
  }

  private static <K> Drawn<K> drawn(K of, Prompted prompt) {
    return new Drawn<>(of, prompt.draw().equals(Prompted.FREQUENCY));
  }

  private void addSamples(Group group, List<Answered> samples, Grader grader) {
    Prompted prompt = samples.get(0).prompt();
    BiPredicate<String, String> areSame =
        (one, other) -> grader.areSame(prompt.category(), one, other);
    Cell cell = new Cell(group, prompt.draw(), prompt.stratum());
    Tally graded = Tally.NONE;
    for (Answered sample : samples) {
      graded = graded.plus(Tally.of(sample.graded().grade(), prompt.weight(), samples.size()));
    }
    cells.merge(cell, graded, Tally::plus);
    if (Double.isNaN(group.target()) && group.rubric().isEmpty()) {
      addConfidences(prompt, Sureness.STATED, samples, Answered::confidence);
      addConfidences(prompt, Sureness.PROBABILITY, samples, Answered::probability);
      agreement(samples, areSame);
    }
    if (samples.size() > 1) {
      Consistency two =
          Consistency.of(
              samples.get(0).graded(), samples.get(1).graded(), prompt.weight(), areSame);
      consistency.merge(drawn(group, prompt), two, Consistency::plus);
    }
    if (group.isPlain() && isOfFrequency(prompt)) {
      Tally responses = graded;
      samples.stream()
          .filter(s -> s.model() != null)
          .findFirst()
          .ifPresent(s -> addModel(prompt, s.model(), responses));
    }
  }

  private static boolean isOfFrequency(Prompted prompt) {
    return prompt.draw().isEmpty() || prompt.draw().equals(Prompted.FREQUENCY);
  }

  private void addConfidences(
      Prompted prompt, Sureness sureness, List<Answered> samples, ToDoubleFunction<Answered> of) {
    List<Answer> answers = new ArrayList<>();
    for (Answered sample : samples) {
      double sure = of.applyAsDouble(sample);
      if (sample.isAnswer() && !Double.isNaN(sure)) {
        answers.add(new Answer(sure, sample.graded().grade() == Grade.CORRECT));
      }
    }
    add(prompt, sureness, answers, samples.size());
  }

  /** Of several samples the most frequent answer; of equally frequent ones the first. */
  private void agreement(List<Answered> samples, BiPredicate<String, String> areSame) {
    if (samples.size() < 2) {
      return;
    }
    Map<String, List<Answered>> byAnswer = new LinkedHashMap<>();
    for (Answered sample : samples) {
      if (sample.isAnswer()) {
        boolean isRight = sample.graded().grade() == Grade.CORRECT;
        String answer = isRight ? "" : sample.graded().answer();
        String known =
            byAnswer.keySet().stream()
                .filter(k -> !isRight && !k.isEmpty() && areSame.test(k, answer))
                .findFirst()
                .orElse(answer);
        byAnswer.computeIfAbsent(known, key -> new ArrayList<>()).add(sample);
      }
    }
    List<Answered> most = List.of();
    for (List<Answered> same : byAnswer.values()) {
      most = same.size() > most.size() ? same : most;
    }
    if (!most.isEmpty()) {
      boolean isRight = most.get(0).graded().grade() == Grade.CORRECT;
      Answer answer = new Answer((double) most.size() / samples.size(), isRight);
      add(samples.get(0).prompt(), Sureness.AGREEMENT, List.of(answer), 1);
    }
  }

  private void add(Prompted prompt, Sureness sureness, List<Answer> answers, int samples) {
    if (!answers.isEmpty()) {
      Drawn<Source> source = drawn(new Source(prompt.group(), sureness), prompt);
      calibrations
          .computeIfAbsent(source, key -> new CalibrationTally(bins))
          .add(answers, prompt.weight(), samples);
      ThresholdTally rules = thresholds.computeIfAbsent(source, key -> new ThresholdTally());
      answers.forEach(a -> rules.add(a.sure(), a.isRight(), prompt.weight() / samples));
    }
  }

  private void addModel(Prompted prompt, PromptModel model, Tally responses) {
    long[] sizes = errors.get(prompt.category());
    if (sizes == null) {
      return;
    }
    SortedMap<Double, ValidityTally> scaled =
        validity.computeIfAbsent(prompt.category(), key -> new TreeMap<>());
    for (double power : POWERS) {
      scaled
          .computeIfAbsent(power, key -> new ValidityTally(sizes[0], sizes[1]))
          .add(power == 1 ? model : model.scaled(power), prompt.weight());
    }
    scaled.get(1.0).addResponses(responses, prompt.draw().equals(Prompted.FREQUENCY));
  }

  private void addPairs(Map<Group, List<Answered>> byGroup) {
    List<Answered> firsts = byGroup.values().stream().map(samples -> samples.get(0)).toList();
    for (Answered open : firsts) {
      Prompted asked = open.prompt();
      if (!asked.rubric().equals("open")) {
        continue;
      }
      firsts.stream()
          .filter(c -> c.prompt().rubric().equals("closed"))
          .filter(c -> Double.isNaN(c.prompt().target()) || c.prompt().target() == asked.target())
          .findFirst()
          .ifPresent(
              closed ->
                  pairs
                      .computeIfAbsent(
                          drawn(new Rubric(asked.category(), asked.target(), asked.style()), asked),
                          key -> new PairTally())
                      .add(open.graded().grade(), closed.graded().grade()));
    }
  }

  /** Adds all that another tally holds, of other questions. */
  public void merge(ValidationTally other) {
    other.cells.forEach((key, value) -> cells.merge(key, value, Tally::plus));
    other.consistency.forEach((key, value) -> consistency.merge(key, value, Consistency::plus));
    other.origins.forEach((key, value) -> origins.merge(key, value, Origins::plus));
    fold(
        calibrations, other.calibrations, CalibrationTally::merge, k -> new CalibrationTally(bins));
    fold(thresholds, other.thresholds, ThresholdTally::merge, k -> new ThresholdTally());
    fold(pairs, other.pairs, PairTally::merge, k -> new PairTally());
    other.validity.forEach(
        (category, scaled) ->
            fold(
                validity.computeIfAbsent(category, key -> new TreeMap<>()),
                scaled,
                ValidityTally::merge,
                power -> new ValidityTally(errors.get(category)[0], errors.get(category)[1])));
  }

  private static <K, V> void fold(
      Map<K, V> into, Map<K, V> from, BiConsumer<V, V> merge, Function<K, V> none) {
    from.forEach((key, value) -> merge.accept(into.computeIfAbsent(key, none), value));
  }

  /** Responses by group, draw and stratum. */
  public Map<Cell, Tally> cells() {
    return Map.copyOf(cells);
  }

  /** Calibration by category and source of confidence. */
  public Map<Source, CalibrationTally> calibrations() {
    return Drawn.chosen(calibrations);
  }

  /** What rules would have brought, likewise. */
  public Map<Source, ThresholdTally> thresholds() {
    return Drawn.chosen(thresholds);
  }

  /** Open rubrics beside closed ones. */
  public Map<Rubric, PairTally> pairs() {
    return Drawn.chosen(pairs);
  }

  /** The k = 2 rule, by group. */
  public Map<Group, Consistency> consistency() {
    return Drawn.chosen(consistency);
  }

  /** Where wrong answers come from, by category. */
  public Map<String, Origins> origins() {
    return Drawn.chosen(origins);
  }

  /** What probabilities tell, by category and power. */
  public Map<String, SortedMap<Double, ValidityTally>> validity() {
    return Map.copyOf(validity);
  }
}
