package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.FileSniffer;
import io.monofact.corpus.Reject;
import io.monofact.corpus.Sniffed;
import io.monofact.corpus.Split;
import io.monofact.corpus.SplitPlan;
import io.monofact.corpus.Store;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * What there is to read, and who reads what.
 *
 * @param files every file, by path, with its format or the reason why it has none
 * @param tasks the splits of each task
 */
public record CorpusPlan(List<Sniffed> files, List<List<Split>> tasks) {

  /** Looking at fewer files than this is not worth a job. */
  private static final int FEW = 32;

  /** Tasks to a core, so that a slow one does not hold up the rest. */
  private static final int TASKS_PER_CORE = 4;

  private static final long LEAST_TASK_BYTES = 1L << 20;

  /**
   * Looks at the first bytes of every file, and cuts the corpus into tasks.
   *
   * @param files the files
   * @param format the format that all are to be read as, or null to find it
   * @param splitBytes the most that one task reads of a file that can be split
   */
  public static CorpusPlan of(
      SparkSession spark, List<CorpusFile> files, String format, long splitBytes, Store store) {
    List<Sniffed> found = sniff(spark, files, format, store);
    // With what opening costs: ten thousand small files must not become ten thousand tasks.
    long bytes = files.stream().mapToLong(file -> file.length() + SplitPlan.OPEN_COST).sum();
    long parallelism = spark.sparkContext().defaultParallelism();
    long taskBytes =
        Math.max(LEAST_TASK_BYTES, Math.min(splitBytes, bytes / (TASKS_PER_CORE * parallelism)));
    return new CorpusPlan(
        found, SplitPlan.tasks(SplitPlan.splits(found, Math.max(taskBytes, 1)), taskBytes));
  }

  private static List<Sniffed> sniff(
      SparkSession spark, List<CorpusFile> files, String format, Store store) {
    Sniffing sniffing = new Sniffing(store, format);
    if (files.size() < FEW) {
      return files.stream().map(sniffing::sniff).toList();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.setJobDescription("Plan: look at the first bytes of every file");
    int slices = Math.min(files.size(), TASKS_PER_CORE * context.defaultParallelism());
    List<Sniffed> found = context.parallelize(files, slices).map(sniffing::sniff).collect();
    context.setJobDescription(null);
    return found;
  }

  /** The files that cannot be read. */
  public List<Sniffed> unreadable() {
    return files.stream().filter(f -> f.reject() != null).toList();
  }

  /** Bytes of all files, as they lie in the store. */
  public long bytes() {
    return files.stream().mapToLong(f -> f.file().length()).sum();
  }

  private record Sniffing(Store store, String format) implements Serializable {

    Sniffed sniff(CorpusFile file) {
      Sniffed found = FileSniffer.sniff(file, store);
      boolean readable =
          found.reject() == null || found.reject().reason() == Reject.Reason.UNKNOWN_FORMAT;
      return format != null && readable
          ? new Sniffed(file, format, found.compression(), null)
          : found;
    }
  }
}
