package io.monofact.cli;

import io.monofact.audit.CategoryAudit;
import io.monofact.claim.Category;
import io.monofact.count.Unit;
import io.monofact.report.Assumption;
import io.monofact.report.Assumptions;
import io.monofact.report.Reading;
import io.monofact.report.Report;
import io.monofact.report.Slice;
import io.monofact.spark.Conflicts;
import io.monofact.spark.Counting;
import io.monofact.spark.Imports;
import io.monofact.spark.Publication;
import io.monofact.spark.Resampling;
import io.monofact.spark.Tables;
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

/** Claims, counts or a spectrum to a report. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description = "Estimates and bounds from claims, counts or a spectrum, and writes the report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact estimate --counts counts --output report",
      "  monofact estimate --claims claims.parquet --by source -o report",
      "                                            # category,entity,answer",
      "  monofact estimate --counts mine.csv --responses height=50 -o report",
      "                                            # category,entity,count",
      "  monofact estimate --spectrum spectrum.csv -o report",
      "                                            # category,times_seen,prompts"
    })
final class EstimateCommand implements Callable<Integer> {

  private static final class Source {
    @Option(
        names = "--claims",
        paramLabel = "PATH",
        description =
            "An output of extract or audit, or Parquet or CSV with category, entity and answer"
                + " (empty for an abstention); optional: prompt, document_id, path, record,"
                + " text_hash, source, url, language.")
    private String claims;

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
  @Mixin private SliceOptions sliceOptions;
  @Mixin private AliasOptions aliases;
  @Mixin private CategoryOptions categories;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    RunLog log = new RunLog();
    figures.check();
    sliceOptions.check();
    if (source.claims == null) {
      figures.checkWithoutClaims();
      aliases.checkWithoutClaims();
      if (sliceOptions.isAsked()) {
        throw UserError.usage("--by, --without and --repeat need --claims: counts tell no parts");
      }
    }
    List<Category> known = categories.categories();
    try (SparkSession spark = session.open("estimate");
        Publication publication =
            output.begin(spark, source.claims, source.counts, source.spectrum)) {
      aliases.read(spark);
      log.watch(spark);
      log.finished("start");
      Dataset<Row> claims =
          source.claims == null ? null : aliases.applied(Imports.claims(spark, source.claims));
      CountStep counted = counted(spark, publication, claims, log);
      List<String> units = units(counted.samples());
      figures.observe(claims);
      List<CategoryAudit> audits = FigureStep.figures(counted, List.of(), known, units, figures);
      String leading = leading(units);
      String from = from();
      List<Assumption> assumptions = new ArrayList<>(Assumptions.of(audits));
      assumptions.add(claims == null ? AliasOptions.ofCounts() : aliases.assumption());
      figures.assumption().ifPresent(assumptions::add);
      Report report =
          new Report(
                  from,
                  List.of(from),
                  log.startedText(),
                  Version.all(),
                  Reading.none(),
                  leading,
                  audits,
                  assumptions)
              .withSlices(slices(spark, publication, claims, known, units, leading));
      FigureStep.write(spark, publication, report, claims, log);
      new RunJson(spec, log, Outcome.NOTHING_READ)
          .categories(known)
          .aliases(aliases.told())
          .quality(figures.measured())
          .write(publication);
      publication.publish();

      PrintWriter out = spec.commandLine().getOut();
      out.print(FigureStep.table(report));
      out.println("Report: " + publication.publishedPath("report.html"));
      return ExitCode.OK.status();
    }
  }

  /** What was given, counted as far as that is still to be done. */
  private CountStep counted(
      SparkSession spark, Publication publication, Dataset<Row> claims, RunLog log)
      throws IOException {
    if (claims != null) {
      Dataset<Row> signatures = Imports.signatures(spark, source.claims).orElse(null);
      return CountStep.run(spark, publication, claims, signatures, log);
    }
    Dataset<Row> counts = source.counts == null ? null : Imports.counts(spark, source.counts);
    Dataset<Row> spectra =
        counts == null ? Imports.spectra(spark, source.spectrum) : Counting.spectra(counts);
    CountStep step =
        new CountStep(
            CountStep.spectra(spark, publication, spectra),
            Map.of(),
            counts == null ? Map.of() : Conflicts.prompts(counts),
            counts == null
                ? Map.of()
                : Imports.parts(spark, source.counts).map(Resampling::of).orElse(Map.of()),
            Map.of());
    log.finished("spectrum");
    return step;
  }

  private List<Slice> slices(
      SparkSession spark,
      Publication publication,
      Dataset<Row> claims,
      List<Category> known,
      List<String> units,
      String leading)
      throws IOException {
    if (claims == null) {
      return List.of();
    }
    Dataset<Row> copies =
        units.contains(Unit.NEAR_COPY.label())
            ? Tables.written(spark, publication.path("copies"))
            : null;
    return FigureStep.slices(
        sliceOptions.counted(
            claims, copies, Tables.written(spark, publication.path("counts")), leading),
        known,
        units,
        figures);
  }

  private String from() {
    if (source.claims != null) {
      return source.claims;
    }
    return source.counts == null ? source.spectrum : source.counts;
  }

  /**
   * The unit whose figures lead: the default, or else the first that was counted.
   *
   * @throws UserError if one was asked for that was not counted
   */
  private String leading(List<String> units) {
    if (units.contains(figures.unit())) {
      return figures.unit();
    } else if (spec.commandLine().getParseResult().hasMatchedOption("--unit")) {
      throw UserError.usage(
          "--unit is '%s', which is not counted here; there are %s"
              .formatted(figures.unit(), String.join(", ", units)));
    }
    return units.get(0);
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
