package io.monofact.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What the parts of a run cost, by the names that Spark's own pages show. */
public final class StageMeter extends SparkListener {

  private static final String DESCRIPTION = "spark.job.description";
  private static final String UNNAMED = "other";

  /** By the name that Spark gives it. */
  private static final String HEAP = "JVMHeapMemory";

  /**
   * What all tasks of one part of a run cost together, those that failed or were repeated too.
   *
   * @param name the part, such as Extract or Count
   * @param tasks how many tasks ended
   * @param failed how many of them failed
   * @param seconds the time they ran, added up over the cores
   * @param cpuSeconds the processor time they took
   * @param longestSeconds the time of the longest
   * @param shuffleBytes bytes they wrote for other tasks to read
   * @param spillBytes bytes that did not fit into memory, as they were written to disk
   * @param peakMemoryBytes the most memory that one task held for sorting and joining
   * @param peakHeapBytes the most heap that an executor's process used while one of the tasks ran,
   *     as far as Spark looked (every second); 0 where all were over before it did. On one machine
   *     this is the driver's process
   */
  public record Cost(
      String name,
      long tasks,
      long failed,
      double seconds,
      double cpuSeconds,
      double longestSeconds,
      long shuffleBytes,
      long spillBytes,
      long peakMemoryBytes,
      long peakHeapBytes) {

    private static Cost none(String name) {
      return new Cost(name, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private Cost plus(boolean isFailed, TaskMetrics task, long heap) {
      double ran = task == null ? 0 : task.executorRunTime() / 1e3;
      return new Cost(
          name,
          tasks + 1,
          failed + (isFailed ? 1 : 0),
          seconds + ran,
          cpuSeconds + (task == null ? 0 : task.executorCpuTime() / 1e9),
          Math.max(longestSeconds, ran),
          shuffleBytes + (task == null ? 0 : task.shuffleWriteMetrics().bytesWritten()),
          spillBytes + (task == null ? 0 : task.diskBytesSpilled()),
          Math.max(peakMemoryBytes, task == null ? 0 : task.peakExecutionMemory()),
          Math.max(peakHeapBytes, heap));
    }
  }

  private final SparkContext context;
  private final Map<Integer, String> names = new ConcurrentHashMap<>();
  private final Map<String, Cost> costs = new TreeMap<>();

  private StageMeter(SparkContext context) {
    this.context = context;
  }

  /** Watches what the session does from now on. */
  public static StageMeter watch(SparkContext context) {
    StageMeter meter = new StageMeter(context);
    context.addSparkListener(meter);
    return meter;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    Properties properties = submitted.properties();
    String description = properties == null ? null : properties.getProperty(DESCRIPTION);
    // What stands behind the colon is for readers.
    names.put(
        submitted.stageInfo().stageId(),
        description == null ? UNNAMED : description.replaceFirst(":.*", ""));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    String name = names.getOrDefault(end.stageId(), UNNAMED);
    synchronized (costs) {
      Cost before = costs.getOrDefault(name, Cost.none(name));
      costs.put(name, before.plus(end.taskInfo().failed(), end.taskMetrics(), heap(end)));
    }
  }

  private static long heap(SparkListenerTaskEnd end) {
    return end.taskExecutorMetrics() == null ? 0 : end.taskExecutorMetrics().getMetricValue(HEAP);
  }

  /** The costs so far, by name; waits for what Spark has still to tell. */
  public List<Cost> costs() {
    try {
      context.listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      // What is not told by then is left out.
    }
    synchronized (costs) {
      return new ArrayList<>(costs.values());
    }
  }
}
