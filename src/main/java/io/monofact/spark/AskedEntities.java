package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Entities that are given to be asked about although the corpus never answers. */
public final class AskedEntities {

  private AskedEntities() {}

  /**
   * Reads a table of entities.
   *
   * @param path Parquet or CSV with category and entity; optional: answer, in normal form, and
   *     prompt; several answers to one entity are several rows
   * @return category, prompt, entity, answer
   * @throws IOException if there is nothing at the path
   * @throws WrongTableException if a column is missing, or a row has no category or entity
   */
  public static Dataset<Row> read(SparkSession spark, String path) throws IOException {
    Dataset<Row> table =
        Tables.read(
            spark, path, "entities", List.of("category", "entity"), List.of("prompt", "answer"));
    Imports.refuse(
        table,
        path,
        col("category").isNull().or(col("entity").isNull()),
        "no category or no entity");
    return table.select(
        col("category"),
        coalesce(col("prompt"), Imports.key(col("entity"))).as("prompt"),
        col("entity"),
        col("answer"));
  }

  /**
   * Those that the corpus never answers, each once.
   *
   * @param entities as {@link #read} gives them
   * @param counts category, prompt and claims
   * @return category, prompt, entity
   */
  static Dataset<Row> unanswered(Dataset<Row> entities, Dataset<Row> counts) {
    Dataset<Row> answered =
        counts.where(col("claims").gt(lit(0))).select(col("category"), col("prompt"));
    return entities
        .groupBy("category", "prompt")
        .agg(min("entity").as("entity"))
        .join(answered, new String[] {"category", "prompt"}, "left_anti");
  }
}
