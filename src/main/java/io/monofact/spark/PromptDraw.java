package io.monofact.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.monofact.prompt.DrawnStratum;
import io.monofact.prompt.PrioritySample;
import io.monofact.prompt.Question;
import io.monofact.prompt.Question.Draw;
import io.monofact.prompt.Stratum;
import io.monofact.spectrum.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;

/**
 * Draws prompts to be asked. What is drawn depends on the seed and the prompts alone, since each
 * has a number of its own, a hash of the seed and of what it is.
 *
 * @param seed another seed draws others
 * @param byFrequency how many of each category to draw as often as they are asked
 * @param perStratum how many of each category to draw from each stratum
 */
public record PromptDraw(long seed, int byFrequency, int perStratum) {

  /**
   * What was drawn.
   *
   * @param questions the questions, in the order of their ids
   * @param strata what there is, and what was drawn of it
   * @param entitiesInCorpus by category, how many of the entities given the corpus does answer
   * @param samples by category, the training examples
   */
  public record Drawn(
      List<Question> questions,
      List<DrawnStratum> strata,
      Map<String, Long> entitiesInCorpus,
      Map<String, Sample> samples) {}

  /**
   * Draws.
   *
   * @param counts of what the model was trained on, as {@link Imports#namedCounts} gives them
   * @param claims the claims of that, for the answers
   * @param heldOut the claims of a part that was held out of training; null without one
   * @param entities as {@link AskedEntities#read} gives them; null without any
   */
  public Drawn draw(
      Dataset<Row> counts, Dataset<Row> claims, Dataset<Row> heldOut, Dataset<Row> entities) {
    Dataset<Row> none = counts.select("category", "prompt", "entity").limit(0);
    Dataset<Row> unanswered =
        entities == null ? none : AskedEntities.unanswered(entities, counts).cache();
    Dataset<Row> asked;
    Dataset<Row> strata;
    if (heldOut == null) {
      asked = PromptPopulation.estimated(counts, unanswered).cache();
      strata = asked;
    } else {
      asked =
          PromptPopulation.heldOut(counts, PromptPopulation.fresh(heldOut, claims).cache()).cache();
      Dataset<Row> fresh = asked.where(col("count").equalTo(0));
      String[] prompt = {"category", "prompt"};
      Dataset<Row> others =
          unanswered.join(fresh.select("category", "prompt"), prompt, "left_anti");
      strata =
          PromptPopulation.everything(counts, others, Draw.ENTITIES)
              .withColumn("mass", lit(0.0))
              .union(fresh);
    }
    List<Drawing> drawn = new ArrayList<>(frequency(asked));
    drawn.addAll(stratified(strata));
    Map<String, Map<String, AskedAnswers.Known>> answers =
        AskedAnswers.of(
            drawn.stream().map(one -> RowFactory.create(one.category(), one.prompt())).toList(),
            heldOut == null ? List.of(claims) : List.of(claims, heldOut),
            entities);
    Map<String, Long> inCorpus = new TreeMap<>();
    if (entities != null) {
      byCategory(entities.select("category", "prompt").distinct()).forEach(inCorpus::put);
      byCategory(unanswered).forEach((name, left) -> inCorpus.merge(name, -left, Long::sum));
    }
    return new Drawn(
        questions(drawn, answers),
        summary(asked, strata, drawn),
        inCorpus,
        PromptPopulation.samples(counts));
  }

  private record Drawing(
      String category, String prompt, String entity, long count, Draw draw, double weight) {}

  private Column uniform(Draw draw) {
    Column hash = xxhash64(lit(seed), lit(draw.label()), col("category"), col("prompt"));
    return shiftrightunsigned(hash, 11).cast("double").plus(0.5).multiply(Math.scalb(1.0, -53));
  }

