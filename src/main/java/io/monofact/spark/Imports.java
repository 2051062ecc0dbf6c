package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.monofact.claim.PromptKey;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Claims, counts and spectra that this program wrote, or another: what is missing is filled in
 * where it can be, and what cannot be right is refused.
 */
public final class Imports {

  /** The unit of counts and spectra that do not say theirs. */
  public static final String GIVEN = "given";

  /** The part of an output that holds the signatures of texts. */
  public static final String SIGNATURES = "signatures";

  private Imports() {}

  /**
   * A claims table: category, entity and answer (null for an abstention) are needed. Where there is
   * no prompt the entity's normalised key is taken; where there is no document, the row is one.
   *
   * @throws IOException if there is nothing at the path
   * @throws WrongTableException if a column is missing, or a row has no category or entity
   */
  public static Dataset<Row> claims(SparkSession spark, String path) throws IOException {
    Dataset<Row> table =
        Tables.read(
            spark,
            path,
            "claims",
            List.of("category", "entity", "answer"),
            List.of(
                "prompt",
                "document_id",
                "path",
                "record",
                "text_hash",
                "offset",
                "evidence",
                "answer_text",
                "url",
                "source",
                "language"));
    refuse(
        table,
        path,
        col("category").isNull().or(col("entity").isNull()),
        "no category or no entity");
    Column row = monotonically_increasing_id().cast("string");
    return table
        .withColumn("prompt", coalesce(col("prompt"), key(col("entity"))))
        .withColumn("document_id", coalesce(col("document_id"), row))
        .withColumn("offset", whole(col("offset")));
  }

  /**
   * Whether the path is an output of this program with claims in it.
   *
   * @throws IOException if the path cannot be looked at
   */
  public static boolean hasClaims(SparkSession spark, String path) throws IOException {
    Path part = new Path(path, "claims");
    return part.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(part);
  }

  /**
   * The signatures that an extraction wrote beside its claims; none where the path is no output of
   * an extraction, or of one that wrote none.
   *
   * @throws IOException if the path cannot be looked at
   */
  public static Optional<Dataset<Row>> signatures(SparkSession spark, String path)
      throws IOException {
    Path part = new Path(path, SIGNATURES);
    boolean isThere = part.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(part);
    return isThere ? Optional.of(spark.read().parquet(part.toString())) : Optional.empty();
  }

  /**
   * In which parts a prompt's examples lie, for {@link Resampling}: of counts that this program
   * wrote; empty for others.
   *
   * @throws IOException if the path cannot be looked at
   */
  public static Optional<Dataset<Row>> parts(SparkSession spark, String path) throws IOException {
    Path root = new Path(path);
    FileSystem fs = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
    if (Tables.isCsv(fs, path)) {
      return Optional.empty();
    }
    Path whole = new Path(root, "counts");
    return Optional.of(spark.read().parquet(fs.exists(whole) ? whole.toString() : path))
        .filter(table -> Arrays.stream(table.schema().fields()).anyMatch(Resampling::isParts));
  }

  /**
   * A counts table: this program's own, or one of category, entity and count, in which the rows of
   * one entity, by its normalised key, are added up. The distinct answers of added rows are not
   * known.
   *
   * @throws IOException if there is nothing at the path
   * @throws WrongTableException if a column is missing, or a count is no whole number above 0
   */
  public static Dataset<Row> counts(SparkSession spark, String path) throws IOException {
    return eachCount(spark, path)
        .groupBy("category", "unit", "prompt")
        .agg(
            sum("claims").as("claims"),
            sum("abstentions").as("abstentions"),
            when(count(lit(1)).equalTo(1), max("answers")).as("answers"));
  }

