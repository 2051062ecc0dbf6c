package io.monofact.spark;

import io.monofact.simulate.TextTrial;
import io.monofact.world.Coverage;
import io.monofact.world.CoverageRow;
import io.monofact.world.ExactCase;
import io.monofact.world.FilmRun;
import io.monofact.world.FilmWorld;
import io.monofact.world.Trials;
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
      for (int world = 0; world < Trials.worlds(); world++) {
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

  /** The experiment of Miao and Kearns, each setting with so many seeds, and their means. */
  public static List<FilmRun> films(SparkSession spark, int seeds, long seed) {
    List<FilmWorld.Setting> settings = FilmWorld.settings();
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(settings, settings.size())
        .map(setting -> FilmWorld.mean(setting, seeds, seed))
        .collect();
  }

  /** Extraction, counting and bounds on the text of so many worlds. */
  public static List<TextTrial> texts(SparkSession spark, int corpora, long seed) {
    List<Long> seeds = new ArrayList<>();
    for (int i = 0; i < corpora; i++) {
      seeds.add(seed * 1_000 + i);
    }
    return seeds.isEmpty()
        ? List.of()
        : JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(seeds, seeds.size())
            .map(TextTrial::run)
            .collect();
  }

  /** Writes what became of the texts, as one file. */
  public static void writeTexts(SparkSession spark, List<TextTrial> texts, String path) {
    Tables.writeRecords(spark, texts, TextTrial.class, path);
  }

  /** Writes the other tables, each as one file. */
  public static void write(
      SparkSession spark,
      List<ExactCase> exact,
      String exactPath,
      List<FilmRun> films,
      String filmPath) {
    Tables.writeRecords(spark, exact, ExactCase.class, exactPath);
    Tables.writeRecords(spark, films, FilmRun.class, filmPath);
  }

  /** Writes the table as one file. */
  public static void write(SparkSession spark, List<Coverage> coverage, String path) {
    Tables.writeRecords(spark, CoverageRow.of(coverage), CoverageRow.class, path);
  }
}
