package io.monofact.bench;

import io.monofact.claim.Categories;
import io.monofact.claim.PatternExtractors;
import io.monofact.corpus.ReadOptions;
import io.monofact.spark.CorpusFiles;
import io.monofact.spark.CorpusPlan;
import io.monofact.spark.Counting;
import io.monofact.spark.Extraction;
import io.monofact.spark.HadoopStore;
import io.monofact.spark.Progress;
import io.monofact.spark.Recipe;
import io.monofact.spark.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The program: all default categories, claims written, and counted under all units. */
final class Stages implements Workload {

  private static final long SPLIT_BYTES = 64L << 20;

  private final SparkSession spark;
  private final HadoopStore store;
  private final Broadcast<Recipe> recipe;
  private final Progress progress;

  Stages(SparkSession spark) {
    this.spark = spark;
    this.store = new HadoopStore(spark.sparkContext().hadoopConfiguration());
    PatternExtractors extractors = new PatternExtractors(Categories.bundled(), null);
    this.recipe =
        Extraction.sent(
            spark,
            new Recipe(
                store, ReadOptions.DEFAULT, extractors.gate(), extractors::extractor, false));
    this.progress = Progress.watch(spark.sparkContext());
  }

  @Override
  public Pass run(List<String> files, InputFormat format) throws IOException {
    Path output = Files.createTempDirectory("monofact-bench");
    try {
      return run(
          files, output.resolve("extraction").toString(), output.resolve("counts").toString());
    } finally {
      Folders.delete(output);
    }
  }

  private Pass run(List<String> files, String extraction, String counts) throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Map<String, Double> stages = new LinkedHashMap<>();
    long start = System.nanoTime();
    CorpusPlan plan =
        CorpusPlan.of(spark, CorpusFiles.list(files, configuration), null, SPLIT_BYTES, store);
    long planned = System.nanoTime();
    stages.put("plan", (planned - start) / 1e9);
    Extraction.run(spark, plan, recipe, progress, extraction);
    long extracted = System.nanoTime();
    stages.put("extract", (extracted - planned) / 1e9);
    Dataset<Row> claims = Extraction.claims(spark, List.of(extraction));
    Tables.write(Counting.counts(claims), counts);
    long counted = System.nanoTime();
    stages.put("count", (counted - extracted) / 1e9);
    return new Pass((counted - start) / 1e9, claims.count(), stages);
  }
}
