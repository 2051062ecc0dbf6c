package io.monofact.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Prompts that so many claims are about that one task could not count them in the time of the
 * others.
 */
final class HeavyPrompts {

  /** The column that holds {@link Counting#key}. */
  static final String KEY = "key";

  /** Of fewer claims than this no prompt holds up a run. */
  private static final long MANY = 4_000_000;

  /** How many claims are looked at. */
  private static final double SAMPLE = 400_000;

  /** A sample says nothing of prompts that it holds less often. */
  private static final long LEAST = 20;

  private static final long SEED = 17;

  private HeavyPrompts() {}

  /**
   * The hashes of category and prompt of those that hold more than a quarter of a task's claims, as
   * far as a sample tells. Of fewer than 250,000 the cells of one would be as many as its claims.
   *
   * @param all how many claims there are
   */
  static long[] of(Dataset<Row> claims, long all) {
    if (all < MANY) {
      return new long[0];
    }
    double tasks = CountTasks.of(claims.sparkSession());
    double ofTask = Math.max(CountTasks.CLAIMS, all / tasks);
    double share = Math.min(1, SAMPLE / all);
    long heavy = Math.max(LEAST, Math.round(share * ofTask / 4));
    return claims
        .filter(col("prompt").notEqual(""))
        .select(Counting.key().as(KEY))
        .sample(false, share, SEED)
        .groupBy(KEY)
        .count()
        .filter(col("count").geq(heavy))
        .collectAsList()
        .stream()
        .mapToLong(row -> row.getLong(0))
        .toArray();
  }

  /** Whether a row's {@link #KEY} is among these. */
  static Column isAmong(long[] heavy) {
    return col(KEY).isin(Arrays.stream(heavy).boxed().toArray());
  }
}
