package io.monofact.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class PromptFilterTest {

  private static final long PROMPTS = 5_000;

  private final SparkSession spark = TestSession.session();

  @Test
  void allOfThesePassAndFewOthers() {
    PromptFilter filter = PromptFilter.of(keys(0, PROMPTS), PROMPTS);
    assertThat(passing(filter, keys(0, PROMPTS))).isEqualTo(PROMPTS);
    assertThat(passing(filter, keys(PROMPTS, 5 * PROMPTS))).isLessThan(4 * PROMPTS / 30);
  }

  @Test
  void allPassWhereThereAreNoneOrTooMany() {
    assertThat(passing(PromptFilter.of(keys(0, 0), 0), keys(0, 9))).isEqualTo(9);
    assertThat(passing(PromptFilter.of(keys(0, 3), 1L << 26), keys(0, 9))).isEqualTo(9);
  }

  private static long passing(PromptFilter filter, Dataset<Row> keys) {
    return keys.filter(filter.mayHold(col("key"))).count();
  }

  private Dataset<Row> keys(long from, long to) {
    return spark.range(from, to).selectExpr("id * 1000003 AS key");
  }
}
