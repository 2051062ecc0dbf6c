package io.monofact.spark;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.stack;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.monofact.count.Unit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** Claims in, counts per prompt out, then spectra. */
public final class Counting {

  /** The hashes of a heavy prompt's distinct answers, until its parts are put together. */
  private static final String HASHES = "answer_hashes";

  private Counting() {}

  /**
   * Counts every prompt under every {@link Unit} but {@link Unit#NEAR_COPY}, with one shuffle: the
   * rows go once to where their prompt is counted, and are folded there in one walk.
   *
   * @param claims the claims table
   * @return the columns of {@link io.monofact.count.PromptCount}, and {@code parts}, for {@link
   *     Resampling}. The claims are sent to where they are counted at once, before the rows are
   *     asked for
   */
  public static Dataset<Row> counts(Dataset<Row> claims) {
    return counts(claims, null);
  }

  /**
   * Counts every prompt under every {@link Unit}: texts are folded to clusters of near copies too.
   *
   * @param claims the claims table
   * @param copies {@code text_hash} and {@code copy_of}, as {@link NearCopies} finds them; null
   *     where they are not looked for
   * @return the columns of {@link io.monofact.count.PromptCount}, and {@code parts}, for {@link
   *     Resampling}
   */
  public static Dataset<Row> counts(Dataset<Row> claims, Dataset<Row> copies) {
    long all = claims.count();
    CountTasks.enoughFor(claims.sparkSession(), all);
    return counts(claims, copies, HeavyPrompts.of(claims, all));
  }

  /**
   * @param copies null where near copies are not looked for
   * @param heavy the prompts to count by their parts, as {@link HeavyPrompts} tells them
   */
  static Dataset<Row> counts(Dataset<Row> claims, Dataset<Row> copies, long[] heavy) {
    Dataset<Row> examples = examples(claims);
    if (copies == null) {
      return folded(examples, List.of(Unit.DOCUMENT, Unit.DISTINCT_TEXT), heavy);
    }
    Dataset<Row> clusters =
        copies.select(col("text_hash").as("copy"), xxhash64(col("copy_of")).as("cluster"));
    Dataset<Row> clustered =
        examples
            .join(clusters, col("text_hash").equalTo(col("copy")), "left")
            .withColumn(
                Unit.NEAR_COPY.label(), coalesce(col("cluster"), col(Unit.DISTINCT_TEXT.label())));
    return folded(clustered, List.of(Unit.DOCUMENT, Unit.DISTINCT_TEXT, Unit.NEAR_COPY), heavy);
  }

  /** The claims, with what {@link PromptFold} needs of them. */
  private static Dataset<Row> examples(Dataset<Row> claims) {
    Column document = documentHash();
    return attributed(claims)
        .select(
            key().as(HeavyPrompts.KEY),
            col("category"),
            col("prompt"),
            col("entity"),
            when(col("answer").isNotNull(), xxhash64(col("answer"))).as("answer"),
            document.as(Unit.DOCUMENT.label()),
            col("text_hash"),
            coalesce(textHash(), document).as(Unit.DISTINCT_TEXT.label()));
  }

  /**
   * Counts mentions, and then the examples of each unit. A prompt that many of the claims are about
   * is counted by cells of its parts, in all tasks, and put together at the end.
   *
   * @param units from fine to coarse: an example of one lies within an example of the next
   */
  private static Dataset<Row> folded(Dataset<Row> examples, List<Unit> units, long[] heavy) {
    if (heavy.length == 0) {
      return byUnit(fold(examples, units, false), units).drop(HASHES);
    }
    Column isHeavy = HeavyPrompts.isAmong(heavy);
    return byUnit(fold(examples.filter(not(isHeavy)), units, false), units)
        .drop(HASHES)
        .union(together(byUnit(fold(examples.filter(isHeavy), units, true), units)));
  }

  /** One row for each prompt, or for each cell of a heavy one. */
  private static Dataset<Row> fold(Dataset<Row> examples, List<Unit> units, boolean heavy) {
    Column coarsest = col(units.get(units.size() - 1).label());
    List<Column> task = new ArrayList<>(List.of(col("key")));
    if (heavy) {
      task.add(PromptFold.cell(coarsest));
    }
    List<Column> order =
        new ArrayList<>(
            List.of(PromptFold.order(col("key"), coarsest), col("prompt"), col("category")));
    for (int unit = units.size() - 1; unit >= 0; unit--) {
      order.add(col(units.get(unit).label()));
    }
    List<Column> columns = new ArrayList<>();
    PromptFold.COLUMNS.forEach(name -> columns.add(col(name)));
    units.forEach(unit -> columns.add(col(unit.label())));
    Dataset<Row> sorted =
        examples
            .select(columns.toArray(Column[]::new))
            .repartition(task.toArray(Column[]::new))
            .sortWithinPartitions(order.toArray(Column[]::new));
    int coarser = units.size();
    FlatMapFunction<Iterator<InternalRow>, Row> folding =
        sortedRows -> new PromptFold(sortedRows, coarser, heavy);
    return examples
        .sparkSession()
        .createDataFrame(
            sorted.queryExecution().toRdd().toJavaRDD().mapPartitions(folding),
            PromptFold.schema(coarser));
  }

