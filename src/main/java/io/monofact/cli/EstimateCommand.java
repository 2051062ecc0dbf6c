package io.monofact.cli;

import io.monofact.audit.CategoryAudit;
import io.monofact.claim.Category;
import io.monofact.count.Unit;
import io.monofact.estimate.Resampled;
import io.monofact.report.Assumption;
import io.monofact.report.Assumptions;
import io.monofact.report.Reading;
import io.monofact.report.Report;
import io.monofact.spark.Conflicts;
import io.monofact.spark.Counting;
import io.monofact.spark.Imports;
import io.monofact.spark.Publication;
import io.monofact.spark.Resampling;
import io.monofact.spectrum.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts or a spectrum to a report. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description = "Estimates and bounds from counts or a spectrum, and writes the report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact estimate --counts counts --output report",
      "  monofact estimate --counts mine.csv --responses height=50 -o report",
      "                                            # category,entity,count",
      "  monofact estimate --spectrum spectrum.csv -o report",
      "                                            # category,times_seen,prompts"
    })
final class EstimateCommand implements Callable<Integer> {

  private static final class Source {
    @Option(
        names = "--counts",
        paramLabel = "PATH",
        description =
            "An output of count or audit, or Parquet or CSV with category, entity and count;"
                + " optional: unit, abstentions.")
    private String counts;

    @Option(
        names = "--spectrum",
        paramLabel = "PATH",
        description =
            "An output of count or audit, or Parquet or CSV with category, times_seen and prompts;"
                + " optional: unit, abstentions.")
    private String spectrum;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source;

  @Mixin private FigureOptions figures;
  @Mixin private CategoryOptions categories;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    RunLog log = new RunLog();
    figures.check();
    List<Category> known = categories.categories();
    try (SparkSession spark = session.open("estimate");
        Publication publication = output.begin(spark)) {
      log.finished("start");
      boolean counted = source.counts != null;
      Dataset<Row> counts = counted ? Imports.counts(spark, source.counts) : null;
      Dataset<Row> spectra =
          counted ? Counting.spectra(counts) : Imports.spectra(spark, source.spectrum);
      SortedMap<String, SortedMap<String, Sample>> samples =
          CountStep.spectra(spark, publication, spectra);
      log.finished("spectrum");

      List<String> units = units(samples);
      Map<String, Map<String, Resampled>> resampled =
          counted
              ? Imports.parts(spark, source.counts).map(Resampling::of).orElse(Map.of())
              : Map.of();
      Map<String, Long> conflicts = counted ? Conflicts.prompts(counts) : Map.of();
      List<CategoryAudit> audits =
          FigureStep.figures(
              samples, Map.of(), conflicts, resampled, List.of(), known, units, figures);
      String leading = units.contains(figures.unit()) ? figures.unit() : units.get(0);
      String from = counted ? source.counts : source.spectrum;
      List<Assumption> assumptions = new ArrayList<>(Assumptions.of(audits));
      assumptions.add(AliasOptions.ofCounts());
      Report report =
          new Report(
              from,
              List.of(from),
              log.startedText(),
              Version.all(),
              Reading.none(),
              leading,
              audits,
              assumptions);
      FigureStep.write(spark, publication, report, log);
      new RunJson(spec, log, Outcome.NOTHING_READ).categories(known).write(publication);
      publication.publish();

      PrintWriter out = spec.commandLine().getOut();
      out.print(FigureStep.table(report));
      out.println("Report: " + publication.publishedPath("report.html"));
      return ExitCode.OK.status();
    }
  }

  /** The units of the samples, those that this program knows first. */
  private static List<String> units(SortedMap<String, SortedMap<String, Sample>> samples) {
    Set<String> there = new TreeSet<>();
    samples.values().forEach(byUnit -> there.addAll(byUnit.keySet()));
    if (there.isEmpty()) {
      throw UserError.input("there are no counts to estimate from: the table has no rows");
    }
    return Stream.concat(
            Stream.of(Unit.values()).map(Unit::label).filter(there::remove).toList().stream(),
            there.stream())
        .toList();
  }
}
