package io.monofact.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import io.monofact.model.CategoryBounds;
import io.monofact.model.Grader;
import io.monofact.model.ValidationTally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Grades responses, writes the tables, and counts. */
public final class Validation implements AutoCloseable {

  private static final String CONFLICTS = "conflicts";

  /** So many references every task can hold. */
  private static final long MOST_SENT = 100_000;

  private final Dataset<Row> rows;
  private final Dataset<Row> unanswered;
  private final String counts;
  private Map<String, Long> faultsByKind;

  private Validation(Dataset<Row> rows, Dataset<Row> unanswered, String counts) {
    this.rows = rows;
    this.unanswered = unanswered;
    this.counts = counts;
  }

  /**
   * Where responses and references are.
   *
   * @param responses JSON Lines, a vLLM batch's output, or Parquet
   * @param references what {@code prompts} wrote; null to take them from the corpus
   * @param counts where an audit's claims and counts are
   * @param unit whose counts tell how often the corpus answers a prompt
   */
  public record Source(String responses, String references, String counts, String unit) {}

  /**
   * Begins to grade. The responses are read once, and go once to where their question is.
   *
   * @param audited what the audit says of each category
   * @param bins of calibration
   * @throws IOException if there is nothing at a path
   * @throws WrongTableException if references or claims are none
   */
  public static Validation of(
      SparkSession spark,
      Source source,
      Grader grader,
      Map<String, CategoryBounds> audited,
      int bins)
      throws IOException {
    Dataset<Row> responses = ResponseFiles.read(spark, source.responses());
    Dataset<Row> keyed;
    Dataset<Row> references;
    if (source.references() == null) {
      Dataset<Row> named = named(responses);
      references = References.ofCorpus(spark, named, source.counts(), source.unit());
      keyed =
          named.withColumn(
              "key",
              when(
                  col("category").isNotNull().and(col("entity").isNotNull()),
                  concat_ws("/", col("category"), col("entity"))));
    } else {
      references = References.read(spark, source.references());
      keyed = responses.withColumn("key", col("id"));
    }
    Dataset<Row> told = References.withAnswered(spark, references, source.counts(), source.unit());
    // What is made of rows has no size that Spark knows, so it would sort both sides.
    Dataset<Row> sent = references.count() <= MOST_SENT ? broadcast(told) : told;
    Column place = concat_ws("@", col("path"), col("record").cast("string"));
    Dataset<Row> together =
        keyed
            .join(sent, col("key").equalTo(col("ref_id")), "left")
            .withColumn("goes_to", coalesce(col("question_id"), place))
            .repartition(col("goes_to"))
            .sortWithinPartitions("goes_to", "ref_id", "id", "sample", "path", "record");
    Dataset<Row> rows =
        together.mapPartitions(
            new GradingTask(grader, audited, bins), Encoders.row(GradingRows.SCHEMA));
    Dataset<Row> unanswered =
        references.join(
            keyed.select("key").distinct(), col("ref_id").equalTo(col("key")), "left_anti");
    return new Validation(
        rows.persist(StorageLevel.MEMORY_AND_DISK()), unanswered, source.counts());
  }

  /** How many references no response was given to. */
  public long unanswered() {
    return unanswered.count();
  }

  /** The same with category and entity taken from ids such as {@code birthday/Ann Lee}. */
  private static Dataset<Row> named(Dataset<Row> responses) {
    Column parts = split(col("id"), "/", 2);
    Column isNamed = col("category").isNull().and(col("id").contains("/"));
    return responses
        .withColumn("entity", when(isNamed, parts.getItem(1)).otherwise(col("entity")))
        .withColumn("category", when(isNamed, parts.getItem(0)).otherwise(col("category")));
  }

  /** Writes the table of graded responses. */
  public void writeGraded(String path) {
    Tables.write(rows.filter(col("graded").isNotNull()).select("graded.*"), path);
  }

  /** Writes the table of faults. */
  public void writeRejects(String path) {
    Tables.writeSmall(faults(), path, "path", "record", "sample", "reason");
  }

  private Dataset<Row> faults() {
    return rows.filter(col("reject").isNotNull()).select("reject.*");
  }

  /** How many faults there are of each kind, by name; not to be changed. */
  public Map<String, Long> faultsByKind() {
    if (faultsByKind == null) {
      Map<String, Long> byKind = new TreeMap<>();
      for (Row row : faults().groupBy("reason").count().collectAsList()) {
        byKind.put(row.getString(0), row.getLong(1));
      }
      faultsByKind = Collections.unmodifiableMap(byKind);
    }
    return faultsByKind;
  }

  /**
   * Some rows of a kind, for a page.
   *
   * @param most of each fault's kind
   */
  public List<Map<String, String>> someFaults(int most) {
    List<Map<String, String>> some = new ArrayList<>();
    for (String kind : faultsByKind().keySet()) {
      some.addAll(
          maps(
              faults()
                  .filter(col("reason").equalTo(kind))
                  .orderBy("path", "record", "sample")
                  .limit(most)
                  .select("reason", "path", "record", "id", "detail")));
    }
    return some;
  }

  /**
   * Some wrong answers that the corpus gives too, with what it says there, where the output with
   * the counts has a table of conflicts.
   *
   * @throws IOException if that cannot be looked at
   */
  public List<Map<String, String>> someRepeated(SparkSession spark, int most) throws IOException {
    Dataset<Row> some =
        rows.filter(col("graded.repeats").equalTo(lit(true)))
            .select("graded.*")
            .orderBy("category", "entity", "id", "sample")
            .limit(most)
            .select(
                col("category"),
                col("entity"),
                col("answer"),
                col("reference"),
                col("id"),
                col("sample"),
                col("text"),
                col("prompt_key").as("prompt"));
    Path table = new Path(counts, CONFLICTS);
    if (!table.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(table)) {
      return maps(some.drop("prompt"));
    }
    Dataset<Row> evidence =
        spark
            .read()
            .parquet(table.toString())
            .select("category", "prompt", "answer", "documents", "evidence");
    return maps(
        some.join(evidence, new String[] {"category", "prompt", "answer"}, "left")
            .orderBy("category", "entity", "id", "sample")
            .select(
                "category",
                "entity",
                "answer",
                "reference",
                "documents",
                "evidence",
                "id",
                "text"));
  }

  private static List<Map<String, String>> maps(Dataset<Row> table) {
    List<Map<String, String>> maps = new ArrayList<>();
    for (Row row : table.collectAsList()) {
      Map<String, String> map = new LinkedHashMap<>();
      for (String column : table.columns()) {
        map.put(column, String.valueOf((Object) row.getAs(column)));
      }
      maps.add(map);
    }
    return maps;
  }

  /** All that was counted; empty where there were no responses. */
  public Optional<ValidationTally> tally() {
    return rows.filter(col("tally").isNotNull()).select("tally").collectAsList().stream()
        .map(row -> GradingRows.read(row.getAs(0)))
        .reduce(
            (one, other) -> {
              one.merge(other);
              return one;
            });
  }

  @Override
  public void close() {
    rows.unpersist();
  }
}
