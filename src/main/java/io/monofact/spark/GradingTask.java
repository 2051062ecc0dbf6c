package io.monofact.spark;

import io.monofact.model.Answered;
import io.monofact.model.CategoryBounds;
import io.monofact.model.Fault;
import io.monofact.model.Graded;
import io.monofact.model.Grader;
import io.monofact.model.PromptModel;
import io.monofact.model.Prompted;
import io.monofact.model.Scored;
import io.monofact.model.Scripts;
import io.monofact.model.ValidationTally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Grades responses that stand beside their references, in the order of questions, prompts, samples
 * and places: a row for each that was graded, a row for each fault, and at the end one with all
 * that was counted.
 */
final class GradingTask implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private final Grader grader;
  private final Map<String, long[]> errors = new HashMap<>();
  private final Map<String, Double> answered = new HashMap<>();
  private final int bins;

  GradingTask(Grader grader, Map<String, CategoryBounds> audited, int bins) {
    this.grader = grader;
    this.bins = bins;
    audited.forEach(
        (category, of) -> {
          errors.put(category, new long[] {of.minErrors(), of.maxErrors()});
          answered.put(category, of.answered());
        });
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Walk(rows, new ValidationTally(bins, errors));
  }

  private final class Walk implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final ValidationTally tally;
    private final List<Row> ready = new ArrayList<>();
    private final List<Answered> question = new ArrayList<>();
    private int next;
    private String questionId;
    private String id;
    private long sample;
    private boolean isOver;

    Walk(Iterator<Row> rows, ValidationTally tally) {
      this.rows = rows;
      this.tally = tally;
    }

    @Override
    public boolean hasNext() {
      while (next >= ready.size() && !isOver) {
        ready.clear();
        next = 0;
        if (rows.hasNext()) {
          take(rows.next());
        } else {
          endQuestion();
          ready.add(GradingRows.tally(tally));
          isOver = true;
        }
      }
      return next < ready.size();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.get(next++);
    }

    private void endQuestion() {
      if (!question.isEmpty()) {
        tally.add(question, grader);
        question.clear();
      }
    }

    private void take(Row row) {
      boolean isLeftOut = false;
      List<Row> faults = row.getList(row.fieldIndex("faults"));
      for (Row fault : faults) {
        isLeftOut |= reject(row, Fault.Kind.valueOf(fault.getString(0)), fault.getString(1));
      }
      if (!isLeftOut && row.getAs("ref_id") == null) {
        isLeftOut =
            reject(
                row,
                Fault.Kind.UNKNOWN_PROMPT,
                "no reference has the id '%s'".formatted(row.<String>getAs("id")));
      }
      if (!isLeftOut && !grader.knows(row.getAs("ref_category"))) {
        isLeftOut =
            reject(
                row,
                Fault.Kind.UNKNOWN_CATEGORY,
                "nothing says how answers of the category '%s' are read; --categories names a"
                        .formatted(row.<String>getAs("ref_category"))
                    + " folder that has it");
      }
      if (!isLeftOut) {
        grade(row);
      }
    }

    private void grade(Row row) {
      Prompted prompt = prompt(row);
      long number = row.getAs("sample");
      if (prompt.id().equals(id) && number == sample) {
        reject(
            row,
            Fault.Kind.DUPLICATE,
            "sample %d of '%s' was there before".formatted(number, prompt.id()));
        return;
      }
      if (!prompt.questionId().equals(questionId)) {
        endQuestion();
      }
      questionId = prompt.questionId();
      id = prompt.id();
      sample = number;
      String text = row.getAs("text");
      Graded graded = graded(prompt, text);
      Scripts.fault(text, prompt.entity()).ifPresent(f -> reject(row, f.kind(), f.detail()));
      double confidence = row.getAs("confidence");
      double probability = Math.exp(row.<Double>getAs("logprob"));
      question.add(
          new Answered(prompt, number, graded, confidence, probability, model(row, prompt)));
      ready.add(GradingRows.graded(question.get(question.size() - 1), text));
    }

    private PromptModel model(Row row, Prompted prompt) {
      List<Row> given = row.getList(row.fieldIndex("candidates"));
      long[] sizes = errors.get(prompt.category());
      if (given.isEmpty() || sizes == null || prompt.answers().isEmpty()) {
        return null;
      }
      if (grader.hasSeveralAnswers(prompt.category())) {
        reject(
            row,
            Fault.Kind.SEVERAL_RIGHT_ANSWERS,
            "several answers may be right, and E2's terms are told of one: the candidates are"
                + " not used");
        return null;
      }
      Double own = row.getAs("answered");
      List<Scored> scored =
          given.stream().map(c -> new Scored(c.getString(0), c.getDouble(1))).toList();
      PromptModel model =
          grader.model(
              prompt.category(),
              prompt.entity(),
              prompt.answers(),
              scored,
              own == null ? answered.get(prompt.category()) : own);
      if (model.mayMissRight(1.0 / sizes[0])) {
        reject(
            row,
            Fault.Kind.REFERENCE_NOT_AMONG_CANDIDATES,
            "the candidates do not have the right answer, and leave room for it");
        return null;
      } else if (model.mayMissSilence(1.0 / sizes[0])) {
        reject(
            row,
            Fault.Kind.ABSTENTION_NOT_AMONG_CANDIDATES,
            "the candidates do not have \"I don't know\", which the corpus says of this kind of"
                + " fact, and leave room for it");
        return null;
      }
      return model;
    }

    /** What is repeated is so of the corpus alone, though other answers are known. */
    private Graded graded(Prompted prompt, String text) {
      List<String> known = prompt.answers();
      Graded graded = grader.grade(prompt.category(), prompt.entity(), known, text);
      if (!graded.repeats() || prompt.corpusAnswers().size() == known.size()) {
        return graded;
      }
      List<String> ofCorpus = new ArrayList<>(known.subList(0, 1));
      ofCorpus.addAll(prompt.corpusAnswers());
      return grader.grade(prompt.category(), prompt.entity(), ofCorpus, text);
    }

    private boolean reject(Row row, Fault.Kind kind, String detail) {
      ready.add(GradingRows.reject(row, kind, detail));
      return kind.leavesOut();
    }

    private static Prompted prompt(Row row) {
      return new Prompted(
          row.getAs("id"),
          row.getAs("question_id"),
          row.getAs("ref_category"),
          row.getAs("ref_entity"),
          row.getAs("ref_prompt"),
          row.getList(row.fieldIndex("answers")),
          row.getList(row.fieldIndex("corpus_answers")),
          row.getAs("stratum"),
          row.getAs("draw"),
          row.<Double>getAs("weight"),
          row.getAs("wording"),
          row.<Double>getAs("target"),
          row.getAs("style"),
          row.getAs("rubric"));
    }
  }
}