  /** One row for each unit of what was folded. */
  private static Dataset<Row> byUnit(Dataset<Row> folded, List<Unit> units) {
    List<Column> stacked = new ArrayList<>(List.of(lit(units.size() + 1)));
    for (int unit = 0; unit <= units.size(); unit++) {
      stacked.add(lit((unit == 0 ? Unit.MENTION : units.get(unit - 1)).label()));
      stacked.addAll(PromptFold.ofUnit(unit));
    }
    return folded
        .select(
            col("category"),
            col("prompt"),
            col("entity"),
            col("answers"),
            col(HASHES),
            stack(stacked.toArray(Column[]::new))
                .as(new String[] {"unit", "claims", "abstentions", Resampling.PARTS}))
        .select(
            "category",
            "unit",
            "prompt",
            "entity",
            "claims",
            "abstentions",
            "answers",
            Resampling.PARTS,
            HASHES);
  }

  /** One row for each unit and prompt, of those for its cells, each of which lies in one part. */
  private static Dataset<Row> together(Dataset<Row> cells) {
    return cells
        .groupBy(
            col("category"),
            col("unit"),
            col("prompt"),
            Parts.number(col(Resampling.PARTS)).as("part"))
        .agg(
            min("entity").as("entity"),
            sum("claims").as("claims"),
            sum("abstentions").as("abstentions"),
            array_distinct(flatten(collect_list(HASHES))).as(HASHES))
        .withColumn(Resampling.PARTS, Parts.text(col("part"), col("claims"), col("abstentions")))
        .groupBy("category", "unit", "prompt")
        .agg(
            min("entity").as("entity"),
            sum("claims").as("claims"),
            sum("abstentions").as("abstentions"),
            size(array_distinct(flatten(collect_list(HASHES)))).cast("long").as("answers"),
            array_join(sort_array(collect_list(Resampling.PARTS)), " ").as(Resampling.PARTS));
  }

  /**
   * How many documents hold a statement of each category.
   *
   * @param claims the claims table
   * @return category, documents
   */
  public static Dataset<Row> documents(Dataset<Row> claims) {
    Dataset<Row> sorted =
        attributed(claims)
            .select(documentHash().as(DocumentFold.DOCUMENT), col("category"))
            .repartition(col(DocumentFold.DOCUMENT))
            .sortWithinPartitions(DocumentFold.DOCUMENT, "category");
    FlatMapFunction<Iterator<InternalRow>, Row> folding = DocumentFold::of;
    return claims
        .sparkSession()
        .createDataFrame(
            sorted.queryExecution().toRdd().toJavaRDD().mapPartitions(folding), DocumentFold.SCHEMA)
        .groupBy("category")
        .agg(sum("documents").as("documents"));
  }

  /**
   * How many distinct answers each category has.
   *
   * @param claims the claims table
   * @return category, answers
   */
  public static Dataset<Row> answers(Dataset<Row> claims) {
    return attributed(claims).groupBy("category").agg(count_distinct(col("answer")).as("answers"));
  }

  /**
   * The spectrum of each category and unit. A row of 0 times seen holds the prompts that were never
   * answered; the abstentions of a row are those about its prompts.
   *
   * @param counts the counts table
   * @return category, unit, times_seen, prompts, abstentions
   */
  public static Dataset<Row> spectra(Dataset<Row> counts) {
    return counts
        .groupBy(col("category"), col("unit"), col("claims").as("times_seen"))
        .agg(count(lit(1)).as("prompts"), sum("abstentions").as("abstentions"))
        .select("category", "unit", "times_seen", "prompts", "abstentions");
  }

  /** The rows that are about somebody; an unnamed "He" is nobody's prompt. */
  static Dataset<Row> attributed(Dataset<Row> claims) {
    return claims.filter(col("prompt").notEqual(""));
  }

  /** A hash of what tells one prompt from another. */
  static Column key() {
    return xxhash64(col("category"), col("prompt"));
  }

  /**
   * A hash of what tells one document from another; two of one prompt's n documents have the same
   * by chance with a probability of n^2 / 2^65.
   */
  static Column documentHash() {
    return when(col("path").isNotNull(), xxhash64(col("path"), col("record")))
        .otherwise(xxhash64(col("document_id")));
  }

  private static Column textHash() {
    return when(col("text_hash").isNotNull(), xxhash64(col("text_hash")));
  }
}
