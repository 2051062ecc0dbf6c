package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What the corpus alone tells of a prompt: how often it is answered, by how many sources, and
 * whether they agree.
 */
final class KnowledgeFeatures {

  /** The columns that say which prompt it is, and what the corpus tells of it. */
  static final List<String> COLUMNS = List.of("category", "prompt", "count", "sources", "conflict");

  private static final List<String> NUMBERS =
      List.of("seen", "log_count", "log_sources", "conflict");

  private KnowledgeFeatures() {}

  /**
   * The features of each prompt that is answered.
   *
   * @param counts category, prompt, claims
   * @param claims as {@link Imports#claims} gives them
   * @return {@link #COLUMNS}; a source is a host, else a part of the corpus, else a file; conflict
   *     is the share of texts that do not give the answer that most give
   */
  static Dataset<Row> of(Dataset<Row> counts, Dataset<Row> claims) {
    Dataset<Row> answers =
        claims
            .where(col("answer").isNotNull())
            .groupBy(col("category").as("of"), col("prompt").as("about"), col("answer"))
            .agg(
                count_distinct(coalesce(col("text_hash"), col("document_id"))).as("texts"),
                functions
                    .collect_set(
                        coalesce(
                            Slices.HOST.apply(col("url")),
                            col("source"),
                            col("path"),
                            col("document_id")))
                    .as("places"));
    Dataset<Row> prompts =
        answers
            .groupBy("of", "about")
            .agg(
                functions
                    .size(
                        functions.array_distinct(
                            functions.flatten(functions.collect_list("places"))))
                    .cast("long")
                    .as("sources"),
                lit(1.0).minus(max("texts").divide(sum("texts"))).as("conflict"));
    return counts
        .where(col("claims").gt(0))
        .join(
            prompts,
            col("category").equalTo(col("of")).and(col("prompt").equalTo(col("about"))),
            "left")
        .select(
            col("category"),
            col("prompt"),
            col("claims").as("count"),
            coalesce(col("sources"), lit(1L)).as("sources"),
            coalesce(col("conflict"), lit(0.0)).as("conflict"));
  }

  /**
   * The features as a vector, {@code features}: whether the prompt is answered at all, ln(1 +
   * count), ln(1 + sources), conflict, and which category it is of.
   */
  static Dataset<Row> assembled(Dataset<Row> prompts, List<String> categories) {
    Dataset<Row> rows =
        prompts
            .withColumn("seen", when(col("count").gt(0), 1.0).otherwise(0.0))
            .withColumn("log_count", log1p(col("count")))
            .withColumn("log_sources", log1p(col("sources")));
    List<String> inputs = new ArrayList<>(NUMBERS);
    // The first category is that of the intercept.
    for (String category : categories.subList(Math.min(1, categories.size()), categories.size())) {
      rows =
          rows.withColumn(
              "is_" + category, when(col("category").equalTo(category), 1.0).otherwise(0.0));
      inputs.add("is_" + category);
    }
    return new VectorAssembler()
        .setInputCols(inputs.toArray(String[]::new))
        .setOutputCol("features")
        .transform(rows);
  }

  /** The names of the vector's parts, in order. */
  static List<String> names(List<String> categories) {
    List<String> names = new ArrayList<>(NUMBERS);
    categories.stream().skip(1).forEach(category -> names.add("is_" + category));
    return names;
  }
}
