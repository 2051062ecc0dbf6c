package io.monofact.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JVM for each workload and number of cores: what one workload teaches the compiler of the code
 * that both go through would slow the other down.
 */
final class WorkerProcesses implements AutoCloseable {

  private final Map<String, WorkerProcess> started = new LinkedHashMap<>();

  /** The JVM of a workload, which is started when it is first asked. */
  WorkerProcess of(String workload, int cores) {
    return started.computeIfAbsent(cores + " " + workload, unused -> new WorkerProcess(cores));
  }

  @Override
  public void close() throws IOException {
    for (WorkerProcess worker : started.values()) {
      worker.close();
    }
  }
}
