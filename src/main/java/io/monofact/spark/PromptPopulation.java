package io.monofact.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.monofact.estimate.Popularity;
import io.monofact.estimate.PopularityBand;
import io.monofact.prompt.Question.Draw;
import io.monofact.prompt.Stratum;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The prompts that may be asked, with the share of questions that each is: category, prompt,
 * entity, count, stratum (its fewest times), draw, mass.
 *
 * <p>An error rate is about questions drawn as the corpus draws them, anew. Of those, prompts that
 * the counts lack are a part, and what the counts have k times is not asked as often as k/N: by
 * Good and Turing the prompts of a stratum get sum (k + 1) f_(k+1) / N over its k, together. So do
 * they here, each in the proportion of its count; the entities never answered get f_1/N, alike.
 * Where a part of the corpus was held out of training, its counts are such questions, and are taken
 * as they are.
 */
final class PromptPopulation {

  private static final StructType SCALES =
      new StructType()
          .add("category", DataTypes.StringType)
          .add("stratum", DataTypes.LongType)
          .add("scale", DataTypes.DoubleType);

  private PromptPopulation() {}

  /**
   * By Good and Turing.
   *
   * @param counts category, prompt, entity, claims, abstentions
   * @param unanswered category, prompt, entity of prompts that are never answered
   */
  static Dataset<Row> estimated(Dataset<Row> counts, Dataset<Row> unanswered) {
    Dataset<Row> all = everything(counts, unanswered, Draw.ENTITIES);
    Map<String, Long> given = new HashMap<>();
    unanswered
        .groupBy("category")
        .count()
        .collectAsList()
        .forEach(row -> given.put(row.getString(0), row.getLong(1)));
    List<Row> scales = new ArrayList<>();
    samples(counts)
        .forEach(
            (category, sample) -> {
              for (PopularityBand band : Popularity.bands(sample)) {
                double parts = band.from() == 0 ? given.getOrDefault(category, 0L) : band.claims();
                scales.add(
                    RowFactory.create(category, band.from(), parts > 0 ? band.asked() / parts : 0));
              }
            });
    Dataset<Row> table = counts.sparkSession().createDataFrame(scales, SCALES);
    Column parts = when(col("count").equalTo(0), lit(1)).otherwise(col("count"));
    return all.join(
            broadcast(table),
            all.col("category")
                .equalTo(table.col("category"))
                .and(all.col("stratum").equalTo(table.col("stratum"))),
            "left")
        .drop(table.col("category"))
        .drop(table.col("stratum"))
        .withColumn("mass", coalesce(col("scale"), lit(0.0)).multiply(parts))
        .drop("scale");
  }

  /**
   * As a part of the corpus that was held out of training mentions them.
   *
   * @param counts of what the model was trained on: category, prompt, entity, claims, abstentions
   * @param heldOut the same of the part held out, as {@link #fresh} gives it
   */
  static Dataset<Row> heldOut(Dataset<Row> counts, Dataset<Row> heldOut) {
    Dataset<Row> sizes =
        heldOut
            .groupBy(col("category").as("of"))
            .agg(sum(col("claims").plus(col("abstentions"))).as("examples"));
    Dataset<Row> trained =
        counts.select(
            col("category").as("of_trained"),
            col("prompt").as("prompt_trained"),
            col("claims").as("claims_trained"));
    Dataset<Row> joined =
        heldOut
            .where(col("claims").gt(0))
            .join(
                trained,
                col("category")
                    .equalTo(col("of_trained"))
                    .and(col("prompt").equalTo(col("prompt_trained"))),
                "left")
            .join(broadcast(sizes), col("category").equalTo(col("of")));
    Column count = coalesce(col("claims_trained"), lit(0L));
    return joined.select(
        col("category"),
        col("prompt"),
        col("entity"),
        count.as("count"),
        stratum(count).as("stratum"),
        lit(Draw.STRATIFIED.label()).as("draw"),
        col("claims").divide(col("examples")).as("mass"));
  }

  /**
   * Counts what a part held out mentions in texts that the model has not read: a copy of a text
   * that it has read is no new question.
   *
   * @param claims of the part held out
   * @param read claims of what the model was trained on
   * @return category, prompt, entity, claims, abstentions; a text counts once for each prompt
   */
  static Dataset<Row> fresh(Dataset<Row> claims, Dataset<Row> read) {
    Dataset<Row> known =
        read.where(col("text_hash").isNotNull()).select(col("text_hash").as("known")).distinct();
    return claims
        .where(col("prompt").notEqual(""))
        .join(known, col("text_hash").equalTo(col("known")), "left_anti")
        .groupBy(
            col("category"),
            col("prompt"),
            coalesce(col("text_hash"), col("document_id")).as("text"))
        .agg(min("entity").as("entity"), max(col("answer").isNotNull().cast("long")).as("answered"))
        .groupBy("category", "prompt")
        .agg(
            min("entity").as("entity"),
            sum("answered").as("claims"),
            sum(lit(1L).minus(col("answered"))).as("abstentions"));
  }

  /** The prompts of the counts and those never answered, without masses. */
  static Dataset<Row> everything(Dataset<Row> counts, Dataset<Row> unanswered, Draw draw) {
    Dataset<Row> seen = counts.where(col("claims").gt(0));
    return named(seen, col("claims"), Draw.STRATIFIED).union(named(unanswered, lit(0L), draw));
  }

  private static Dataset<Row> named(Dataset<Row> prompts, Column count, Draw draw) {
    return prompts.select(
        col("category"),
        col("prompt"),
        col("entity"),
        count.as("count"),
        stratum(count).as("stratum"),
        lit(draw.label()).as("draw"));
  }

  private static Column stratum(Column count) {
    Column found = lit(0L);
    for (Stratum stratum : Stratum.values()) {
      found = when(count.geq(stratum.from()), lit(stratum.from())).otherwise(found);
    }
    return found;
  }

  /** The samples by category. */
  static Map<String, Sample> samples(Dataset<Row> counts) {
    Map<String, Map<Long, Long>> spectra = new TreeMap<>();
    Map<String, Long> abstentions = new HashMap<>();
    for (Row row :
        counts
            .groupBy("category", "claims")
            .agg(count(lit(1)).as("prompts"), sum("abstentions").as("abstentions"))
            .collectAsList()) {
      String category = row.getString(0);
      Map<Long, Long> spectrum = spectra.computeIfAbsent(category, name -> new TreeMap<>());
      if (row.getLong(1) > 0) {
        spectrum.put(row.getLong(1), row.getLong(2));
      }
      abstentions.merge(category, row.getLong(3), Long::sum);
    }
    Map<String, Sample> samples = new TreeMap<>();
    spectra.forEach(
        (category, spectrum) ->
            samples.put(category, new Sample(Spectrum.of(spectrum), abstentions.get(category))));
    return samples;
  }
}
