package io.monofact.cli;

import io.monofact.claim.Category;
import io.monofact.claim.CueGate;
import io.monofact.claim.PatternExtractor;
import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.Gate;
import io.monofact.spark.CorpusFiles;
import io.monofact.spark.CorpusPlan;
import io.monofact.spark.Extraction;
import io.monofact.spark.HadoopStore;
import io.monofact.spark.Imports;
import io.monofact.spark.Progress;
import io.monofact.spark.Publication;
import io.monofact.spark.Readings;
import io.monofact.spark.Recipe;
import io.monofact.spark.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Corpus to claims, rejects and tallies: the first part of an audit, and all of an extraction. */
final class ExtractStep {

  private static final String STAGING = "extraction";

  private ExtractStep() {}

  static Readings run(
      SparkSession spark,
      Publication output,
      CorpusOptions corpus,
      List<Category> categories,
      boolean signing,
      RunLog log,
      PrintWriter err)
      throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    HadoopStore store = new HadoopStore(configuration);
    List<CorpusFile> files = CorpusFiles.list(corpus.paths(), configuration);
    CorpusPlan plan = CorpusPlan.of(spark, files, corpus.format(), corpus.splitBytes(), store);
    log.finished("plan");

    String language = corpus.language();
    Gate gate = corpus.gated() ? CueGate.of(categories) : Gate.OPEN;
    Recipe recipe =
        new Recipe(
            store,
            corpus.readOptions(),
            gate,
            () -> new PatternExtractor(categories, language),
            signing);
    Progress progress = Progress.watch(spark.sparkContext());
    String staging = output.path(STAGING);
    try (ProgressLine line = ProgressLine.show(progress, plan.bytes(), err)) {
      Extraction.run(spark, plan, recipe, progress, staging);
    }
    log.finished("extract");

    Tables.write(
        Extraction.claims(spark, staging),
        output.path("claims"),
        "path",
        "record",
        "offset",
        "category",
        "prompt");
    Tables.writeSmall(Extraction.rejects(spark, staging), output.path("rejects"), "path", "record");
    if (signing) {
      Tables.write(
          Extraction.signatures(spark, staging), output.path(Imports.SIGNATURES), "text_hash");
    }
    Readings readings =
        Readings.collect(
            Extraction.tallies(spark, staging), spark.read().parquet(output.path("rejects")));
    output.discard(STAGING);
    log.finished("claims");
    return readings;
  }
}
