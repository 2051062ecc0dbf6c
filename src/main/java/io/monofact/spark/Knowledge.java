package io.monofact.spark;

import static org.apache.spark.ml.functions.vector_to_array;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.monofact.estimate.Popularity;
import io.monofact.model.Calibration;
import io.monofact.model.CalibrationTally;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.regression.IsotonicRegression;
import org.apache.spark.ml.regression.IsotonicRegressionModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * P(IK) from the corpus alone: the probability that a model knows the answer to a prompt, learnt
 * from what became of some of its answers. Two ways, side by side: logistic regression on {@link
 * KnowledgeFeatures}, and isotonic regression of what became of the answers on its score (Zadrozny
 * and Elkan 2002), which keeps the order and lets the data say the rest.
 */
public final class Knowledge {

  /** The ways of predicting, by the columns that hold what they predict. */
  public static final List<String> WAYS = List.of("logistic", "isotonic");

  /** Keeps the coefficients finite where prompts that are answered are always known. */
  private static final double REGULARISATION = 1e-3;

  private final List<String> categories;
  private final LogisticRegressionModel logistic;
  private final IsotonicRegressionModel isotonic;

  private Knowledge(
      List<String> categories, LogisticRegressionModel logistic, IsotonicRegressionModel isotonic) {
    this.categories = categories;
    this.logistic = logistic;
    this.isotonic = isotonic;
  }

  /**
   * How well answers are predicted that were not learnt from.
   *
   * @param answers how many there are
   * @param known the share of them that is right
   * @param reliability of each way, by its name
   * @param categories of each category: how many answers, the share right, and what each way had
   *     predicted
   */
  public record Crossed(
      long answers,
      double known,
      Map<String, Calibration> reliability,
      Map<String, CategoryCrossed> categories) {}

  /** A category's part of {@link Crossed}. */
  public record CategoryCrossed(long answers, double known, Map<String, Double> predicted) {}

  /**
   * What is predicted of a category.
   *
   * @param prompts how many distinct prompts the corpus answers
   * @param ofPrompts by way, the mean over these prompts
   * @param ofQuestions by way, the accuracy on questions asked as the corpus mentions them, prompts
   *     never answered among them (Good and Turing)
   */
  public record Predicted(
      long prompts, Map<String, Double> ofPrompts, Map<String, Double> ofQuestions) {}

  /**
   * Joins what became of answers with what the corpus tells of their prompts.
   *
   * @param graded category, prompt and known (1 or 0), a row for each answer
   * @param counts category, prompt, claims
   * @param claims a claims table
   */
  public static Dataset<Row> labelled(
      Dataset<Row> graded, Dataset<Row> counts, Dataset<Row> claims) {
    Dataset<Row> features = KnowledgeFeatures.of(counts, claims).alias("f");
    return graded
        .alias("g")
        .join(
            features,
            col("g.category")
                .equalTo(col("f.category"))
                .and(col("g.prompt").equalTo(col("f.prompt"))),
            "left")
        .select(
            col("g.category").as("category"),
            col("g.prompt").as("prompt"),
            col("g.known").cast("double").as("known"),
            coalesce(col("f.count"), lit(0L)).as("count"),
            coalesce(col("f.sources"), lit(0L)).as("sources"),
            coalesce(col("f.conflict"), lit(0.0)).as("conflict"));
  }

  /** Learns from answers, as {@link #labelled} gives them. */
  public static Knowledge learn(Dataset<Row> labelled, List<String> categories) {
    Dataset<Row> rows = KnowledgeFeatures.assembled(labelled, categories).cache();
    LogisticRegressionModel logistic =
        new LogisticRegression()
            .setFeaturesCol("features")
            .setLabelCol("known")
            .setRegParam(REGULARISATION)
            .setProbabilityCol("chances")
            .setRawPredictionCol("scores")
            .fit(rows);
    IsotonicRegressionModel isotonic =
        new IsotonicRegression()
            .setFeaturesCol("score")
            .setLabelCol("known")
            .setPredictionCol("isotonic")
            .fit(scored(logistic, rows));
    rows.unpersist();
    return new Knowledge(categories, logistic, isotonic);
  }

  private static Dataset<Row> scored(LogisticRegressionModel logistic, Dataset<Row> rows) {
    return logistic
        .transform(rows)
        .withColumn("logistic", vector_to_array(col("chances"), "float64").getItem(1))
        .withColumn("score", vector_to_array(col("scores"), "float64").getItem(1));
  }

  /** Prompts with {@code logistic} and {@code isotonic}, the probabilities that they are known. */
  public Dataset<Row> predict(Dataset<Row> prompts) {
    return isotonic.transform(scored(logistic, KnowledgeFeatures.assembled(prompts, categories)));
  }

