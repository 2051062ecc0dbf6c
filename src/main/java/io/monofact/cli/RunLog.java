package io.monofact.cli;

import io.monofact.spark.StageMeter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** When a run began, how long each part of it took, and what it cost. */
final class RunLog {

  private final Instant started = Instant.now();
  private final long begin = System.nanoTime();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long last = begin;
  private StageMeter meter;

  /** Takes account of what Spark does from now on. */
  void watch(SparkSession spark) {
    meter = StageMeter.watch(spark.sparkContext());
  }

  /** What Spark's tasks have cost, by part of the run; none if nobody watched. */
  List<StageMeter.Cost> costs() {
    return meter == null ? List.of() : meter.costs();
  }

  /** The most heap in bytes that this process has used: the peaks of its areas together. */
  long peakMemory() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Ends a part: it took the time since the part before it ended. */
  void finished(String part) {
    long now = System.nanoTime();
    seconds.merge(part, rounded(now - last), Double::sum);
    last = now;
  }

  Instant started() {
    return started;
  }

  /** When the run began, to the second, for a person. */
  String startedText() {
    return started
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", " UTC");
  }

  /** Seconds by part, in the order in which they ended. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** Seconds since the run began. */
  double total() {
    return rounded(System.nanoTime() - begin);
  }

  private static double rounded(long nanos) {
    return Math.round(nanos / 1e6) / 1e3;
  }
}
