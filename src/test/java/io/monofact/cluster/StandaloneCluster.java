package io.monofact.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A standalone master and workers of one core each, as processes. */
final class StandaloneCluster implements AutoCloseable {

  private final SparkFolder spark;
  private final Path work;
  private final int port = Daemon.freePort();
  private final Daemon master;
  private final List<Daemon> workers = new ArrayList<>();

  StandaloneCluster(SparkFolder spark, Path work, int count) {
    this.spark = spark;
    this.work = work;
    master =
        spark
            .start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--webui-port",
                "0")
            .awaitPort(port);
    for (int i = 0; i < count; i++) {
      addWorker();
    }
  }

  void addWorker() {
    String name = "worker-" + workers.size();
    workers.add(
        spark.start(
            name,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--cores",
            "1",
            "--memory",
            "1500m",
            "--webui-port",
            "0",
            "--work-dir",
            work.resolve(name).toString(),
            url()));
    master.awaitLine("Registering worker", workers.size());
  }

  String url() {
    return "spark://127.0.0.1:" + port;
  }

  /** Kills an executor that the worker has started. */
  void killExecutor(int worker) {
    workers.get(worker).children("CoarseGrainedExecutorBackend").stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("worker " + worker + " has no executor"))
        .destroyForcibly();
  }

  /** Kills a worker; its executor ends itself when it sees that. */
  void killWorker(int worker) {
    workers.get(worker).kill();
  }

  @Override
  public void close() {
    workers.forEach(Daemon::close);
    master.close();
  }
}