  /** What logistic regression makes of each feature, and the intercept. */
  public Map<String, Double> coefficients() {
    Map<String, Double> coefficients = new LinkedHashMap<>();
    coefficients.put("intercept", logistic.intercept());
    List<String> names = KnowledgeFeatures.names(categories);
    for (int i = 0; i < names.size(); i++) {
      coefficients.put(names.get(i), logistic.coefficients().apply(i));
    }
    return coefficients;
  }

  /**
   * Predicts each answer from those of other prompts.
   *
   * @param labelled the answers
   * @param categories the categories among them
   * @param folds in how many parts the prompts are dealt, at least 2
   * @param seed another seed deals them otherwise
   */
  public static Crossed cross(
      Dataset<Row> labelled, List<String> categories, int folds, long seed) {
    Column fold = pmod(xxhash64(lit(seed), col("category"), col("prompt")), lit(folds)).cast("int");
    Dataset<Row> dealt = labelled.withColumn("fold", fold).cache();
    Map<String, CalibrationTally> tallies = new LinkedHashMap<>();
    WAYS.forEach(way -> tallies.put(way, new CalibrationTally(CalibrationTally.BINS)));
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < folds; i++) {
      Dataset<Row> others = dealt.where(col("fold").notEqual(i));
      Dataset<Row> held = dealt.where(col("fold").equalTo(i));
      for (Iterator<Row> rows =
              learn(others, categories)
                  .predict(held)
                  .select("category", "known", "logistic", "isotonic")
                  .toLocalIterator();
          rows.hasNext(); ) {
        Row row = rows.next();
        double[] sum = sums.computeIfAbsent(row.getString(0), name -> new double[4]);
        boolean known = row.getDouble(1) == 1;
        sum[0]++;
        sum[1] += row.getDouble(1);
        for (int way = 0; way < WAYS.size(); way++) {
          tallies.get(WAYS.get(way)).add(row.getDouble(2 + way), known);
          sum[2 + way] += row.getDouble(2 + way);
        }
      }
    }
    dealt.unpersist();
    Map<String, Calibration> reliability = new LinkedHashMap<>();
    tallies.forEach((way, tally) -> reliability.put(way, tally.result()));
    Map<String, CategoryCrossed> byCategory = new TreeMap<>();
    double answers = 0;
    double known = 0;
    for (Map.Entry<String, double[]> of : sums.entrySet()) {
      double[] sum = of.getValue();
      answers += sum[0];
      known += sum[1];
      byCategory.put(
          of.getKey(),
          new CategoryCrossed(
              (long) sum[0], sum[1] / sum[0], byWay(sum[2] / sum[0], sum[3] / sum[0])));
    }
    return new Crossed((long) answers, known / answers, reliability, byCategory);
  }

  private static Map<String, Double> byWay(double logistic, double isotonic) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(WAYS.get(0), logistic);
    values.put(WAYS.get(1), isotonic);
    return values;
  }

  /**
   * All prompts of the corpus, with the share of questions that each is, {@code asked}; for each
   * category one row of count 0 and an empty prompt stands for those never answered.
   *
   * @param counts category, prompt, entity, claims, abstentions
   * @param claims a claims table
   */
  public static Dataset<Row> prompts(Dataset<Row> counts, Dataset<Row> claims) {
    Dataset<Row> none = counts.select("category", "prompt", "entity").limit(0);
    Dataset<Row> masses =
        PromptPopulation.estimated(counts, none)
            .select(col("category").as("of"), col("prompt").as("about"), col("mass").as("asked"));
    Dataset<Row> answered =
        KnowledgeFeatures.of(counts, claims)
            .join(
                masses, col("category").equalTo(col("of")).and(col("prompt").equalTo(col("about"))))
            .drop("of", "about");
    List<Row> never = new ArrayList<>();
    PromptPopulation.samples(counts)
        .forEach(
            (category, sample) ->
                never.add(
                    RowFactory.create(
                        category, "", 0L, 0L, 0.0, Popularity.bands(sample).get(0).asked())));
    return answered.union(counts.sparkSession().createDataFrame(never, answered.schema()));
  }

  /** What is predicted of each category, of prompts with {@link #predict}'s columns. */
  public static Map<String, Predicted> summary(Dataset<Row> predicted) {
    Map<String, Predicted> categories = new TreeMap<>();
    Column seen = col("count").gt(0);
    for (Row row :
        predicted
            .groupBy("category")
            .agg(
                count(when(seen, lit(1))).as("prompts"),
                avg(when(seen, col("logistic"))),
                avg(when(seen, col("isotonic"))),
                sum(col("asked").multiply(col("logistic"))).divide(sum("asked")),
                sum(col("asked").multiply(col("isotonic"))).divide(sum("asked")))
            .collectAsList()) {
      categories.put(
          row.getString(0),
          new Predicted(
              row.getLong(1),
              byWay(row.getDouble(2), row.getDouble(3)),
              byWay(row.getDouble(4), row.getDouble(5))));
    }
    return categories;
  }
}
