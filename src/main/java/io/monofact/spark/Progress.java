package io.monofact.spark;

import io.monofact.corpus.SplitTally;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple4;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * How far an extraction is, for the progress line only: a task that Spark runs twice is counted
 * twice here, while the tallies of the output are not.
 */
public final class Progress extends SparkListener {

  private static final String BYTES = "monofact.bytes";
  private static final String DOCUMENTS = "monofact.documents";
  private static final String CLAIMS = "monofact.claims";

  private final Counters counters;
  private final Map<Long, long[]> running = new ConcurrentHashMap<>();

  private Progress(Counters counters) {
    this.counters = counters;
  }

  /** Watches what the session does from now on. */
  public static Progress watch(SparkContext context) {
    Progress progress =
        new Progress(
            new Counters(
                context.longAccumulator(BYTES),
                context.longAccumulator(DOCUMENTS),
                context.longAccumulator(CLAIMS)));
    context.addSparkListener(progress);
    return progress;
  }

  /** What the tasks add to. */
  Counters counters() {
    return counters;
  }

  /** Where the extraction stands: finished tasks, and running ones as of their last heartbeat. */
  public Snapshot snapshot() {
    long[] sum = {counters.bytes.value(), counters.documents.value(), counters.claims.value()};
    for (long[] task : running.values()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += task[i];
      }
    }
    return new Snapshot(sum[0], sum[1], sum[2]);
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    Iterator<Tuple4<Object, Object, Object, Seq<AccumulableInfo>>> tasks =
        asSeq(update.accumUpdates()).iterator();
    while (tasks.hasNext()) {
      Tuple4<Object, Object, Object, Seq<AccumulableInfo>> task = tasks.next();
      long[] values = new long[3];
      Iterator<AccumulableInfo> infos = task._4().iterator();
      while (infos.hasNext()) {
        AccumulableInfo info = infos.next();
        int i = index(info);
        if (i >= 0 && info.update().isDefined() && info.update().get() instanceof Long value) {
          values[i] = value;
        }
      }
      running.put((Long) task._1(), values);
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    running.remove(end.taskInfo().taskId());
  }

  @SuppressWarnings("unchecked")
  private static Seq<Tuple4<Object, Object, Object, Seq<AccumulableInfo>>> asSeq(Object updates) {
    return (Seq<Tuple4<Object, Object, Object, Seq<AccumulableInfo>>>) updates;
  }

  private static int index(AccumulableInfo info) {
    String name = info.name().isDefined() ? info.name().get() : "";
    return switch (name) {
      case BYTES -> 0;
      case DOCUMENTS -> 1;
      case CLAIMS -> 2;
      default -> -1;
    };
  }

  /**
   * How far an extraction is.
   *
   * @param bytes bytes of the files read, as they lie in the store
   * @param documents documents found
   * @param claims claims and abstentions found
   */
  public record Snapshot(long bytes, long documents, long claims) {}

  /** What the tasks add to. */
  record Counters(LongAccumulator bytes, LongAccumulator documents, LongAccumulator claims)
      implements Serializable {

    void add(SplitTally before, SplitTally now, long statements) {
      bytes.add(now.rawBytes() - before.rawBytes());
      documents.add(now.documents() - before.documents());
      claims.add(statements);
    }
  }
}