  /**
   * A counts table with the entities' names, under one unit; where the table has no prompts, the
   * entities' normalised keys are taken.
   *
   * @param unit the unit of the rows; those of a table that does not say theirs are taken too
   * @return category, prompt, entity, claims, abstentions
   * @throws IOException if there is nothing at the path
   * @throws WrongTableException if a column is missing, or a count is no whole number above 0
   */
  public static Dataset<Row> namedCounts(SparkSession spark, String path, String unit)
      throws IOException {
    return eachCount(spark, path)
        .where(col("unit").isin(unit, GIVEN))
        .groupBy("category", "prompt")
        .agg(
            min("entity").as("entity"),
            sum("claims").as("claims"),
            sum("abstentions").as("abstentions"));
  }

  /** The key of an entity's name. */
  static Column key(Column entity) {
    return udf((UDF1<String, String>) PromptKey::of, DataTypes.StringType).apply(entity);
  }

  private static Dataset<Row> eachCount(SparkSession spark, String path) throws IOException {
    Dataset<Row> table =
        Tables.read(
            spark,
            path,
            "counts",
            List.of("category", "entity"),
            List.of("prompt", "unit", "count", "claims", "abstentions", "answers"));
    Column claims = whole(coalesce(col("count"), col("claims")));
    Column abstentions = whole(coalesce(col("abstentions"), lit("0")));
    refuse(
        table,
        path,
        col("category")
            .isNull()
            .or(col("entity").isNull().and(col("prompt").isNull()))
            .or(claims.isNull())
            .or(abstentions.isNull())
            .or(claims.lt(0))
            .or(abstentions.lt(0))
            .or(claims.plus(abstentions).lt(1)),
        "no category, no entity, or a count that is no whole number above 0");
    return table.select(
        col("category"),
        coalesce(col("unit"), lit(GIVEN)).as("unit"),
        coalesce(col("prompt"), key(col("entity"))).as("prompt"),
        col("entity"),
        claims.as("claims"),
        abstentions.as("abstentions"),
        whole(coalesce(col("answers"), when(claims.equalTo(0), lit("0")))).as("answers"));
  }

  /**
   * A spectrum table: category, times_seen and prompts.
   *
   * @throws IOException if there is nothing at the path
   * @throws WrongTableException if a column is missing, or a number is none or is negative
   */
  public static Dataset<Row> spectra(SparkSession spark, String path) throws IOException {
    Dataset<Row> table =
        Tables.read(
            spark,
            path,
            "spectrum",
            List.of("category", "times_seen", "prompts"),
            List.of("unit", "abstentions"));
    Column seen = whole(col("times_seen"));
    Column prompts = whole(col("prompts"));
    Column abstentions = whole(coalesce(col("abstentions"), lit("0")));
    refuse(
        table,
        path,
        col("category")
            .isNull()
            .or(seen.isNull())
            .or(prompts.isNull())
            .or(abstentions.isNull())
            .or(seen.lt(0))
            .or(prompts.lt(0))
            .or(abstentions.lt(0)),
        "no category, or a number that is missing, no whole number, or below 0");
    return table
        .select(
            col("category"),
            coalesce(col("unit"), lit(GIVEN)).as("unit"),
            seen.as("times_seen"),
            prompts.as("prompts"),
            abstentions.as("abstentions"))
        .groupBy("category", "unit", "times_seen")
        .agg(sum("prompts").as("prompts"), sum("abstentions").as("abstentions"));
  }

  /** The whole number that a text is, else null. */
  private static Column whole(Column text) {
    return when(text.rlike("^[+-]?[0-9]{1,18}$"), text.cast(DataTypes.LongType));
  }

  static void refuse(Dataset<Row> table, String path, Column wrong, String what)
      throws WrongTableException {
    Dataset<Row> bad = table.where(wrong);
    List<Row> first = bad.limit(1).collectAsList();
    if (!first.isEmpty()) {
      throw new WrongTableException(
          "%,d rows of '%s' have %s; the first is %s"
              .formatted(bad.count(), path, what, shown(first.get(0))));
    }
  }

  private static String shown(Row row) {
    String[] columns = row.schema().fieldNames();
    return IntStream.range(0, columns.length)
        .filter(i -> !row.isNullAt(i))
        .mapToObj(i -> "%s '%s'".formatted(columns[i], row.get(i)))
        .collect(Collectors.joining(", "));
  }
}
