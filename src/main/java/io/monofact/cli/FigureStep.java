package io.monofact.cli;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.FactCategory;
import io.monofact.audit.LikelyCause;
import io.monofact.claim.Category;
import io.monofact.count.Unit;
import io.monofact.estimate.Resampled;
import io.monofact.report.Report;
import io.monofact.report.ReportWriter;
import io.monofact.report.ReportWriters;
import io.monofact.report.Slice;
import io.monofact.report.TextTable;
import io.monofact.spark.Publication;
import io.monofact.spark.ReportTable;
import io.monofact.spark.Slices;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** Samples to figures, and figures to the files of the report. */
final class FigureStep {

  private static final Sample NOTHING = new Sample(Spectrum.of(Map.of()), 0);

  private FigureStep() {}

  /**
   * Computes every figure of every category under every unit. A category that was looked for and
   * not found has an empty sample: that it is missing is a finding too.
   *
   * @param samples the sample of each unit, by category
   * @param documents how many documents hold a statement, by category
   * @param conflicts how many prompts have two or more distinct answers, by category; of others it
   *     is not known
   * @param resampled the hold-out check and bootstrap of each unit, by category; of others it is
   *     not known
   * @param sources the share of claims in the largest source, by category; of others it is not
   *     known
   * @param looked the categories that were looked for; others in the samples need response sizes
   *     among the options
   * @param known all categories whose response sizes are known
   * @param units the units of the report, in order
   */
  static List<CategoryAudit> figures(
      SortedMap<String, SortedMap<String, Sample>> samples,
      Map<String, Long> documents,
      Map<String, Long> conflicts,
      Map<String, Map<String, Resampled>> resampled,
      Map<String, Double> sources,
      List<Category> looked,
      List<Category> known,
      List<String> units,
      FigureOptions options) {
    Map<String, Category> byName = byName(known);
    Set<String> names = new TreeSet<>(samples.keySet());
    looked.forEach(c -> names.add(c.name()));
    List<CategoryAudit> audits = new ArrayList<>();
    for (String name : names) {
      FactCategory category = options.fact(name, byName.get(name));
      List<CategoryAudit> ofUnits = new ArrayList<>();
      for (String unit : units) {
        Sample sample = samples.getOrDefault(name, new TreeMap<>()).getOrDefault(unit, NOTHING);
        ofUnits.add(
            CategoryAudit.of(
                    category,
                    unit,
                    documents.getOrDefault(name, 0L),
                    sample,
                    options.setting(category))
                .withDisputed(conflicts.getOrDefault(name, -1L))
                .withResampled(resampled.getOrDefault(name, Map.of()).get(unit)));
      }
      for (CategoryAudit audit : ofUnits) {
        audits.add(
            audit.isNotExchangeable()
                ? audit.withCause(
                    LikelyCause.of(
                        audit, ofUnits, Unit::together, sources.getOrDefault(name, Double.NaN)))
                : audit);
      }
    }
    return audits;
  }

  /** The figures of slices: each part as if it were the whole. */
  static List<Slice> slices(
      Map<String, List<Slices.Counted>> counted,
      List<Category> known,
      List<String> units,
      FigureOptions options) {
    Map<String, Category> byName = byName(known);
    List<Slice> slices = new ArrayList<>();
    counted.forEach(
        (by, parts) -> {
          for (Slices.Counted part : parts) {
            part.samples()
                .forEach(
                    (value, samples) ->
                        samples.forEach(
                            (name, ofUnits) -> {
                              FactCategory category = options.fact(name, byName.get(name));
                              long held =
                                  part.singletons().isEmpty()
                                      ? -1
                                      : part.singletons()
                                          .getOrDefault(value, Map.of())
                                          .getOrDefault(name, 0L);
                              for (String unit : units) {
                                if (ofUnits.containsKey(unit)) {
                                  slices.add(
                                      new Slice(
                                          by,
                                          value,
                                          held,
                                          CategoryAudit.of(
                                              category,
                                              unit,
                                              0,
                                              ofUnits.get(unit),
                                              options.setting(category))));
                                }
                              }
                            }));
          }
        });
    slices.sort(
        Comparator.comparing((Slice s) -> s.audit().category().name())
            .thenComparing(Comparator.comparing((Slice s) -> -s.audit().sample().size()))
            .thenComparing(Slice::value));
    return slices;
  }

  private static Map<String, Category> byName(List<Category> known) {
    return known.stream()
        .collect(Collectors.toMap(Category::name, Function.identity(), (first, same) -> first));
  }

  /** The printed table, with what its figures take for granted. */
  static String table(Report report) {
    String of =
        report.isExtractionUnmeasured() ? "" : " of " + String.join(", ", report.unmeasured());
    String extraction =
        report.isExtractionMeasured()
            ? ""
            : " Extraction quality%s is unmeasured: the bounds assume that it is perfect."
                .formatted(of);
    return "%sOne example is one %s.%s%n"
        .formatted(
            TextTable.of(report.leading()), report.leadingUnit().replace('_', ' '), extraction);
  }

  /** Writes the report, as a table and in every form that a person or a program reads. */
  static void write(SparkSession spark, Publication output, Report report, RunLog log)
      throws IOException {
    spark.sparkContext().setJobDescription("Report");
    ReportTable.write(spark, report, output.path("report"));
    if (!report.slices().isEmpty()) {
      ReportTable.writeSlices(spark, report, output.path("slices"));
    }
    ReportTable.writeOutlooks(spark, report, output.path("growth"), output.path("popularity"));
    for (ReportWriter writer : ReportWriters.all()) {
      try (OutputStream out = output.create(writer.fileName())) {
        writer.write(report, out);
      }
    }
    log.finished("report");
  }
}
