package io.monofact.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How the claims of a table that is to be counted lie over prompts and categories. */
enum CountCase {

  /** Eight categories and twice as many claims as prompts, some of them far more frequent. */
  EVEN,
  /** Half of all claims are of one prompt, with a thousand answers. */
  ONE_PROMPT,
  /** Half of all claims are of one category, each of a prompt of its own. */
  DISTINCT_PROMPTS,
  /** One category has 99 % of the claims. */
  ONE_CATEGORY;

  private static final int CATEGORIES = 8;

  private static final long SEED = 7;

  /** Claims of one document. */
  private static final long TOGETHER = 3;

  private static final long DOCUMENTS_IN_FILE = 100_000;

  /** As the option and the tables have it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private Column skewed() {
    return switch (this) {
      case EVEN -> lit(false);
      case ONE_PROMPT, DISTINCT_PROMPTS -> pmod(col("id"), lit(2)).equalTo(0);
      case ONE_CATEGORY -> pmod(col("id"), lit(100)).notEqual(0);
    };
  }

  /** A number for each prompt; squares make some of them far more frequent than others. */
  private Column prompt(long claims) {
    Column usual = floor(pow(rand(SEED), 2).multiply(claims / 2)).cast("long");
    return switch (this) {
      case EVEN, ONE_CATEGORY -> usual;
      case ONE_PROMPT -> when(skewed(), lit(0L)).otherwise(usual);
      case DISTINCT_PROMPTS -> when(skewed(), col("id").plus(claims)).otherwise(usual);
    };
  }

  /**
   * A claims table, as an extraction writes it.
   *
   * @param claims how many rows
   */
  Dataset<Row> claims(SparkSession spark, long claims) {
    Column category =
        when(skewed(), lit("category-0"))
            .otherwise(concat(lit("category-"), pmod(col("number"), lit(CATEGORIES))));
    Column document = floor(col("id").divide(TOGETHER)).cast("long");
    Column day = pmod(col("id").multiply(31), lit(1_000));
    return spark
        .range(claims)
        .withColumn("number", prompt(claims))
        .withColumn("document", document)
        .withColumn("entity", concat(lit("Person Number "), col("number")))
        .select(
            category.as("category"),
            concat(lit("person number "), col("number")).as("prompt"),
            col("entity"),
            concat(lit("day-"), day).as("answer"),
            concat(lit("doc-"), col("document")).as("document_id"),
            concat(
                    lit("hdfs://corpora/part-"),
                    floor(col("document").divide(DOCUMENTS_IN_FILE)).cast("long"),
                    lit(".jsonl.gz"))
                .as("path"),
            pmod(col("document"), lit(DOCUMENTS_IN_FILE)).as("record"),
            pmod(col("id"), lit(TOGETHER)).multiply(80).as("offset"),
            sha2(col("document").cast("string").cast("binary"), 256).substr(1, 32).as("text_hash"),
            concat_ws(" ", col("entity"), lit("was born on"), day).as("evidence"));
  }
}
