package io.monofact.spark;

import static org.apache.spark.sql.functions.min;

import io.monofact.claim.Statement;
import io.monofact.corpus.Sniffed;
import io.monofact.corpus.Split;
import io.monofact.corpus.SplitTally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Corpus in; claims, rejects, tallies and signatures out, in one pass over the data. */
public final class Extraction {

  /** The kinds of row that an extraction writes, as the values of its column {@code kind}. */
  private enum Kind {
    CLAIM,
    REJECT,
    TALLY,
    SIGNATURE
  }

  /** One row of an extraction's output: one part is there, by the kind. */
  record Extracted(
      Kind kind, Statement claim, RejectRow reject, SplitRow tally, SignatureRow signature) {

    static Extracted of(Statement claim) {
      return new Extracted(Kind.CLAIM, claim, null, null, null);
    }

    static Extracted of(RejectRow reject) {
      return new Extracted(Kind.REJECT, null, reject, null, null);
    }

    static Extracted of(SplitRow tally) {
      return new Extracted(Kind.TALLY, null, null, tally, null);
    }

    static Extracted of(SignatureRow signature) {
      return new Extracted(Kind.SIGNATURE, null, null, null, signature);
    }
  }

  private Extraction() {}

  /**
   * Reads the splits and writes what was found.
   *
   * @param spark the session
   * @param plan what there is to read
   * @param recipe what a task does with them; what it compiles is compiled once on each machine
   * @param progress hears how far the tasks are
   * @param folder where the output goes
   */
  public static void run(
      SparkSession spark,
      CorpusPlan plan,
      Broadcast<Recipe> recipe,
      Progress progress,
      String folder) {
    RecordRows<Extracted> rows = RecordRows.of(Extracted.class);
    Progress.Counters counters = progress.counters();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.setJobDescription("Extract: read the corpus, find claims");
    JavaRDD<Row> unreadable =
        context.parallelize(plan.unreadable().stream().flatMap(f -> rejected(f, rows)).toList(), 1);
    JavaRDD<Row> found =
        context
            .parallelize(plan.tasks(), Math.max(1, plan.tasks().size()))
            .mapPartitions(task -> new TaskRows(task, recipe.value(), counters));
    Tables.writer(spark.createDataFrame(found.union(unreadable), rows.schema()), folder, "claim.")
        .mode(SaveMode.Overwrite)
        .partitionBy("kind")
        .parquet(folder);
    context.setJobDescription(null);
  }

  /** Sends a recipe to where tasks run, once for all of them. */
  public static Broadcast<Recipe> sent(SparkSession spark, Recipe recipe) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(recipe);
  }

  /** A file that no task reads is one record, and that a reject. */
  private static Stream<Row> rejected(Sniffed found, RecordRows<Extracted> rows) {
    long lost = Math.max(0, found.file().length());
    Split none = new Split(found.file(), "none", 0, found.file().length());
    SplitTally tally = new SplitTally(1, 0, 0, 1, 0, 0, 0);
    return Stream.of(
        rows.row(Extracted.of(RejectRow.of(found.reject()))),
        rows.row(Extracted.of(SplitRow.of(none, tally, lost, null))));
  }

  /** The claims that extractions wrote into these folders. */
  public static Dataset<Row> claims(SparkSession spark, List<String> folders) throws IOException {
    return part(spark, folders, Kind.CLAIM, "claim");
  }

  /** The rejects that extractions wrote. */
  public static Dataset<Row> rejects(SparkSession spark, List<String> folders) throws IOException {
    return part(spark, folders, Kind.REJECT, "reject");
  }

  /** The tallies that extractions wrote, a row for each split. */
  public static Dataset<Row> tallies(SparkSession spark, List<String> folders) throws IOException {
    return part(spark, folders, Kind.TALLY, "tally");
  }

  /** The signatures that extractions wrote, one for each text. */
  public static Dataset<Row> signatures(SparkSession spark, List<String> folders)
      throws IOException {
    return part(spark, folders, Kind.SIGNATURE, "signature")
        .groupBy("text_hash")
        .agg(min("bands").as("bands"));
  }

  /** The rows of one kind; there is no folder of a kind that was not found. */
  private static Dataset<Row> part(
      SparkSession spark, List<String> folders, Kind kind, String column) throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    List<String> there = new ArrayList<>();
    for (String folder : folders) {
      Path path = new Path(folder, "kind=" + kind);
      if (path.getFileSystem(configuration).exists(path)) {
        there.add(path.toString());
      }
    }
    StructType schema = RecordRows.of(Extracted.class).schema();
    Dataset<Row> rows =
        there.isEmpty()
            ? spark.createDataFrame(List.of(), schema)
            : spark.read().schema(schema).parquet(there.toArray(String[]::new));
    return rows.select(column + ".*");
  }
}
