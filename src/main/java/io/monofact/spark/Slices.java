package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.monofact.spectrum.Sample;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Parts of a corpus counted by themselves, and the corpus as it might be. A slice is counted as all
 * claims are, its value standing behind the category's name while they are.
 */
public final class Slices {

  /** Stands between a category and the slice's value. */
  private static final char SEPARATOR = '\u001f';

  /** The host of an address, as {@link #host} has it. */
  static final UserDefinedFunction HOST =
      udf((UDF1<String, String>) Slices::host, DataTypes.StringType);

  private Slices() {}

  /**
   * One category in one part of the corpus.
   *
   * @param value what tells the part from others, or what was done to the corpus
   * @param samples the sample of each unit
   * @param singletons how many singletons of the whole corpus the part's documents hold; -1 where
   *     it is not a part but a corpus that might be
   */
  public record Part(String value, String category, Map<String, Sample> samples, long singletons) {

    private Part withSingletons(long held) {
      return new Part(value, category, samples, held);
    }
  }

  /**
   * Counts the parts that a column tells apart.
   *
   * @param claims the claims table
   * @param copies near copies, or null where they are not looked for
   * @param counts the counts of the whole
   * @param unit the unit by which a singleton of the whole is one
   * @param field a source, a language, or the host of an address, by its name in options
   * @param most how many values to tell apart, those with most claims; the rest are one
   */
  public static List<Part> by(
      Dataset<Row> claims,
      Dataset<Row> copies,
      Dataset<Row> counts,
      String unit,
      String field,
      int most) {
    Dataset<Row> valued = Counting.attributed(claims).withColumn("slice", value(field));
    Object[] values =
        valued
            .groupBy("slice")
            .agg(count(lit(1)).as("claims"))
            .orderBy(col("claims").desc(), col("slice"))
            .limit(most)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toArray();
    Dataset<Row> sliced =
        valued.withColumn(
            "slice", when(col("slice").isin(values), col("slice")).otherwise(lit("(others)")));
    Dataset<Row> singletons =
        counts
            .filter(col("unit").equalTo(unit).and(col("claims").equalTo(1)))
            .select(col("category").as("c"), col("prompt").as("p"));
    Map<String, Map<String, Long>> held = new HashMap<>();
    sliced
        .filter(col("answer").isNotNull())
        .join(singletons, col("category").equalTo(col("c")).and(col("prompt").equalTo(col("p"))))
        .groupBy("slice", "category")
        .agg(count_distinct(col("prompt")))
        .collectAsList()
        .forEach(
            row ->
                held.computeIfAbsent(row.getString(0), v -> new HashMap<>())
                    .put(row.getString(1), row.getLong(2)));
    return parts(sliced, copies).stream()
        .map(
            part ->
                part.withSingletons(
                    held.getOrDefault(part.value(), Map.of()).getOrDefault(part.category(), 0L)))
        .toList();
  }

  /** Counts the corpus without the documents of this value. */
  public static List<Part> without(
      Dataset<Row> claims, Dataset<Row> copies, String field, String value) {
    Dataset<Row> rest =
        claims
            .filter(value(field).notEqual(value))
            .withColumn(
                "slice",
                lit("without %s %s%s".formatted(field, value, remark(claims, field, value))));
    return parts(rest, copies);
  }

  /**
   * Counts the corpus with the documents of this value repeated: each is so many examples, as for a
   * model that reads them so often.
   */
  public static List<Part> repeated(Dataset<Row> claims, String field, String value, int times) {
    Column number =
        explode(
            when(value(field).equalTo(value), sequence(lit(1), lit(times)))
                .otherwise(sequence(lit(1), lit(1))));
    Column suffix = when(col("copy").gt(1), concat(lit("#"), col("copy"))).otherwise(lit(""));
    Dataset<Row> all = claims.withColumn("copy", number);
    for (String column : List.of("document_id", "record", "text_hash")) {
      all = all.withColumn(column, concat(col(column).cast("string"), suffix));
    }
    Dataset<Row> named =
        all.withColumn(
            "slice",
            lit(
                "%s %s read %d times%s"
                    .formatted(field, value, times, remark(claims, field, value))));
    return parts(named, null);
  }

  /** How many claims of each category each value has, of the value with most. */
  public static Map<String, Double> largestShares(Dataset<Row> claims, String field) {
    Map<String, Long> most = new HashMap<>();
    Map<String, Long> all = new HashMap<>();
    Counting.attributed(claims)
        .groupBy(col("category"), value(field).as("slice"))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row -> {
              most.merge(row.getString(0), row.getLong(2), Math::max);
              all.merge(row.getString(0), row.getLong(2), Long::sum);
            });
    Map<String, Double> shares = new HashMap<>();
    all.forEach((category, n) -> shares.put(category, (double) most.get(category) / n));
    return shares;
  }

  /** A misspelt value changes nothing, which must not look like a finding. */
  private static String remark(Dataset<Row> claims, String field, String value) {
    return claims.filter(value(field).equalTo(value)).isEmpty() ? " (no claim has it)" : "";
  }

  private static Column value(String field) {
    Column value = field.equals("host") ? HOST.apply(col("url")) : col(field).cast("string");
    return coalesce(value, lit("(none)"));
  }

  /** The host of an address, or null where there is none or the address is not well-formed. */
  static String host(String url) {
    try {
      return url == null ? null : new URI(url).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static List<Part> parts(Dataset<Row> sliced, Dataset<Row> copies) {
    Dataset<Row> renamed =
        sliced.withColumn(
            "category", concat_ws(String.valueOf(SEPARATOR), col("category"), col("slice")));
    Dataset<Row> counts =
        copies == null ? Counting.counts(renamed) : Counting.counts(renamed, copies);
    List<Part> parts = new ArrayList<>();
    Spectra.collect(Counting.spectra(counts))
        .forEach(
            (key, units) -> {
              int end = key.indexOf(SEPARATOR);
              parts.add(new Part(key.substring(end + 1), key.substring(0, end), units, -1));
            });
    return parts;
  }
}
