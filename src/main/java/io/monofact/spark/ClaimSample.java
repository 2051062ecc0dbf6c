package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import io.monofact.quality.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Draws claims at random, for judging by eye. */
public final class ClaimSample {

  private static final List<String> COLUMNS =
      List.of(
          "category",
          "entity",
          "prompt",
          "answer",
          "answer_text",
          "evidence",
          "document_id",
          "url",
          "rule",
          "path",
          "record",
          "offset");

  private ClaimSample() {}

  /**
   * A uniform sample without replacement of a category's claims. It depends on the seed and the
   * claims alone, and not on how they are stored: the rows are ordered by a hash of the seed and
   * what each is.
   *
   * @param spark the session
   * @param path an output with claims
   * @param category the kind of fact
   * @param n how many, fewer where there are fewer
   * @param seed another seed gives another sample
   * @throws java.io.IOException if there is nothing at the path
   * @throws WrongTableException if it is no claims table of this program
   */
  public static List<SheetRow> draw(
      SparkSession spark, String path, String category, int n, long seed) throws IOException {
    Dataset<Row> claims = Tables.read(spark, path, "claims", COLUMNS, List.of());
    Column identity =
        concat_ws(
            "\u001f",
            lit(Long.toString(seed)),
            coalesce(col("path"), lit("")),
            coalesce(col("record"), lit("")),
            col("offset").cast("string"),
            col("prompt"),
            col("answer"),
            col("rule"));
    List<Row> drawn =
        claims
            .filter(col("category").equalTo(category))
            .filter(col("answer").isNotNull().and(col("prompt").notEqual("")))
            .withColumn("order", sha2(identity, 256))
            .orderBy("order")
            .limit(n)
            .collectAsList();
    List<SheetRow> rows = new ArrayList<>();
    for (Row row : drawn) {
      rows.add(
          new SheetRow(
              rows.size() + 1,
              row.getAs("category"),
              row.getAs("entity"),
              row.getAs("answer"),
              row.getAs("answer_text"),
              row.getAs("evidence"),
              row.getAs("document_id"),
              row.getAs("url"),
              row.getAs("rule"),
              SheetRow.Judgment.OPEN,
              ""));
    }
    return rows;
  }
}
