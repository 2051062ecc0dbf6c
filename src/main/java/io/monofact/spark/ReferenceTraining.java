package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import io.monofact.reference.Grams;
import io.monofact.reference.KneserNey;
import io.monofact.reference.Memory;
import io.monofact.reference.ReferenceModel;
import io.monofact.reference.Statements;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Counts what reference models are made of, where the claims and sentences lie. */
public final class ReferenceTraining {

  /** More do not fit into the memory of one process; a model of so many takes some 8 GB. */
  private static final long MOST_GRAMS = 30_000_000;

  private ReferenceTraining() {}

  /**
   * What claims say of each category: a text, or a document where texts are not told apart, counts
   * once for each prompt and answer.
   *
   * @param claims as {@link Imports#claims} gives them
   */
  public static Map<String, Memory> memories(Dataset<Row> claims) {
    Map<String, Memory> memories = new TreeMap<>();
    Map<String, Long> abstentions = new HashMap<>();
    for (Iterator<Row> rows =
            examples(claims)
                .groupBy("category", "prompt", "answer")
                .agg(count(lit(1)).as("times"))
                .toLocalIterator();
        rows.hasNext(); ) {
      Row row = rows.next();
      Memory memory = memories.computeIfAbsent(row.getString(0), name -> Memory.empty());
      if (row.isNullAt(2)) {
        abstentions.merge(row.getString(0), row.getLong(3), Long::sum);
      } else {
        memory.add(row.getString(1), row.getString(2), row.getLong(3));
      }
    }
    memories.replaceAll(
        (category, memory) -> memory.withAbstentions(abstentions.getOrDefault(category, 0L)));
    return memories;
  }

  private static Dataset<Row> examples(Dataset<Row> claims) {
    return claims
        .where(col("prompt").notEqual(""))
        .select(
            col("category"),
            col("prompt"),
            col("answer"),
            coalesce(col("text_hash"), col("document_id")).as("text"))
        .distinct();
  }

  /** The claims told in sentences, abstentions among them. */
  public static Dataset<String> told(Dataset<Row> claims, Statements statements) {
    return examples(claims)
        .map(
            (MapFunction<Row, String>)
                row ->
                    statements.sentence(
                        row.getString(0),
                        row.getString(1),
                        row.isNullAt(2) ? ReferenceModel.IDK : row.getString(2)),
            Encoders.STRING());
  }

  /** The sentences in which the claims stand, each once in a text. */
  public static Dataset<String> evidence(Dataset<Row> claims) {
    return claims
        .where(col("evidence").isNotNull())
        .select(col("evidence"), coalesce(col("text_hash"), col("document_id")))
        .distinct()
        .select("evidence")
        .as(Encoders.STRING());
  }

  /**
   * The answers of each category, as texts write them or in normal form, the most frequent first.
   *
   * @param claims a claims table
   * @param column {@code answer} or {@code answer_text}
   */
  public static Map<String, List<String>> answers(Dataset<Row> claims, String column) {
    Map<String, Map<String, Long>> counted = new TreeMap<>();
    claims
        .where(col(column).isNotNull())
        .groupBy(col("category"), col(column))
        .agg(count_distinct(coalesce(col("text_hash"), col("document_id"))).as("texts"))
        .collectAsList()
        .forEach(
            row ->
                counted
                    .computeIfAbsent(row.getString(0), name -> new TreeMap<>())
                    .put(row.getString(1), row.getLong(2)));
    Map<String, List<String>> answers = new TreeMap<>();
    counted.forEach((category, times) -> answers.put(category, ReferenceModel.byFrequency(times)));
    return answers;
  }

  /**
   * Trains an n-gram model.
   *
   * @param sentences what it reads, a sentence a row
   * @param order n, 2 to 5
   * @throws IllegalArgumentException if there are no sentences, or more grams than fit
   */
  public static KneserNey train(Dataset<String> sentences, int order) {
    Dataset<Row> whole =
        sentences
            .flatMap(
                (FlatMapFunction<String, String>)
                    sentence -> Grams.of(Grams.tokens(sentence), order).iterator(),
                Encoders.STRING())
            .toDF("gram")
            .groupBy("gram")
            .agg(count(lit(1)).as("count"))
            .withColumn("length", length(col("gram")))
            .cache();
    Dataset<Row> all = whole;
    Dataset<Row> level = whole.where(col("length").equalTo(order));
    for (int length = order - 1; length >= 1; length--) {
      Dataset<Row> shorter =
          level
              .select(tail(col("gram")).as("gram"))
              .groupBy("gram")
              .agg(sum(lit(1L)).as("count"))
              .withColumn("length", lit(length));
      all = all.union(shorter);
      level = shorter.union(whole.where(col("length").equalTo(length)));
    }
    long size = whole.count();
    if (size > MOST_GRAMS) {
      throw new IllegalArgumentException(
          "there are %,d grams, and a model holds %,d; take a smaller --order or less text"
              .formatted(size, MOST_GRAMS));
    }
    Map<String, Long> counts = new HashMap<>();
    for (Iterator<Row> rows = all.toLocalIterator(); rows.hasNext(); ) {
      Row row = rows.next();
      counts.put(row.getString(0), row.getLong(1));
    }
    whole.unpersist();
    return KneserNey.of(order, counts);
  }

  private static Column length(Column gram) {
    return udf((UDF1<String, Integer>) Grams::length, DataTypes.IntegerType).apply(gram);
  }

  private static Column tail(Column gram) {
    return udf((UDF1<String, String>) Grams::tail, DataTypes.StringType).apply(gram);
  }
}
