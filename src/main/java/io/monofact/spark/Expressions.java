package io.monofact.spark;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** How Spark evaluates the expressions of tables: by code that it compiles, or by walking them. */
public final class Expressions {

  /** Of less corpus than this the tables are so small that compiling takes longer than it saves. */
  private static final long LITTLE = 16L << 20;

  private static final Map<String, String> WALKED =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private Expressions() {}

  /**
   * Chooses what is faster for what is found in a corpus. Settings that the user gave stay.
   *
   * @param bytes of the corpus, as it lies in the store
   */
  public static void choose(SparkSession spark, long bytes) {
    SparkConf given = spark.sparkContext().getConf();
    WALKED.forEach(
        (setting, value) -> {
          if (bytes < LITTLE && !given.contains(setting)) {
            spark.conf().set(setting, value);
          }
        });
  }
}
