package io.monofact.spark;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.monofact.count.Unit;
import io.monofact.estimate.HoldOutTally;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Claims in, counts per prompt out, then spectra. */
public final class Counting {

  private static final List<String> PROMPT = List.of("category", "prompt");

  /** In which part of a hold-out check an example is: that of its text, or cluster of texts. */
  private static final String PART = "part";

  private Counting() {}

  /**
   * Counts every prompt under every {@link Unit} but {@link Unit#NEAR_COPY}, with one shuffle: the
   * rows go once to where their prompt is counted, and are folded there from document to text to
   * prompt.
   *
   * @param claims the claims table
   * @return the columns of {@link io.monofact.count.PromptCount}, and {@code parts}, for {@link
   *     Resampling}
   */
  public static Dataset<Row> counts(Dataset<Row> claims) {
    return folded(examples(claims), List.of(Unit.DOCUMENT, Unit.DISTINCT_TEXT));
  }

  /**
   * Counts every prompt under every {@link Unit}: texts are folded to clusters of near copies too.
   *
   * @param claims the claims table
   * @param copies {@code text_hash} and {@code copy_of}, as {@link NearCopies} finds them
   * @return the columns of {@link io.monofact.count.PromptCount}, and {@code parts}, for {@link
   *     Resampling}
   */
  public static Dataset<Row> counts(Dataset<Row> claims, Dataset<Row> copies) {
    String text = Unit.DISTINCT_TEXT.label();
    Dataset<Row> clusters = copies.select(col("text_hash").as("copy"), col("copy_of"));
    Dataset<Row> examples = examples(claims);
    return folded(
        examples
            .join(clusters, examples.col(text).equalTo(clusters.col("copy")), "left")
            .withColumn(Unit.NEAR_COPY.label(), coalesce(col("copy_of"), col(text))),
        List.of(Unit.DOCUMENT, Unit.DISTINCT_TEXT, Unit.NEAR_COPY));
  }

  /** The claims, with a column for each unit that tells its examples apart. */
  private static Dataset<Row> examples(Dataset<Row> claims) {
    return attributed(claims)
        .select(
            col("category"),
            col("prompt"),
            col("entity"),
            col("answer"),
            document().as(Unit.DOCUMENT.label()),
            coalesce(col("text_hash"), document()).as(Unit.DISTINCT_TEXT.label()));
  }

  /**
   * Counts mentions, and then the examples of each unit.
   *
   * @param units from fine to coarse: an example of one lies within an example of the next
   */
  private static Dataset<Row> folded(Dataset<Row> examples, List<Unit> units) {
    String coarsest = units.get(units.size() - 1).label();
    Dataset<Row> rows =
        examples
            .withColumn(PART, pmod(xxhash64(col(coarsest)), lit(HoldOutTally.PARTS)).cast("int"))
            .repartition(columns(PROMPT))
            .groupBy(columns(keys(units)))
            .agg(
                min("entity").as("entity"),
                collect_set("answer").as("answers"),
                count(lit(1)).as(all(Unit.MENTION)),
                count(col("answer")).as(claims(Unit.MENTION)));
    List<Unit> counted = new ArrayList<>(List.of(Unit.MENTION));
    for (Unit unit : units) {
      rows = fold(rows, unit, keys(units.subList(counted.size(), units.size())), counted);
      counted.add(unit);
    }
    // nullif, since all columns of a stack want the same nullability
    StringBuilder stack = new StringBuilder("stack(").append(counted.size());
    for (Unit unit : counted) {
      stack.append(
          (", '%1$s', %1$s_claims, %1$s_all - %1$s_claims, transform(parts, p ->"
                  + " named_struct('part', p.part, 'claims', nullif(p.%1$s_claims, -1L),"
                  + " 'abstentions', nullif(p.%1$s_all - p.%1$s_claims, -1L)))")
              .formatted(unit.label()));
    }
    stack.append(") as (unit, claims, abstentions, parts)");
    return parted(rows, counted)
        .withColumn("answers", size(col("answers")).cast("long"))
        .selectExpr("category", "prompt", "entity", "answers", stack.toString())
        .select(
            "category", "unit", "prompt", "entity", "claims", "abstentions", "answers", "parts");
  }

  /** Makes one row of a prompt's parts, and keeps how many examples each of them holds. */
  private static Dataset<Row> parted(Dataset<Row> rows, List<Unit> counted) {
    List<Column> sums = new ArrayList<>();
    List<Column> part = new ArrayList<>(List.of(col(PART)));
    for (Unit unit : counted) {
      for (String count : List.of(all(unit), claims(unit))) {
        sums.add(sum(count).as(count));
        part.add(col(count));
      }
    }
    sums.add(array_distinct(flatten(collect_list("answers"))).as("answers"));
    sums.add(sort_array(collect_list(struct(part.toArray(Column[]::new)))).as(Resampling.PARTS));
    return rows.groupBy(columns(PROMPT))
        .agg(min("entity").as("entity"), sums.toArray(Column[]::new));
  }

  /** Makes one row of those that only the unit tells apart, and counts them. */
  private static Dataset<Row> fold(
      Dataset<Row> rows, Unit unit, List<String> keys, List<Unit> counted) {
    List<Column> sums = new ArrayList<>();
    for (Unit finer : counted) {
      sums.add(sum(all(finer)).as(all(finer)));
      sums.add(sum(claims(finer)).as(claims(finer)));
    }
    Column answered = when(col(claims(Unit.MENTION)).gt(0), lit(1));
    sums.add(count(lit(1)).as(all(unit)));
    sums.add(count(answered).as(claims(unit)));
    sums.add(array_distinct(flatten(collect_list("answers"))).as("answers"));
    return rows.groupBy(columns(keys)).agg(min("entity").as("entity"), sums.toArray(Column[]::new));
  }

  private static List<String> keys(List<Unit> units) {
    List<String> keys = new ArrayList<>(PROMPT);
    keys.add(PART);
    units.forEach(unit -> keys.add(unit.label()));
    return keys;
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static String all(Unit unit) {
    return unit.label() + "_all";
  }

  private static String claims(Unit unit) {
    return unit.label() + "_claims";
  }

  /**
   * How many documents hold a statement of each category.
   *
   * @param claims the claims table
   * @return category, documents
   */
  public static Dataset<Row> documents(Dataset<Row> claims) {
    return attributed(claims).groupBy("category").agg(count_distinct(document()).as("documents"));
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

  /** What tells one document from another. */
  static Column document() {
    return coalesce(
        when(col("path").isNotNull(), concat_ws("#", col("path"), col("record"))),
        col("document_id"));
  }
}
