package io.monofact.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** What Spark SQL alone does with a table of claims, from the least to the same counts. */
enum CountYardstick {

  /** Reads the columns that counting reads, and does nothing with them. */
  READ("read", false) {
    @Override
    Dataset<Row> of(Dataset<Row> claims) {
      return claims.select(COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
    }
  },

  /** Counts claims by a number in place of the prompt, and keeps nothing. */
  BY_HASH("group by hash", false) {
    @Override
    Dataset<Row> of(Dataset<Row> claims) {
      return claims.groupBy(xxhash64(col("category"), col("prompt")).as("key")).count();
    }
  },

  /** Counts the claims of each prompt and writes that, with no unit but the mention. */
  MENTIONS("mentions", true) {
    @Override
    Dataset<Row> of(Dataset<Row> claims) {
      return claims.groupBy("category", "prompt").agg(min("entity"), count(lit(1)));
    }
  },

  /** Counts the mentions, documents and distinct texts of each prompt in one row, and writes it. */
  UNITS("all units", true) {
    @Override
    Dataset<Row> of(Dataset<Row> claims) {
      return claims
          .groupBy("category", "prompt")
          .agg(
              min("entity"),
              count(lit(1)),
              count_distinct(struct(col("path"), col("record"))),
              count_distinct(col("text_hash")));
    }
  };

  private static final List<String> COLUMNS =
      List.of("category", "prompt", "entity", "answer", "path", "record", "text_hash");

  private final String label;
  private final boolean isWritten;

  CountYardstick(String label, boolean isWritten) {
    this.label = label;
    this.isWritten = isWritten;
  }

  /** As the tables have it. */
  String label() {
    return label;
  }

  abstract Dataset<Row> of(Dataset<Row> claims);

  /** Does it once. */
  void run(Dataset<Row> claims, Path output) {
    if (isWritten) {
      of(claims).write().mode(SaveMode.Overwrite).parquet(output.toString());
    } else {
      of(claims).write().format("noop").mode(SaveMode.Overwrite).save();
    }
  }
}
