package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Graded answers to prompts of one wording.
 *
 * @param answers category, prompt, known: 1 for a correct answer, 0 for a wrong one or none; those
 *     that could not be graded are not among them
 * @param numbers how many answers there are of each grade
 */
public record Grades(Dataset<Row> answers, Map<String, Long> numbers) {

  /** The grades that say whether a model knows. */
  private static final List<String> TELLING = List.of("correct", "incorrect", "not_attempted");

  /**
   * Reads a table.
   *
   * @param path a report of validate, or a table of category, grade, and entity or prompt_key
   * @param wording answers to prompts of other wordings are left aside
   * @throws IOException if there is nothing at the path
   * @throws WrongTableException if a column is missing, or a grade is none
   */
  public static Grades read(SparkSession spark, String path, String wording) throws IOException {
    Dataset<Row> table =
        Tables.read(
            spark,
            path,
            "graded",
            List.of("category", "grade"),
            List.of("entity", "prompt_key", "wording"));
    Dataset<Row> rows =
        table
            .where(
                col("wording")
                    .isNull()
                    .or(col("wording").equalTo(""))
                    .or(col("wording").equalTo(wording)))
            .withColumn("prompt", coalesce(col("prompt_key"), Imports.key(col("entity"))));
    Imports.refuse(
        rows,
        path,
        col("category")
            .isNull()
            .or(col("prompt").isNull())
            .or(col("grade").isNull())
            .or(
                org.apache.spark.sql.functions.not(
                    col("grade").isin("correct", "incorrect", "not_attempted", "ungradable"))),
        "no category, no prompt, or no grade");
    Map<String, Long> numbers = new TreeMap<>();
    rows.groupBy("grade")
        .count()
        .collectAsList()
        .forEach(row -> numbers.put(row.getString(0), row.getLong(1)));
    Dataset<Row> answers =
        rows.where(col("grade").isin(TELLING.toArray()))
            .select(
                col("category"),
                col("prompt"),
                when(col("grade").equalTo("correct"), 1).otherwise(0).as("known"));
    return new Grades(answers, numbers);
  }
}
