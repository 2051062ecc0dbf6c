package io.monofact.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import io.monofact.report.ShownClaim;
import io.monofact.report.ShownPrompt;
import io.monofact.report.Specimens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Draws prompts to be looked at. A prompt's place in the draw is a hash of itself, so the draw is
 * the same however the data are partitioned. Nothing is sorted that grows with the corpus: how many
 * there are is known, so only hashes are fetched that are small enough to be among the first.
 */
public final class Drawing {

  /** Hashes are taken modulo this. */
  private static final long HASHES = 1L << 40;

  /** So many more than are needed are fetched on average, so that there are enough. */
  private static final double MARGIN = 10;

  private Drawing() {}

  /**
   * The prompts that are answered once under a unit, and those with conflicting answers.
   *
   * @param claims a claims table; what evidence it lacks is null
   * @param counts its counts
   * @param conflicts its conflicts, as {@link Conflicts#of} has them
   * @param unit what counts as one example
   * @param singletons how many prompts are answered once, by category
   * @param disputed how many prompts have conflicting answers, by category
   * @throws IOException if this thread is interrupted
   */
  public static Map<String, Specimens> of(
      Dataset<Row> claims,
      Dataset<Row> counts,
      Dataset<Row> conflicts,
      String unit,
      Map<String, Long> singletons,
      Map<String, Long> disputed)
      throws IOException {
    Dataset<Row> once =
        counts
            .filter(col("unit").equalTo(unit).and(col("claims").equalTo(1)))
            .select("category", "prompt");
    Dataset<Row> several = conflicts.select("category", "prompt").distinct();
    try (Aside<Map<String, List<ShownPrompt>>> disputes =
        Aside.begin(claims.sparkSession(), () -> conflicts(conflicts, first(several, disputed)))) {
      Map<String, List<ShownPrompt>> found = singletons(claims, first(once, singletons));
      Map<String, List<ShownPrompt>> against = disputes.result();
      Map<String, Specimens> all = new TreeMap<>();
      for (String category : singletons.keySet()) {
        all.put(
            category,
            new Specimens(
                found.getOrDefault(category, List.of()),
                against.getOrDefault(category, List.of())));
      }
      return all;
    }
  }

  /** The prompts that come first by their hash, by category. */
  private static List<Drawn> first(Dataset<Row> prompts, Map<String, Long> sizes) {
    Column hash = pmod(Counting.key(), lit(HASHES));
    Column low = lit(false);
    for (Map.Entry<String, Long> size : sizes.entrySet()) {
      double share = MARGIN * Specimens.DRAWN / Math.max(1, size.getValue());
      long limit = share >= 1 ? HASHES : (long) Math.ceil(share * HASHES);
      low = low.or(col("category").equalTo(size.getKey()).and(hash.lt(limit)));
    }
    return prompts
        .filter(low)
        .select(col("category"), col("prompt"), Counting.key())
        .collectAsList()
        .stream()
        .map(row -> new Drawn(row.getString(0), row.getString(1), row.getLong(2)))
        .collect(Collectors.groupingBy(Drawn::category, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(
            drawn ->
                drawn.stream()
                    .sorted(Comparator.comparingLong(Drawn::place).thenComparing(Drawn::prompt))
                    .limit(Specimens.DRAWN))
        .toList();
  }

  /** The rows about the prompts, and by chance about another with the same hash. */
  private static Dataset<Row> about(Dataset<Row> rows, List<Drawn> prompts) {
    return rows.filter(Counting.key().isin(prompts.stream().map(Drawn::key).toArray()));
  }

  /** The first claim of each, by path, record and offset. */
  private static Map<String, List<ShownPrompt>> singletons(
      Dataset<Row> claims, List<Drawn> prompts) {
    if (prompts.isEmpty()) {
      return Map.of();
    }
    List<Column> proof = new ArrayList<>(List.of(Conflicts.proof(claims)));
    proof.add(col("answer"));
    Dataset<Row> found =
        about(claims.filter(col("answer").isNotNull()), prompts)
            .groupBy("category", "prompt")
            .agg(min(struct(proof.toArray(Column[]::new))).as("proof"), count(lit(1)).as("claims"))
            .select("category", "prompt", "claims", "proof.*");
    return shown(prompts, found.collectAsList());
  }

  private static Map<String, List<ShownPrompt>> conflicts(
      Dataset<Row> conflicts, List<Drawn> prompts) {
    if (prompts.isEmpty()) {
      return Map.of();
    }
    Dataset<Row> ranked =
        about(conflicts, prompts)
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("category", "prompt")
                            .orderBy(col("claims").desc(), col("answer"))))
            .withColumn("answers", count(lit(1)).over(Window.partitionBy("category", "prompt")))
            .filter(col("rank").leq(ShownPrompt.MOST_ANSWERS))
            .orderBy("rank");
    return shown(prompts, ranked.collectAsList());
  }

  private static Map<String, List<ShownPrompt>> shown(List<Drawn> prompts, List<Row> rows) {
    Map<List<String>, List<Row>> byPrompt = new LinkedHashMap<>();
    for (Row row : rows) {
      byPrompt
          .computeIfAbsent(
              List.of(row.getAs("category"), row.getAs("prompt")), key -> new ArrayList<>())
          .add(row);
    }
    Map<String, List<ShownPrompt>> shown = new HashMap<>();
    for (Drawn drawn : prompts) {
      List<Row> answers = byPrompt.get(List.of(drawn.category(), drawn.prompt()));
      if (answers != null) {
        shown
            .computeIfAbsent(drawn.category(), key -> new ArrayList<>())
            .add(
                new ShownPrompt(
                    drawn.prompt(),
                    has(answers.get(0), "answers")
                        ? answers.get(0).<Long>getAs("answers")
                        : answers.size(),
                    answers.stream().map(Drawing::claim).toList()));
      }
    }
    return shown;
  }

  private static boolean has(Row row, String column) {
    return List.of(row.schema().fieldNames()).contains(column);
  }

  private static ShownClaim claim(Row row) {
    String document = row.getAs("document_id");
    return new ShownClaim(
        row.getAs("entity"),
        row.getAs("answer"),
        row.<Long>getAs("claims"),
        row.getAs("evidence"),
        document == null ? row.getAs("path") : document,
        row.getAs("url"));
  }

  private record Drawn(String category, String prompt, long key) {
    long place() {
      return Math.floorMod(key, HASHES);
    }
  }
}