  private List<Drawing> frequency(Dataset<Row> asked) {
    Map<String, Double> whole = new HashMap<>();
    asked
        .groupBy("category")
        .agg(sum("mass"))
        .collectAsList()
        .forEach(row -> whole.put(row.getString(0), row.getDouble(1)));
    Map<String, List<Row>> byCategory = new TreeMap<>();
    asked
        .where(col("mass").gt(0))
        .withColumn("priority", col("mass").divide(uniform(Draw.FREQUENCY)))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("category").orderBy(col("priority").desc(), col("prompt"))))
        .where(col("rank").leq(byFrequency + 1))
        .collectAsList()
        .forEach(
            row ->
                byCategory
                    .computeIfAbsent(row.getAs("category"), name -> new ArrayList<>())
                    .add(row));
    List<Drawing> drawn = new ArrayList<>();
    byCategory.forEach(
        (category, rows) -> {
          rows.sort(Comparator.comparingInt(row -> row.<Integer>getAs("rank")));
          double next =
              rows.size() > byFrequency ? rows.get(byFrequency).<Double>getAs("priority") : 0;
          List<Row> kept = rows.subList(0, Math.min(rows.size(), byFrequency));
          double[] masses = kept.stream().mapToDouble(row -> row.<Double>getAs("mass")).toArray();
          double[] weights = PrioritySample.weights(masses, next, whole.get(category));
          for (int i = 0; i < weights.length; i++) {
            drawn.add(drawing(kept.get(i), Draw.FREQUENCY, weights[i]));
          }
        });
    return drawn;
  }

  private List<Drawing> stratified(Dataset<Row> strata) {
    Map<String, Long> sizes = new HashMap<>();
    counted(strata)
        .forEach(row -> sizes.put(row.getString(0) + "/" + row.getLong(1), row.getLong(2)));
    List<Row> rows =
        new ArrayList<>(
            strata
                .withColumn(
                    "rank",
                    row_number()
                        .over(
                            Window.partitionBy("category", "stratum")
                                .orderBy(uniform(Draw.STRATIFIED), col("prompt"))))
                .where(col("rank").leq(perStratum))
                .collectAsList());
    rows.sort(
        Comparator.comparing((Row row) -> row.<String>getAs("category"))
            .thenComparing(row -> row.<Long>getAs("stratum"))
            .thenComparing(row -> row.<Integer>getAs("rank")));
    return rows.stream()
        .map(
            row -> {
              String key = row.getAs("category") + "/" + row.getAs("stratum");
              long there = sizes.get(key);
              Draw draw =
                  row.getAs("draw").equals(Draw.ENTITIES.label()) ? Draw.ENTITIES : Draw.STRATIFIED;
              return drawing(row, draw, (double) there / Math.min(there, perStratum));
            })
        .toList();
  }

  private static Drawing drawing(Row row, Draw draw, double weight) {
    return new Drawing(
        row.getAs("category"),
        row.getAs("prompt"),
        row.getAs("entity"),
        row.<Long>getAs("count"),
        draw,
        weight);
  }

  private static List<Row> counted(Dataset<Row> prompts) {
    return prompts.groupBy("category", "stratum").count().collectAsList();
  }

  private static Map<String, Long> byCategory(Dataset<Row> rows) {
    Map<String, Long> numbers = new TreeMap<>();
    rows.groupBy("category")
        .count()
        .collectAsList()
        .forEach(row -> numbers.put(row.getString(0), row.getLong(1)));
    return numbers;
  }

  private static List<Question> questions(
      List<Drawing> drawn, Map<String, Map<String, AskedAnswers.Known>> answers) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (Drawing one : drawn) {
      int number = numbers.merge(one.category(), 1, Integer::sum);
      AskedAnswers.Known known =
          answers
              .getOrDefault(one.category(), Map.of())
              .getOrDefault(one.prompt(), AskedAnswers.Known.NOTHING);
      questions.add(
          new Question(
              "%s/%06d".formatted(one.category(), number),
              one.category(),
              one.entity(),
              one.prompt(),
              known.all(),
              known.ofCorpus(),
              one.count(),
              one.draw(),
              one.weight()));
    }
    questions.sort(Comparator.comparing(Question::id));
    return questions;
  }

  private static List<DrawnStratum> summary(
      Dataset<Row> asked, Dataset<Row> strata, List<Drawing> drawn) {
    Map<String, Map<Stratum, Long>> prompts = new TreeMap<>();
    counted(strata)
        .forEach(
            row ->
                prompts
                    .computeIfAbsent(row.getString(0), name -> new TreeMap<>())
                    .put(Stratum.of(row.getLong(1)), row.getLong(2)));
    Map<String, Double> shares = new HashMap<>();
    asked
        .groupBy("category", "stratum")
        .agg(sum("mass"))
        .collectAsList()
        .forEach(row -> shares.put(row.getString(0) + "/" + row.getLong(1), row.getDouble(2)));
    List<DrawnStratum> summary = new ArrayList<>();
    prompts.forEach(
        (category, there) -> {
          for (Stratum stratum : Stratum.values()) {
            List<Drawing> of =
                drawn.stream()
                    .filter(one -> one.category().equals(category))
                    .filter(one -> Stratum.of(one.count()) == stratum)
                    .toList();
            long byFrequency = of.stream().filter(one -> one.draw() == Draw.FREQUENCY).count();
            summary.add(
                new DrawnStratum(
                    category,
                    stratum,
                    there.getOrDefault(stratum, 0L),
                    shares.getOrDefault(category + "/" + stratum.from(), 0.0),
                    byFrequency,
                    of.size() - byFrequency));
          }
        });
    return summary;
  }
}
