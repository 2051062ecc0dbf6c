package io.monofact.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** The processor time of each task, by Spark's stage; a command's session makes one by itself. */
public final class TaskTimes extends SparkListener {

  private static final Map<Integer, String> NAMES = new TreeMap<>();
  private static final Map<Integer, List<Double>> SECONDS = new TreeMap<>();

  /**
   * The tasks of one of Spark's stages.
   *
   * @param name the part of the command that it is of
   * @param tasks how many
   * @param seconds the processor time of all
   * @param longest that of the longest
   * @param median that of the middle one
   */
  record Stage(String name, int tasks, double seconds, double longest, double median) {

    /** How far the longest stands out; 1 where it is alone. */
    double skew() {
      return longest / median;
    }
  }

  /** Forgets what was seen. */
  static void clear() {
    synchronized (SECONDS) {
      NAMES.clear();
      SECONDS.clear();
    }
  }

  /** The stages since then, in order. */
  static List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    synchronized (SECONDS) {
      SECONDS.forEach(
          (id, tasks) ->
              stages.add(
                  new Stage(
                      NAMES.getOrDefault(id, ""),
                      tasks.size(),
                      tasks.stream().mapToDouble(s -> s).sum(),
                      Collections.max(tasks),
                      Medians.of(tasks))));
    }
    return stages;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    Properties properties = submitted.properties();
    String name =
        properties == null ? "" : properties.getProperty("spark.job.description", "start");
    synchronized (SECONDS) {
      NAMES.put(submitted.stageInfo().stageId(), name.replaceFirst(":.*", ""));
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    TaskMetrics metrics = end.taskMetrics();
    if (metrics != null) {
      synchronized (SECONDS) {
        SECONDS
            .computeIfAbsent(end.stageId(), stage -> new ArrayList<>())
            .add(metrics.executorCpuTime() / 1e9);
      }
    }
  }
}
