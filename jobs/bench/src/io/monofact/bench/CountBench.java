package io.monofact.bench;

import io.monofact.cli.CommandSession;
import io.monofact.spark.CountTasks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Measures the command {@code count} on tables of claims, even and skewed. */
final class CountBench {

  /** Of stages that take less of the processor time the skew does not matter. */
  private static final double MATTERS = 0.05;

  private static final String LISTENERS = "spark.extraListeners";

  /** The command has a task for each million claims too. */
  private static final long CLAIMS_OF_TASK = 1_000_000;

  /**
   * One command.
   *
   * @param name how the claims lie
   * @param claims how many
   * @param cores how many it had
   * @param seconds from start to end, with the session's
   * @param processorSeconds of all tasks
   * @param load of the machine when it ended, all processes
   * @param stages Spark's, in order
   * @param yardsticks the processor seconds of what Spark SQL alone does with the same claims
   */
  record Counted(
      String name,
      long claims,
      int cores,
      double seconds,
      double processorSeconds,
      double load,
      List<TaskTimes.Stage> stages,
      Map<String, Double> yardsticks) {

    double ofPart(String part) {
      return stages.stream()
          .filter(stage -> stage.name().equals(part))
          .mapToDouble(TaskTimes.Stage::seconds)
          .sum();
    }

    /** The stage whose longest task stands out most, of those that matter. */
    TaskTimes.Stage worst() {
      return stages.stream()
          .filter(stage -> stage.tasks() > 1 && stage.seconds() > MATTERS * processorSeconds)
          .max(Comparator.comparing(TaskTimes.Stage::skew))
          .orElseThrow(() -> new IllegalStateException("no stage had several tasks"));
    }
  }

  private final Path folder;
  private final PrintWriter err;

  CountBench(Path folder, PrintWriter err) {
    this.folder = folder;
    this.err = err;
  }

  /** Counts each of the cases once. */
  List<Counted> run(long claims, int cores, List<CountCase> cases) throws IOException {
    List<Counted> all = new ArrayList<>();
    for (CountCase one : cases) {
      Path table = folder.resolve("claims-%s-%d".formatted(one.label(), claims));
      if (!Files.exists(table.resolve("_SUCCESS"))) {
        err.printf(Locale.ROOT, "making %,d claims, %s%n", claims, one.label());
        try (SparkSession spark = CommandSession.open(cores)) {
          one.claims(spark, claims).write().mode(SaveMode.Overwrite).parquet(table.toString());
        }
      }
      err.printf(Locale.ROOT, "counting them%n");
      all.add(count(one, claims, cores, table));
    }
    return all;
  }

  private Counted count(CountCase one, long claims, int cores, Path table) throws IOException {
    Path output = folder.resolve("counts");
    Folders.delete(output);
    TaskTimes.clear();
    long start = System.nanoTime();
    CommandSession.run(
        "count",
        "--claims=" + table,
        "--output=" + output,
        "--master=local[%d]".formatted(cores),
        "--conf=%s=%s".formatted(LISTENERS, TaskTimes.class.getName()));
    double seconds = (System.nanoTime() - start) / 1e9;
    Folders.delete(output);
    List<TaskTimes.Stage> stages = TaskTimes.stages();
    double processor = processorSeconds(stages);
    double load = Machine.loadNow();
    Map<String, Double> yardsticks = yardsticks(cores, claims, table, output);
    return new Counted(one.label(), claims, cores, seconds, processor, load, stages, yardsticks);
  }

  /** Does what Spark SQL alone does, with as many tasks as the command has. */
  private static Map<String, Double> yardsticks(int cores, long claims, Path table, Path output)
      throws IOException {
    Map<String, Double> all = new LinkedHashMap<>();
    System.setProperty(LISTENERS, TaskTimes.class.getName());
    try {
      for (CountYardstick yardstick : CountYardstick.values()) {
        TaskTimes.clear();
        // The listener has heard of all tasks when the session is closed.
        try (SparkSession spark = CommandSession.open(cores)) {
          spark.conf().set(CountTasks.SETTING, Math.max(2L * cores, claims / CLAIMS_OF_TASK));
          yardstick.run(spark.read().parquet(table.toString()), output);
        }
        all.put(yardstick.label(), processorSeconds(TaskTimes.stages()));
      }
    } finally {
      System.clearProperty(LISTENERS);
      Folders.delete(output);
    }
    return all;
  }

  private static double processorSeconds(List<TaskTimes.Stage> stages) {
    return stages.stream().mapToDouble(TaskTimes.Stage::seconds).sum();
  }

  /** The results as a table. */
  static String text(List<Counted> all) {
    StringBuilder text =
        new StringBuilder(
            "claims             rows, m   seconds   claims/s/core   per proc. second"
                + "   Count, s   Conflicts, s   max/median, of              load\n");
    for (Counted one : all) {
      TaskTimes.Stage worst = one.worst();
      text.append(
          "%-16s %9.1f %9.1f %,15.0f %,18.0f %10.1f %14.1f   %4.1f of %d in %-15s %5.1f%n"
              .formatted(
                  one.name(),
                  one.claims() / 1e6,
                  one.seconds(),
                  one.claims() / one.seconds() / one.cores(),
                  one.claims() / one.processorSeconds(),
                  one.ofPart("Count"),
                  one.ofPart("Conflicts"),
                  worst.skew(),
                  worst.tasks(),
                  worst.name(),
                  one.load()));
    }
    text.append("\nclaims             Spark SQL alone, claims/s of processor time\n");
    for (Counted one : all) {
      text.append("%-16s".formatted(one.name()));
      one.yardsticks()
          .forEach(
              (name, seconds) ->
                  text.append("   %s %,.0f".formatted(name, one.claims() / seconds)));
      text.append('\n');
    }
    return text.toString();
  }
}
