package io.monofact.cli;

import io.monofact.count.Unit;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Resampled;
import io.monofact.spark.Aside;
import io.monofact.spark.Conflicts;
import io.monofact.spark.Counting;
import io.monofact.spark.NearCopies;
import io.monofact.spark.Publication;
import io.monofact.spark.Resampling;
import io.monofact.spark.Slices;
import io.monofact.spark.Spectra;
import io.monofact.spark.Tables;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What was counted.
 *
 * @param samples the sample of each unit, by category
 * @param documents how many documents hold a statement, by category; none where it is not known
 * @param conflicts how many prompts have two or more distinct answers, by category; none where it
 *     is not known
 * @param resampled the hold-out check and bootstrap of each unit, by category
 * @param sources the share of claims in the largest source, by category; none where no category
 *     fails a hold-out check under every unit
 */
record CountStep(
    SortedMap<String, SortedMap<String, Sample>> samples,
    Map<String, Long> documents,
    Map<String, Long> conflicts,
    Map<String, Map<String, Resampled>> resampled,
    Map<String, Double> sources) {

  private static final Sample NOTHING = new Sample(Spectrum.of(Map.of()), 0);

  /** The sample of a category under a unit; an empty one where nothing was found. */
  Sample sample(String category, String unit) {
    Map<String, Sample> ofUnits = samples.get(category);
    return ofUnits == null ? NOTHING : ofUnits.getOrDefault(unit, NOTHING);
  }

  /**
   * How many claims each category has, each mention for itself.
   *
   * @param asked what was looked for; a category of which nothing was found has 0
   */
  SortedMap<String, Long> mentions(Collection<String> asked) {
    SortedMap<String, Long> claims = new TreeMap<>();
    asked.forEach(name -> claims.put(name, 0L));
    samples
        .keySet()
        .forEach(name -> claims.put(name, sample(name, Unit.MENTION.label()).answered()));
    return claims;
  }

  /**
   * Claims to counts and spectra.
   *
   * @param signatures by what near copies are found; null where they are not looked for
   */
  static CountStep run(
      SparkSession spark,
      Publication output,
      Dataset<Row> claims,
      Dataset<Row> signatures,
      RunLog log)
      throws IOException {
    Dataset<Row> copies = signatures == null ? null : copies(spark, output, signatures, log);
    spark.sparkContext().setJobDescription("Count: claims per prompt");
    Dataset<Row> counted =
        copies == null ? Counting.counts(claims) : Counting.counts(claims, copies);
    try (Aside<Map<String, Long>> documents =
        Aside.begin(spark, () -> Spectra.byCategory(Counting.documents(claims)))) {
      Tables.write(counted, output.path("counts"));
      return counted(spark, output, claims, documents, log);
    }
  }

  private static CountStep counted(
      SparkSession spark,
      Publication output,
      Dataset<Row> claims,
      Aside<Map<String, Long>> documents,
      RunLog log)
      throws IOException {
    Dataset<Row> counts = Tables.written(spark, output.path("counts"));
    try (Aside<Void> conflicts =
        Aside.begin(spark, () -> conflicts(spark, output, claims, counts))) {
      Map<String, Map<String, Resampled>> resampled = Resampling.of(counts);
      CountStep step =
          new CountStep(
              spectra(spark, output, Counting.spectra(counts)),
              documents.result(),
              Conflicts.prompts(counts),
              resampled,
              failsThroughout(resampled) && Arrays.asList(claims.columns()).contains("source")
                  ? Slices.largestShares(claims, "source")
                  : Map.of());
      log.finished("count");
      conflicts.result();
      log.finished("conflicts");
      return step;
    }
  }

  private static Void conflicts(
      SparkSession spark, Publication output, Dataset<Row> claims, Dataset<Row> counts) {
    spark.sparkContext().setJobDescription("Conflicts: prompts with several answers");
    Tables.write(Conflicts.of(claims, counts), output.path("conflicts"));
    return null;
  }

  /** Whether some category passes a hold-out check under no unit. */
  private static boolean failsThroughout(Map<String, Map<String, Resampled>> resampled) {
    return resampled.values().stream()
        .anyMatch(
            units ->
                units.values().stream()
                    .allMatch(r -> r.holdOut().verdict() == HoldOut.Verdict.NOT_EXCHANGEABLE));
  }

  /** Finds the near copies, and writes them. */
  private static Dataset<Row> copies(
      SparkSession spark, Publication output, Dataset<Row> signatures, RunLog log)
      throws IOException {
    spark.sparkContext().setJobDescription("Near copies: texts that differ in few words");
    String path = output.path("copies");
    Tables.write(NearCopies.clusters(signatures), path, "copy_of", "text_hash");
    log.finished("copies");
    return Tables.written(spark, path);
  }

  /** Writes the spectra and brings them here. */
  static SortedMap<String, SortedMap<String, Sample>> spectra(
      SparkSession spark, Publication output, Dataset<Row> spectra) throws IOException {
    spark.sparkContext().setJobDescription("Spectrum: prompts by how often they were seen");
    String path = output.path("spectrum");
    Tables.writeSmall(spectra, path, "category", "unit", "times_seen");
    return Spectra.collect(Tables.written(spark, path));
  }
}
