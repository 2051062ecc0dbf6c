package io.monofact.cli;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.FactCategory;
import io.monofact.audit.LikelyCause;
import io.monofact.claim.Category;
import io.monofact.count.Unit;
import io.monofact.report.Report;
import io.monofact.report.ReportWriter;
import io.monofact.report.ReportWriters;
import io.monofact.report.Slice;
import io.monofact.report.Specimens;
import io.monofact.report.TextReport;
import io.monofact.spark.Aside;
import io.monofact.spark.Drawing;
import io.monofact.spark.Publication;
import io.monofact.spark.ReportTable;
import io.monofact.spark.Slices;
import io.monofact.spark.Tables;
import io.monofact.spectrum.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Samples to figures, and figures to the files of the report. */
final class FigureStep {

  private FigureStep() {}

  /**
   * Computes every figure of every category under every unit. A category that was looked for and
   * not found has an empty sample: that it is missing is a finding too.
   *
   * @param looked the categories that were looked for; others in the samples need response sizes
   *     among the options
   * @param known all categories whose response sizes are known
   * @param units the units of the report, in order
   */
  static List<CategoryAudit> figures(
      CountStep counted,
      List<Category> looked,
      List<Category> known,
      List<String> units,
      FigureOptions options) {
    Map<String, Category> byName = byName(known);
    Set<String> names = new TreeSet<>(counted.samples().keySet());
    looked.forEach(c -> names.add(c.name()));
    List<CategoryAudit> audits = new ArrayList<>();
    for (String name : names) {
      audits.addAll(ofUnits(counted, options.fact(name, byName.get(name)), units, options));
    }
    return audits;
  }

  private static List<CategoryAudit> ofUnits(
      CountStep counted, FactCategory category, List<String> units, FigureOptions options) {
    String name = category.name();
    List<CategoryAudit> audits = new ArrayList<>();
    for (String unit : units) {
      audits.add(
          CategoryAudit.of(
                  category,
                  unit,
                  counted.documents().getOrDefault(name, 0L),
                  counted.sample(name, unit),
                  options.setting(category))
              .withDisputed(counted.conflicts().getOrDefault(name, -1L))
              .withResampled(counted.resampled().getOrDefault(name, Map.of()).get(unit)));
    }
    double source = counted.sources().getOrDefault(name, Double.NaN);
    return audits.stream()
        .map(
            audit ->
                audit.isNotExchangeable()
                    ? audit.withCause(LikelyCause.of(audit, audits, Unit::together, source))
                    : audit)
        .toList();
  }

  /**
   * The figures of slices: each part as if it were the whole.
   *
   * @param counted the parts, by what they are told under
   */
  static List<Slice> slices(
      Map<String, List<Slices.Part>> counted,
      List<Category> known,
      List<String> units,
      FigureOptions options) {
    Map<String, Category> byName = byName(known);
    List<Slice> slices = new ArrayList<>();
    counted.forEach(
        (by, parts) -> {
          for (Slices.Part part : parts) {
            FactCategory category = options.fact(part.category(), byName.get(part.category()));
            units.stream()
                .filter(part.samples()::containsKey)
                .map(unit -> slice(by, part, category, unit, options))
                .forEach(slices::add);
          }
        });
    slices.sort(
        Comparator.comparing((Slice s) -> s.audit().category().name())
            .thenComparing(Comparator.comparing((Slice s) -> -s.audit().sample().size()))
            .thenComparing(Slice::value));
    return slices;
  }

  /** Prompts to look at, of what was counted. */
  private static Map<String, Specimens> specimens(
      SparkSession spark,
      Publication output,
      Dataset<Row> claims,
      List<CategoryAudit> leading,
      RunLog log)
      throws IOException {
    spark.sparkContext().setJobDescription("Specimens: prompts to look at");
    Map<String, Long> singletons = new TreeMap<>();
    Map<String, Long> disputed = new TreeMap<>();
    for (CategoryAudit audit : leading) {
      singletons.put(audit.category().name(), audit.sample().singletons());
      if (audit.conflicts() > 0) {
        disputed.put(audit.category().name(), audit.conflicts());
      }
    }
    Map<String, Specimens> drawn =
        Drawing.of(
            claims,
            Tables.written(spark, output.path("counts")),
            Tables.written(spark, output.path("conflicts")),
            leading.get(0).unit(),
            singletons,
            disputed);
    log.finished("specimens");
    return drawn;
  }

  private static Slice slice(
      String by, Slices.Part part, FactCategory category, String unit, FigureOptions options) {
    Sample sample = part.samples().get(unit);
    return new Slice(
        by,
        part.value(),
        part.singletons(),
        CategoryAudit.of(category, unit, 0, sample, options.setting(category)));
  }

  private static Map<String, Category> byName(List<Category> known) {
    return known.stream()
        .collect(Collectors.toMap(Category::name, Function.identity(), (first, same) -> first));
  }

  /** The printed table, with what its figures take for granted. */
  static String table(Report report) {
    return TextReport.table(
        report.leadingUnit(), report.leading().stream().map(CategoryFigures::of).toList());
  }

  /**
   * Writes the report, as a table and in every form that a person or a program reads.
   *
   * @param claims of which prompts to look at are drawn; null for none
   */
  static void write(
      SparkSession spark, Publication output, Report report, Dataset<Row> claims, RunLog log)
      throws IOException {
    // The tables hold no specimens.
    try (Aside<Void> tables = Aside.begin(spark, () -> tables(spark, output, report))) {
      Report whole =
          claims == null
              ? report
              : report.withSpecimens(specimens(spark, output, claims, report.leading(), log));
      spark.sparkContext().setJobDescription("Report");
      for (ReportWriter writer : ReportWriters.all()) {
        try (OutputStream out = output.create(writer.fileName())) {
          writer.write(whole, out);
        }
      }
      tables.result();
    }
    log.finished("report");
  }

  private static Void tables(SparkSession spark, Publication output, Report report) {
    spark.sparkContext().setJobDescription("Report");
    ReportTable.write(spark, report, output.path("report"));
    if (!report.slices().isEmpty()) {
      ReportTable.writeSlices(spark, report, output.path("slices"));
    }
    ReportTable.writeOutlooks(spark, report, output.path("growth"), output.path("popularity"));
    return null;
  }
}
