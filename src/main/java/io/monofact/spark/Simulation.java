package io.monofact.spark;

import io.monofact.world.Coverage;
import io.monofact.world.Trials;
import io.monofact.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Runs trials of all worlds side by side. The result depends on the seed alone. */
public final class Simulation {

  private static final int TRIALS_PER_TASK = 100;

  private Simulation() {}

  /** What every bound did in this many trials of each world. */
  public static List<Coverage> run(SparkSession spark, int trials, long seed) {
    List<int[]> tasks = new ArrayList<>();
    for (int from = 0; from < trials; from += TRIALS_PER_TASK) {
      for (int world = 0; world < Worlds.count(); world++) {
        tasks.add(new int[] {world, from, Math.min(trials, from + TRIALS_PER_TASK)});
      }
    }
    List<Coverage> parts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(tasks, tasks.size())
            .flatMap(task -> Trials.run(task[0], seed, task[1], task[2]).iterator())
            .collect();
    return Trials.merged(parts);
  }

  /** Writes the table as one file. */
  public static void write(SparkSession spark, List<Coverage> coverage, String path) {
    Tables.writeRecords(spark, coverage, Coverage.class, path);
  }
}
