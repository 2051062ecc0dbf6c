package io.monofact.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Plain Spark SQL: its own readers, a filter by one cue, one pattern, and a count by what it found.
 */
final class SparkSql implements Workload {

  private final SparkSession spark;

  SparkSql(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public Pass run(List<String> files, InputFormat format) {
    long start = System.nanoTime();
    String[] paths = files.toArray(String[]::new);
    Dataset<Row> texts =
        format.isJson()
            ? spark.read().schema("text string").json(paths)
            : spark.read().parquet(paths).select("text");
    Row found =
        texts
            .where(col("text").contains(OneBirth.CUE))
            .select(
                explode(regexp_extract_all(col("text"), lit(OneBirth.PATTERN), lit(1))).as("date"))
            .groupBy("date")
            .agg(count("*").as("times"))
            .agg(sum("times"))
            .first();
    return Pass.since(start, found.isNullAt(0) ? 0 : found.getLong(0));
  }
}
