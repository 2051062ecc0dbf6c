package io.monofact.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What is known to be answered to some prompts. */
final class AskedAnswers {

  private static final StructType KEYS =
      new StructType()
          .add("asked_category", DataTypes.StringType)
          .add("asked_prompt", DataTypes.StringType);

  /**
   * What is known of a prompt.
   *
   * @param all every answer
   * @param ofCorpus those of the first table of claims
   */
  record Known(List<String> all, List<String> ofCorpus) {

    static final Known NOTHING = new Known(List.of(), List.of());
  }

  private AskedAnswers() {}

  /**
   * The answers, in normal form, those of most texts first.
   *
   * @param prompts rows of category and prompt
   * @param claims tables of claims, the corpus's own first; answers of a later one stand behind
   *     those of an earlier one
   * @param entities entities with answers, behind all claims; null without any
   * @return by category and prompt
   */
  static Map<String, Map<String, Known>> of(
      List<Row> prompts, List<Dataset<Row>> claims, Dataset<Row> entities) {
    List<Dataset<Row>> sources = new ArrayList<>();
    claims.forEach(
        table ->
            sources.add(
                table.select(
                    col("category"),
                    col("prompt"),
                    col("answer"),
                    coalesce(col("text_hash"), col("document_id")).as("text"))));
    if (entities != null) {
      sources.add(
          entities.select(col("category"), col("prompt"), col("answer"), lit("").as("text")));
    }
    Map<String, Map<String, Known>> answers = new HashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      Dataset<Row> source = sources.get(i);
      boolean isCorpus = i == 0;
      Dataset<Row> keys =
          source.sparkSession().createDataFrame(prompts.stream().distinct().toList(), KEYS);
      source
          .where(col("answer").isNotNull())
          .join(
              broadcast(keys),
              col("category")
                  .equalTo(col("asked_category"))
                  .and(col("prompt").equalTo(col("asked_prompt"))),
              "left_semi")
          .groupBy("category", "prompt", "answer")
          .agg(count_distinct(col("text")).as("texts"))
          .orderBy(col("texts").desc(), col("answer"))
          .collectAsList()
          .forEach(row -> add(answers, row, isCorpus));
    }
    return answers;
  }

  private static void add(Map<String, Map<String, Known>> answers, Row row, boolean isCorpus) {
    Known known =
        answers
            .computeIfAbsent(row.getString(0), name -> new HashMap<>())
            .computeIfAbsent(
                row.getString(1), prompt -> new Known(new ArrayList<>(), new ArrayList<>()));
    if (!known.all().contains(row.getString(2))) {
      known.all().add(row.getString(2));
    }
    if (isCorpus) {
      known.ofCorpus().add(row.getString(2));
    }
  }
}
