package io.monofact.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.monofact.count.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Prompts with two or more distinct answers, and what each answer rests on. A namesake, an error in
 * the corpus and an error of extraction cannot always be told apart.
 */
public final class Conflicts {

  /** What a claim rests on, its place first; the offset is a number. */
  private static final List<String> PROOF =
      List.of("path", "record", "offset", "entity", "evidence", "document_id", "url");

  /** Hashes stand before what they are of, since rows are told apart by the first columns first. */
  private static final String KEY = HeavyPrompts.KEY;

  private static final String ANSWER = "answer_hash";

  /** So many prompts every task can hold. */
  private static final long MOST_SENT = 500_000;

  private Conflicts() {}

  /**
   * One row for each answer of a prompt that has several, with the first of its claims, by path,
   * record and offset.
   *
   * @param claims a claims table; columns that it lacks are null
   * @param counts its counts
   * @return category, prompt, answer, claims, documents, entity, evidence, document_id, path,
   *     record, url; those of one prompt together
   */
  public static Dataset<Row> of(Dataset<Row> claims, Dataset<Row> counts) {
    Dataset<Row> several =
        counts
            .filter(col("unit").equalTo(Unit.MENTION.label()).and(col("answers").gt(1)))
            .select(Counting.key().as(KEY), col("category"), col("prompt"));
    long prompts = several.count();
    return prompts <= MOST_SENT
        ? ofFew(claims, several)
        : ofMany(
            claims.filter(PromptFilter.of(several.select(KEY), prompts).mayHold(Counting.key())),
            several,
            HeavyPrompts.of(claims, claims.count()));
  }

  /**
   * Sends the prompts to where the claims are: to send all claims with their evidence to where the
   * prompts are would be the larger half of a count. An answer's claims are folded before they
   * meet, so that a prompt with millions of them is no more work than others.
   *
   * @param several the prompts that have several answers, with their {@link #KEY}
   */
  static Dataset<Row> ofFew(Dataset<Row> claims, Dataset<Row> several) {
    return answered(claims)
        .join(broadcast(several), new String[] {KEY, "category", "prompt"}, "left_semi")
        .groupBy(KEY, ANSWER, "category", "prompt", "answer")
        .agg(
            count(lit(1)).as("claims"),
            count_distinct(Counting.documentHash()).as("documents"),
            min(struct(proof(claims))).as("proof"))
        .select(
            col("category"),
            col("prompt"),
            col("answer"),
            col("claims"),
            col("documents"),
            col("proof.entity"),
            col("proof.evidence"),
            col("proof.document_id"),
            col("proof.path"),
            col("proof.record"),
            col("proof.url"))
        .sortWithinPartitions("category", "prompt", "answer");
  }

  /**
   * Sends the claims to where their prompt is looked at, and folds them there in one walk; but
   * those of heavy prompts, which would be too much for one task, stay where they are.
   *
   * @param claims all that are of a prompt with several answers, maybe with others
   * @param several the prompts that have several answers, with their {@link #KEY}
   * @param heavy the heavy ones, as {@link HeavyPrompts} tells them
   */
  static Dataset<Row> ofMany(Dataset<Row> claims, Dataset<Row> several, long[] heavy) {
    Dataset<Row> answered = answered(claims);
    if (heavy.length == 0) {
      return folded(answered);
    }
    Column isHeavy = HeavyPrompts.isAmong(heavy);
    return folded(answered.filter(not(isHeavy)))
        .union(ofFew(answered.filter(isHeavy), several.filter(isHeavy)));
  }

  private static Dataset<Row> folded(Dataset<Row> answered) {
    List<Column> columns = new ArrayList<>();
    columns.add(ConflictFold.order(col(KEY), col(ANSWER)).as(ConflictFold.ORDER));
    ConflictFold.TOLD_BY.forEach(name -> columns.add(col(name)));
    columns.add(Counting.documentHash());
    columns.addAll(List.of(proof(answered)));
    Dataset<Row> sorted =
        answered
            .select(columns.toArray(Column[]::new))
            .repartition(ConflictFold.prompt(col(ConflictFold.ORDER)))
            .sortWithinPartitions(ConflictFold.ORDER, ConflictFold.TOLD_BY.toArray(String[]::new));
    FlatMapFunction<Iterator<InternalRow>, Row> folding = ConflictFold::new;
    return answered
        .sparkSession()
        .createDataFrame(
            sorted.queryExecution().toRdd().toJavaRDD().mapPartitions(folding),
            ConflictFold.SCHEMA);
  }

  private static Dataset<Row> answered(Dataset<Row> claims) {
    return Counting.attributed(claims)
        .filter(col("answer").isNotNull())
        .withColumn(KEY, Counting.key())
        .withColumn(ANSWER, xxhash64(col("answer")));
  }

  /** What a claim rests on; columns that the table lacks are null. */
  static Column[] proof(Dataset<Row> claims) {
    List<String> present = Arrays.asList(claims.columns());
    return PROOF.stream()
        .map(
            c ->
                (present.contains(c) ? col(c) : lit(null))
                    .cast(c.equals("offset") ? "long" : "string")
                    .as(c))
        .toArray(Column[]::new);
  }

  /**
   * How many prompts of each category have two or more distinct answers. A category is left out
   * where one of its prompts does not say how many it has.
   *
   * @param counts a counts table
   */
  public static Map<String, Long> prompts(Dataset<Row> counts) {
    Map<String, Long> byCategory = new HashMap<>();
    Dataset<Row> each =
        counts
            .filter(col("unit").equalTo(Unit.MENTION.label()))
            .groupBy("category")
            .agg(
                count(when(col("answers").gt(1), lit(1))).as("disputed"),
                count(when(col("answers").isNull(), lit(1))).as("unknown"))
            .where(col("unknown").equalTo(0));
    for (Row row : each.collectAsList()) {
      byCategory.put(row.getString(0), row.getLong(1));
    }
    return byCategory;
  }
}
