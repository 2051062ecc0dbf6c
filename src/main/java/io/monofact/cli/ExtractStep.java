package io.monofact.cli;

import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.claim.PatternExtractors;
import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.Gate;
import io.monofact.spark.Aside;
import io.monofact.spark.CorpusFiles;
import io.monofact.spark.Expressions;
import io.monofact.spark.Extraction;
import io.monofact.spark.HadoopStore;
import io.monofact.spark.Imports;
import io.monofact.spark.ParcelWork;
import io.monofact.spark.Parcels;
import io.monofact.spark.Progress;
import io.monofact.spark.Publication;
import io.monofact.spark.Readings;
import io.monofact.spark.Recipe;
import io.monofact.spark.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Corpus to claims, rejects and tallies: the first part of an audit, and all of an extraction.
 *
 * @param corpus what is read, and how
 * @param state what is kept of earlier runs
 * @param categories what is looked for
 * @param extractors of the categories
 * @param signing whether texts with a statement get a signature
 */
record ExtractStep(
    CorpusOptions corpus,
    StateOptions state,
    List<Category> categories,
    PatternExtractors extractors,
    boolean signing) {

  /** Begins to compile the rules, which goes on beside what the caller does next. */
  static ExtractStep of(
      CorpusOptions corpus, StateOptions state, List<Category> categories, boolean signing) {
    PatternExtractors extractors = new PatternExtractors(categories, corpus.language());
    return new ExtractStep(corpus, state, categories, extractors.compiling(), signing);
  }

  Readings run(SparkSession spark, Publication output, RunLog log, PrintWriter err)
      throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    corpus.checkApart(output, configuration);
    state.checkOutside(corpus, configuration);
    HadoopStore store = new HadoopStore(configuration);
    List<CorpusFile> listed = CorpusFiles.list(corpus.paths(), configuration);
    Expressions.choose(spark, listed.stream().mapToLong(CorpusFile::length).sum());
    List<CorpusFile> files = state.told(spark, listed, store);
    try (Parcels parcels = state.open(output, identity(), configuration, err)) {
      Parcels.Comparison found = parcels.compare(files);
      state.settle(parcels, found, err);
      log.finished("plan");
      Recipe recipe =
          new Recipe(
              store,
              corpus.readOptions(),
              corpus.gated() ? extractors.gate() : Gate.OPEN,
              extractors::extractor,
              signing);
      Progress progress = Progress.watch(spark.sparkContext());
      long bytes = found.unread().stream().mapToLong(CorpusFile::length).sum();
      try (ProgressLine line = ProgressLine.show(progress, bytes, err)) {
        new ParcelWork(corpus.format(), corpus.splitBytes(), state.parcelBytes(), recipe)
            .run(spark, found.unread(), byPath(listed), parcels, progress);
      }
      log.finished("extract");
      Readings readings = write(spark, output, parcels);
      log.finished("claims");
      return readings;
    }
  }

  private static Map<String, CorpusFile> byPath(List<CorpusFile> files) {
    return files.stream().collect(Collectors.toMap(CorpusFile::path, Function.identity()));
  }

  /** All that decides what is found in a file. */
  private Map<String, String> identity() {
    Map<String, String> identity = new TreeMap<>();
    identity.put("program", Version.ofReading());
    categories.stream()
        .collect(Collectors.groupingBy(Category::name))
        .forEach((name, rules) -> identity.put("category " + name, "rules " + hash(rules)));
    identity.put("format", String.valueOf(corpus.format()));
    identity.putAll(corpus.readingTold());
    identity.put("language", String.valueOf(corpus.language()));
    identity.put("signatures", signing ? "on" : "off");
    return identity;
  }

  /** As many digits as tell a user that two differ; who reads them compares no more. */
  private static String hash(List<Category> rules) {
    return Categories.hash(rules).substring(0, 16);
  }

  private Readings write(SparkSession spark, Publication output, Parcels parcels)
      throws IOException {
    spark.sparkContext().setJobDescription("Claims: put what was found in order");
    List<String> folders = parcels.whole().stream().map(Parcels.Parcel::folder).toList();
    try (Aside<Void> claims = Aside.begin(spark, () -> claims(spark, output, folders))) {
      Readings readings = readings(spark, output, parcels, folders);
      claims.result();
      return readings;
    }
  }

  private static Void claims(SparkSession spark, Publication output, List<String> folders)
      throws IOException {
    Tables.write(
        Extraction.claims(spark, folders),
        output.path("claims"),
        "path",
        "record",
        "offset",
        "category",
        "prompt");
    return null;
  }

  private Readings readings(
      SparkSession spark, Publication output, Parcels parcels, List<String> folders)
      throws IOException {
    try (Aside<Void> signatures =
        Aside.begin(spark, () -> writeSignatures(spark, output, folders))) {
      Tables.writeSmall(
          Extraction.rejects(spark, folders), output.path("rejects"), "path", "record");
      Dataset<Row> rejects = Tables.written(spark, output.path("rejects"));
      Readings readings = Readings.collect(Extraction.tallies(spark, folders), rejects);
      // What a store could not give today it may give tomorrow.
      parcels.readAgain(Readings.passing(rejects));
      signatures.result();
      return readings;
    }
  }

  /** Writes nothing where texts are not signed. */
  private Void writeSignatures(SparkSession spark, Publication output, List<String> folders)
      throws IOException {
    if (signing) {
      Tables.write(
          Extraction.signatures(spark, folders), output.path(Imports.SIGNATURES), "text_hash");
    }
    return null;
  }
}
