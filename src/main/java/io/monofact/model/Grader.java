package io.monofact.model;

import io.monofact.claim.Category;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Grades responses, as SimpleQA does (Wei et al. 2024). Answers are compared in their category's
 * normal form. A hedged answer is an answer. A response that gives several different answers and
 * settles on none is incorrect, whether or not the right one is among them. Where a category has
 * one answer to a prompt, the first reference is right, which is the corpus's most frequent, and
 * others are what the corpus says too.
 *
 * <p>Thread-safe.
 */
public final class Grader implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Category> categories;
  private transient volatile Map<String, Kind> kinds;

  private static final Pattern WITHIN =
      Pattern.compile(
          "\\W*(?:(?:more )?(?:specifically|precisely)\\W+(?:in |at )?|(?:in|at)\\W+|\\()"
              + "(?:the (?:\\w+ ){1,2}of )?");

  private record Kind(Answers answers, boolean isSeveral) {}

  /**
   * @param categories the kinds of fact; of several languages of one the first tells
   */
  public Grader(List<Category> categories) {
    this.categories = new ArrayList<>(categories);
  }

  /** Whether several answers to one prompt of the category may be right, as of founders. */
  public boolean hasSeveralAnswers(String category) {
    return knows(category) && kinds().get(category).isSeveral();
  }

  /** Whether answers of this category can be read. */
  public boolean knows(String category) {
    return kinds().containsKey(category);
  }

  /**
   * Grades a response.
   *
   * @param category the kind of fact that was asked for
   * @param entity of whom or what
   * @param references the corpus's answers in normal form, most frequent first; none where the
   *     corpus has none
   * @param response the model's text
   * @throws IllegalArgumentException if the category is not known
   */
  public Graded grade(String category, String entity, List<String> references, String response) {
    return gradeSimplified(
        category,
        Han.simplified(entity),
        references.stream().map(Han::simplified).toList(),
        response);
  }

  private Graded gradeSimplified(
      String category, String entity, List<String> references, String response) {
    Kind kind = kinds().get(category);
    if (kind == null) {
      throw new IllegalArgumentException("no category " + category);
    }
    ResponseText text = new ResponseText(response);
    if (text.isBlank()) {
      return Graded.of(Grade.UNGRADABLE, null, "no_answer");
    }
    for (int i = 0; i < references.size() && (i == 0 || kind.isSeveral()); i++) {
      if (kind.answers().isExactly(text.text(), references.get(i))) {
        return Graded.of(Grade.CORRECT, references.get(i), "");
      }
    }
    List<Candidate> read = Settled.of(text, kind.answers().read(text, entity));
    if (read.isEmpty()) {
      if (kind.answers().isAmbiguous(text)) {
        return Graded.of(Grade.UNGRADABLE, null, "ambiguous_date");
      }
      return text.abstainsAnyhow()
          ? Graded.of(Grade.NOT_ATTEMPTED, null, "")
          : Graded.of(Grade.UNGRADABLE, null, "no_answer");
    }
    Candidate first = read.get(0);
    if (references.isEmpty()) {
      return Graded.of(Grade.UNGRADABLE, first.answer(), "no_reference");
    }
    if (kind.isSeveral()) {
      return ofAny(kind, text, read, references);
    }
    return kind.answers() instanceof NameAnswers
        ? ofFirst(kind, text, read, references)
        : ofOne(kind, read, references);
  }

  /**
   * What a model makes of a prompt, from several responses with their probabilities: wordings of
   * one answer are added up.
   *
   * @param answered alpha_c, the share of the corpus's examples that are answered, 0 to 1
   */
  public PromptModel model(
      String category,
      String entity,
      List<String> references,
      List<Scored> responses,
      double answered) {
    double right = 0;
    double silence = 0;
    double other = 0;
    Map<String, Double> wrong = new LinkedHashMap<>();
    for (Scored response : responses) {
      Graded graded = grade(category, entity, references, response.text());
      double probability = response.probability();
      switch (graded.grade()) {
        case CORRECT -> right += probability;
        case NOT_ATTEMPTED -> silence += probability;
        case UNGRADABLE -> other += probability;
        case INCORRECT ->
            wrong.merge(
                wrong.keySet().stream()
                    .filter(known -> areSame(category, known, graded.answer()))
                    .findFirst()
                    .orElse(graded.answer()),
                probability,
                Double::sum);
      }
    }
    return PromptModel.of(right, silence, wrong, other, answered);
  }

  /** Whether two answers of a category, as grading gave them, are one. */
  public boolean areSame(String category, String one, String other) {
    Kind kind = kinds().get(category);
    return one.equals(other)
        || (kind != null
            && kind.answers()
                .areSame(new Candidate(one, one, 0, 0), new Candidate(other, other, 0, 0)));
  }

  /** Whichever of the names is right, unless another is offered in its place. */
  private static Graded ofAny(
      Kind kind, ResponseText text, List<Candidate> read, List<String> references) {
    for (int i = 0; i < read.size(); i++) {
      Candidate candidate = read.get(i);
      if (isAmong(kind, candidate, references)) {
        return isOneOfTwo(kind, text, read, i)
            ? Graded.of(Grade.INCORRECT, candidate.answer(), "several_answers")
            : Graded.of(Grade.CORRECT, candidate.answer(), "");
      }
    }
    return wrong(kind, read.get(0), references, "");
  }

  /** Whether another is offered in its place, in a list that has "or" anywhere between. */
  private static boolean isOneOfTwo(Kind kind, ResponseText text, List<Candidate> read, int i) {
    int from = i;
    while (from > 0 && Settled.isListed(text, read.get(from - 1), read.get(from))) {
      from--;
    }
    int to = i;
    while (to + 1 < read.size() && Settled.isListed(text, read.get(to), read.get(to + 1))) {
      to++;
    }
    boolean isChoice = false;
    boolean isOther = false;
    for (int k = from; k <= to; k++) {
      isChoice |= k > from && Settled.isAlternative(text, read.get(k - 1), read.get(k));
      isOther |= !kind.answers().areSame(read.get(i), read.get(k));
    }
    return isChoice && isOther;
  }

  /** The first name, since a sentence goes on to others: "born in Austin and grew up in Boston". */
  private static Graded ofFirst(
      Kind kind, ResponseText text, List<Candidate> read, List<String> references) {
    Candidate first = read.get(0);
    if (isOneOfTwo(kind, text, read, 0)) {
      return Graded.of(Grade.INCORRECT, first.answer(), "several_answers");
    }
    for (int i = 0; i == 0 || (i < read.size() && isNarrower(text, read, i)); i++) {
      if (isAmong(kind, read.get(i), references.subList(0, 1))) {
        return Graded.of(Grade.CORRECT, read.get(i).answer(), "");
      }
    }
    return wrong(kind, first, references, "");
  }

  /** Whether it lies within the one before: "in Sweden, specifically Umeå". */
  private static boolean isNarrower(ResponseText text, List<Candidate> read, int i) {
    int from = Math.min(read.get(i - 1).end(), read.get(i).start());
    return WITHIN.matcher(text.lower()).region(from, read.get(i).start()).matches();
  }

  private static Graded ofOne(Kind kind, List<Candidate> read, List<String> references) {
    Candidate first = read.get(0);
    if (!read.stream().allMatch(c -> kind.answers().areSame(first, c))) {
      return Graded.of(Grade.INCORRECT, first.answer(), "several_answers");
    }
    return isAmong(kind, first, references.subList(0, 1))
        ? Graded.of(Grade.CORRECT, first.answer(), "")
        : wrong(kind, first, references, "");
  }

  private static Graded wrong(Kind kind, Candidate given, List<String> references, String reason) {
    return new Graded(Grade.INCORRECT, given.answer(), reason, isAmong(kind, given, references));
  }

  private static boolean isAmong(Kind kind, Candidate candidate, List<String> answers) {
    return answers.stream().anyMatch(a -> kind.answers().isSame(candidate, a));
  }

  private Map<String, Kind> kinds() {
    if (kinds == null) {
      Map<String, Kind> byName = new HashMap<>();
      for (Category category : categories) {
        byName.computeIfAbsent(
            category.name(), unused -> new Kind(Answers.of(category), category.severalAnswers()));
      }
      kinds = byName;
    }
    return kinds;
  }
}
