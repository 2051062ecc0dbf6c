package io.monofact.spark;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.monofact.count.Unit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Claims in, counts per prompt out, then spectra. */
public final class Counting {

  private Counting() {}

  /**
   * Counts every prompt under every {@link Unit}, with one shuffle: the rows go once to where their
   * prompt is counted, and are folded there from document to text to prompt.
   *
   * @param claims the claims table
   * @return the columns of {@link io.monofact.count.PromptCount}
   */
  public static Dataset<Row> counts(Dataset<Row> claims) {
    Column[] key = {col("category"), col("prompt")};
    Dataset<Row> byDocument =
        attributed(claims)
            .select(
                col("category"),
                col("prompt"),
                col("entity"),
                col("answer"),
                document().as("document"),
                coalesce(col("text_hash"), document()).as("text"))
            .repartition(key)
            .groupBy("category", "prompt", "text", "document")
            .agg(
                count(lit(1)).as("mentions"),
                count(col("answer")).as("answered_mentions"),
                min("entity").as("entity"),
                collect_set("answer").as("answers"));
    Dataset<Row> byText =
        byDocument
            .groupBy("category", "prompt", "text")
            .agg(
                sum("mentions").as("mentions"),
                sum("answered_mentions").as("answered_mentions"),
                count(lit(1)).as("documents"),
                count(answered("answered_mentions")).as("answered_documents"),
                min("entity").as("entity"),
                array_distinct(flatten(collect_list("answers"))).as("answers"));
    Dataset<Row> byPrompt =
        byText
            .groupBy(key)
            .agg(
                sum("mentions").as("mention_all"),
                sum("answered_mentions").as("mention_claims"),
                sum("documents").as("document_all"),
                sum("answered_documents").as("document_claims"),
                count(lit(1)).as("distinct_text_all"),
                count(answered("answered_mentions")).as("distinct_text_claims"),
                min("entity").as("entity"),
                size(array_distinct(flatten(collect_list("answers")))).cast("long").as("answers"));
    StringBuilder stack = new StringBuilder("stack(").append(Unit.values().length);
    for (Unit unit : Unit.values()) {
      stack.append(", '%1$s', %1$s_claims, %1$s_all - %1$s_claims".formatted(unit.label()));
    }
    stack.append(") as (unit, claims, abstentions)");
    return byPrompt
        .selectExpr("category", "prompt", "entity", "answers", stack.toString())
        .select("category", "unit", "prompt", "entity", "claims", "abstentions", "answers");
  }

  /**
   * How many documents hold a statement of each category.
   *
   * @param claims the claims table
   * @return category, documents
   */
  public static Dataset<Row> documents(Dataset<Row> claims) {
    return attributed(claims).groupBy("category").agg(count_distinct(document()).as("documents"));
  }

  /**
   * The spectrum of each category and unit. A row of 0 times seen holds the prompts that were never
   * answered; the abstentions of a row are those about its prompts.
   *
   * @param counts the counts table
   * @return category, unit, times_seen, prompts, abstentions
   */
  public static Dataset<Row> spectra(Dataset<Row> counts) {
    return counts
        .groupBy(col("category"), col("unit"), col("claims").as("times_seen"))
        .agg(count(lit(1)).as("prompts"), sum("abstentions").as("abstentions"))
        .select("category", "unit", "times_seen", "prompts", "abstentions");
  }

  /** The rows that are about somebody; an unnamed "He" is nobody's prompt. */
  private static Dataset<Row> attributed(Dataset<Row> claims) {
    return claims.filter(col("prompt").notEqual(""));
  }

  private static Column document() {
    return coalesce(
        when(col("path").isNotNull(), concat_ws("#", col("path"), col("record"))),
        col("document_id"));
  }

  private static Column answered(String mentions) {
    return when(col(mentions).gt(0), lit(1));
  }
}
