package io.monofact.cli;

import io.monofact.spark.CountTasks;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where Spark runs: options that every command has which needs it. */
final class Session {

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where to run: local[N] inside this process, or a cluster's master. Default: what"
              + " spark-submit was told, else local[*].")
  private String master;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "A Spark setting; may be given several times.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** Opens the session; the caller closes it. */
  SparkSession open(String name) throws IOException {
    BuiltFor.requireWhatRuns();
    EarlyClasses.await();
    SparkConf conf = new SparkConf();
    settings.forEach(conf::set);
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "monofact " + name);
    // The four kinds of row that an extraction writes need no sort to be written apart.
    conf.setIfMissing("spark.sql.maxConcurrentOutputFileWriters", "4");
    conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    // At heartbeats alone, every ten seconds, the heap of most tasks is not seen.
    conf.setIfMissing("spark.executor.metrics.pollingInterval", "1s");
    // From Hadoop 3.4.3 on the usual stream asks for each object's length again, and keeps an entry
    // for each object that was read until the process ends (HADOOP-20058).
    conf.setIfMissing("spark.hadoop.fs.s3a.input.stream.type", "classic");
    // Kryo, where a cluster sets it, cannot write what records and lists are made of.
    conf.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    boolean local = conf.get("spark.master").startsWith("local");
    if (local) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.executor.heartbeatInterval", "1s");
    }
    SparkSession session = started(conf);
    if (!conf.contains(CountTasks.SETTING)) {
      CountTasks.unset(session);
      if (local) {
        session.conf().set(CountTasks.SETTING, 2L * Runtime.getRuntime().availableProcessors());
      }
    }
    if (local) {
      withoutChecksumFiles(session.sparkContext().hadoopConfiguration());
    }
    return session;
  }

  private static SparkSession started(SparkConf conf) {
    try {
      return SparkSession.builder().config(conf).getOrCreate();
    } catch (Exception e) {
      // A master that does not answer is told by a context that was stopped, or one that is null.
      throw UserError.start(
          "Spark did not start on --master %s: %s; is the address right, does it answer from here, and are the settings valid?"
              .formatted(conf.get("spark.master"), firstLine(e)));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }

  /** Keeps Hadoop's .crc files out of local output, and stale ones from failing local input. */
  private static void withoutChecksumFiles(Configuration configuration) throws IOException {
    LocalFileSystem files = FileSystem.getLocal(configuration);
    files.setWriteChecksum(false);
    files.setVerifyChecksum(false);
  }
}
