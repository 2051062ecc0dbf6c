package io.monofact.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.sketch.BloomFilter;

/**
 * Prompts by their hashes, small enough to go to every task where the prompts themselves are too
 * many: a Bloom filter, which holds all of them and some others.
 */
final class PromptFilter {

  /** Of a hundred others one passes. */
  private static final long BITS_OF_PROMPT = 10;

  /** Eight megabytes. */
  private static final long MOST_BITS = 1L << 26;

  /** With fewer bits for each prompt nearly half of the others pass, and a filter is no use. */
  private static final long LEAST_BITS_OF_PROMPT = 2;

  /** So many filters are made, and put together. */
  private static final int PIECES = 64;

  /** Null where there is none, and all pass. */
  private final Broadcast<BloomFilter> filter;

  private PromptFilter(Broadcast<BloomFilter> filter) {
    this.filter = filter;
  }

  /**
   * @param keys of prompts, {@link Counting#key}, in one column
   * @param prompts how many they are
   */
  static PromptFilter of(Dataset<Row> keys, long prompts) {
    long bits = Math.min(MOST_BITS, BITS_OF_PROMPT * prompts);
    if (prompts == 0 || bits / prompts < LEAST_BITS_OF_PROMPT) {
      return new PromptFilter(null);
    }
    FlatMapFunction<Iterator<Row>, BloomFilter> filling =
        rows -> {
          BloomFilter piece = BloomFilter.create(prompts, bits);
          rows.forEachRemaining(row -> piece.putLong(row.getLong(0)));
          return List.of(piece).iterator();
        };
    BloomFilter whole =
        keys.repartition(PIECES)
            .toJavaRDD()
            .mapPartitions(filling)
            .treeReduce(BloomFilter::mergeInPlace);
    return new PromptFilter(
        JavaSparkContext.fromSparkContext(keys.sparkSession().sparkContext()).broadcast(whole));
  }

  /** Whether a prompt may be among these: never no where it is. */
  Column mayHold(Column key) {
    if (filter == null) {
      return lit(true);
    }
    Broadcast<BloomFilter> held = filter;
    UDF1<Long, Boolean> test = its -> held.value().mightContainLong(its);
    return udf(test, DataTypes.BooleanType).apply(key);
  }
}
