package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Extracts files parcel by parcel, two at a time, so that no core waits for the last task of one.
 *
 * @param format the format that all files are to be read as, or null to find it
 * @param splitBytes the most that one task reads of a file that can be split
 * @param parcelBytes from how many bytes on a parcel takes no more files; 0 for as much as keeps
 *     the cores busy for some seconds
 * @param recipe what a task does
 */
public record ParcelWork(String format, long splitBytes, long parcelBytes, Recipe recipe) {

  /** For each core; so much is lost at most when a run is killed, twice. */
  private static final long USUAL_BYTES = 256L << 20;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /**
   * Extracts all of the files.
   *
   * @param files in the order of their paths, as they are told from others
   * @param listed every file as the store lists it, by path
   * @param parcels hold what is found
   * @throws IOException if what was found cannot be written
   */
  public void run(
      SparkSession spark,
      List<CorpusFile> files,
      Map<String, CorpusFile> listed,
      Parcels parcels,
      Progress progress)
      throws IOException {
    Broadcast<Recipe> sent = Extraction.sent(spark, recipe);
    Queue<CorpusFile> waiting = new ArrayDeque<>(files);
    Callable<Void> work =
        () -> {
          for (var group = next(waiting, spark); !group.isEmpty(); group = next(waiting, spark)) {
            List<CorpusFile> read = group.stream().map(f -> listed.get(f.path())).toList();
            String parcel = parcels.begin();
            try {
              Extraction.run(spark, plan(spark, read), sent, progress, parcel);
              parcels.finish(parcel, group);
            } catch (Exception e) { // Spark's own is checked, and thrown without being declared
              // The other reader need not go through the rest of the corpus for nothing.
              giveUp(waiting);
              throw e;
            }
          }
          return null;
        };
    try (Aside<Void> first = Aside.begin(spark, work);
        Aside<Void> second = Aside.begin(spark, work)) {
      first.result();
      second.result();
    } catch (IOException | RuntimeException e) {
      awaitIdle(spark);
      throw e;
    } finally {
      sent.unpersist();
    }
  }

  private static void giveUp(Queue<CorpusFile> waiting) {
    synchronized (waiting) {
      waiting.clear();
    }
  }

  /**
   * Waits for the tasks of a job that has failed: they are told to end and write on until they
   * have, and what they write would come back after it was removed.
   */
  private static void awaitIdle(SparkSession spark) {
    long until = System.nanoTime() + LONGEST_WAIT.toNanos();
    try {
      while (isBusy(spark) && System.nanoTime() < until) {
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isBusy(SparkSession spark) {
    try {
      // The tracker is told of tasks and jobs a little after they began or ended.
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      return true;
    }
    return Stream.of(spark.sparkContext().statusTracker().getExecutorInfos())
        .anyMatch(executor -> executor.numRunningTasks() > 0);
  }

  private CorpusPlan plan(SparkSession spark, List<CorpusFile> files) {
    return CorpusPlan.of(spark, files, format, splitBytes, recipe.store());
  }

  /**
   * The files of the next parcel: more of them when there are more cores, as there may be later.
   */
  private List<CorpusFile> next(Queue<CorpusFile> waiting, SparkSession spark) {
    long bytes =
        parcelBytes > 0 ? parcelBytes : USUAL_BYTES * spark.sparkContext().defaultParallelism();
    synchronized (waiting) {
      List<CorpusFile> files = new ArrayList<>();
      for (long filled = 0; filled < bytes && !waiting.isEmpty(); ) {
        CorpusFile file = waiting.remove();
        files.add(file);
        filled += file.length();
      }
      return files;
    }
  }
}
