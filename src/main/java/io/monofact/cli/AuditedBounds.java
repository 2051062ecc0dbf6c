package io.monofact.cli;

import io.monofact.audit.CategoryFigures;
import io.monofact.audit.FactCategory;
import io.monofact.audit.RunFigures;
import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import io.monofact.claim.Category;
import io.monofact.model.CategoryBounds;
import io.monofact.spark.Counting;
import io.monofact.spark.Imports;
import io.monofact.spark.Spectra;
import io.monofact.spectrum.Sample;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The bounds that a model is held against: those of an audit, or computed from counts.
 *
 * @param byCategory the bounds of each category
 * @param unit what counted as one example
 * @param from where they are from, in words
 */
record AuditedBounds(Map<String, CategoryBounds> byCategory, String unit, String from) {

  private static final double G = 0.01;
  private static final String FIRST_UNIT = "distinct_text";

  /**
   * @param report an output of audit or estimate; null for that of {@code counts}, if it has one
   */
  static AuditedBounds read(
      SparkSession spark, String report, String counts, List<Category> categories)
      throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    if (report != null) {
      return of(ReportFolder.read(report, configuration), report);
    }
    Path own = new Path(counts, "report.json");
    if (own.getFileSystem(configuration).exists(own)) {
      return of(ReportFolder.read(counts, configuration), counts);
    }
    return ofCounts(spark, counts, categories);
  }

  private static AuditedBounds of(RunFigures run, String folder) {
    Map<String, CategoryBounds> byCategory = new HashMap<>();
    for (CategoryFigures figures : run.leading()) {
      byCategory.put(
          figures.category(),
          new CategoryBounds(
              figures.category(),
              lower(figures.bounds()),
              figures.setting().delta(),
              figures.setting().minErrors(),
              figures.setting().maxErrors(),
              figures.examples() == 0 ? 1 : (double) figures.tally().claims() / figures.examples(),
              figures.unit()));
    }
    return new AuditedBounds(byCategory, run.leadingUnit(), "the report of " + folder);
  }

  private static AuditedBounds ofCounts(
      SparkSession spark, String counts, List<Category> categories) throws IOException {
    SortedMap<String, SortedMap<String, Sample>> samples =
        Spectra.collect(Counting.spectra(Imports.counts(spark, counts)));
    Map<String, CategoryBounds> byCategory = new HashMap<>();
    String unit = FIRST_UNIT;
    for (Category category : categories) {
      SortedMap<String, Sample> byUnit = samples.get(category.name());
      if (byUnit == null || byUnit.isEmpty()) {
        continue;
      }
      unit = byUnit.containsKey(FIRST_UNIT) ? FIRST_UNIT : byUnit.firstKey();
      Sample sample = byUnit.get(unit);
      Setting setting =
          new FactCategory(
                  category.name(),
                  category.label(),
                  category.responses().min(),
                  category.responses().max())
              .with(category.severalAnswers(), category.claimsPerStatement())
              .setting(0, G);
      byCategory.put(
          category.name(),
          new CategoryBounds(
              category.name(),
              lower(Bounds.values(sample, setting)),
              0,
              setting.minErrors(),
              setting.maxErrors(),
              sample.size() == 0 ? 1 : (double) sample.answered() / sample.size(),
              unit));
    }
    return new AuditedBounds(byCategory, unit, "the counts of " + counts);
  }

  /** The lower bounds that have a value. */
  private static List<BoundValue> lower(List<BoundValue> bounds) {
    return bounds.stream().filter(b -> b.side() == Side.LOWER && b.isDefined()).toList();
  }
}
