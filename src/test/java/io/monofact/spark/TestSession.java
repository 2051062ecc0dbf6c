package io.monofact.spark;

import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/** The session that the tests share; Spark keeps one to a JVM. */
final class TestSession {

  private TestSession() {}

  static SparkSession session() {
    SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "3")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    try {
      FileSystem.getLocal(session.sparkContext().hadoopConfiguration()).setWriteChecksum(false);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return session;
  }
}
