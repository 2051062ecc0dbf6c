package io.monofact.cli;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Verdict;
import io.monofact.claim.Category;
import io.monofact.corpus.SplitTally;
import io.monofact.report.Assumption;
import io.monofact.report.Assumptions;
import io.monofact.report.Reading;
import io.monofact.report.Report;
import io.monofact.report.Slice;
import io.monofact.spark.Imports;
import io.monofact.spark.Publication;
import io.monofact.spark.Readings;
import io.monofact.spark.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole line: corpus to report. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Reads a corpus, counts the facts in it, and writes a report of the errors that a base"
            + " model trained on it must make.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact audit sample-data/corpus --output target/audit",
      "  monofact audit CORPUS -o DIR --policy conf/audit-policy.yaml --baseline EARLIER-DIR",
      "  monofact audit CORPUS -o DIR --policy mine.yaml --webhook https://hooks.example/monofact",
      "  monofact audit CORPUS -o DIR --history audits/history --corpus-name my-corpus",
      "  monofact audit 'dump/*.jsonl.zst' -o audit --text-field content --only birthday,founder",
      "  monofact audit 's3a://bucket/corpus/*.jsonl.zst' --output s3a://bucket/audits/2026-11-20 \\",
      "      --master spark://host:7077"
    })
final class AuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpus;
  @Mixin private CategoryOptions categoryOptions;
  @Mixin private FigureOptions figures;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private NearCopyOptions nearCopies;
  @Mixin private AliasOptions aliases;
  @Mixin private PolicyOptions policies;
  @Mixin private WebhookOptions webhook;
  @Mixin private StateOptions state;
  @Mixin private HistoryOptions histories;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    RunLog log = new RunLog();
    corpus.check();
    state.check();
    figures.check();
    sliceOptions.check();
    nearCopies.check(figures.unit());
    List<Category> categories = categoryOptions.categories();
    policies.check(categoryOptions.names(), nearCopies.units());
    webhook.check(policies.isJudged());
    String name = histories.corpus(corpus.name());
    PrintWriter err = spec.commandLine().getErr();
    boolean copies = nearCopies.wanted();
    ExtractStep extraction = ExtractStep.of(corpus, state, categories, copies);
    try (SparkSession spark = session.open("audit");
        Publication publication = output.begin(spark)) {
      histories.check(publication, corpus, spark.sparkContext().hadoopConfiguration());
      aliases.read(spark);
      policies.readBaseline(spark.sparkContext().hadoopConfiguration());
      histories.read(name, spark.sparkContext().hadoopConfiguration());
      aliases.check(categories.stream().map(Category::name).toList(), err);
      log.watch(spark);
      log.finished("start");
      Readings readings = extraction.run(spark, publication, log, err);
      Outcome outcome = Outcome.of(readings, corpus.maxRejected());
      Dataset<Row> claims = aliases.applied(Tables.written(spark, publication.path("claims")));
      CountStep counted =
          CountStep.run(
              spark,
              publication,
              claims,
              copies ? Tables.written(spark, publication.path(Imports.SIGNATURES)) : null,
              log);
      spark.sparkContext().setJobDescription("Slices: parts of the corpus by themselves");
      figures.observe(claims);
      List<Slice> slices =
          FigureStep.slices(
              sliceOptions.counted(
                  claims,
                  copies ? Tables.written(spark, publication.path("copies")) : null,
                  Tables.written(spark, publication.path("counts")),
                  figures.unit()),
              categories,
              nearCopies.units(),
              figures);
      Report report =
          report(name, log, readings, outcome, counted, categories, slices)
              .withHistory(histories.history())
              .withBaseline(policies.baseline());
      FigureStep.write(spark, publication, report, claims, log);
      SortedMap<String, Long> mentions = counted.mentions(categoryOptions.names());
      new RunJson(spec, log, outcome)
          .arguments(webhook.withoutSecrets(spec.commandLine().getParseResult().originalArgs()))
          .categories(categories)
          .aliases(aliases.told())
          .quality(figures.measured())
          .readings(readings)
          .claims(mentions)
          .write(publication);
      MetricsFile.write(publication, log, readings, mentions);
      Optional<Verdict> verdict =
          policies.judge(
              publication, histories.history(), spark.sparkContext().hadoopConfiguration());
      List<HistoryRow> rows = histories.rows(publication, verdict);

      PrintWriter out = spec.commandLine().getOut();
      out.print(FigureStep.table(report));
      outcome.print(spec.commandLine());
      verdict.ifPresent(v -> PolicyOptions.print(v, spec.commandLine()));
      publication.publish();
      out.println("Report: " + publication.publishedPath("report.html"));
      out.flush();
      // Who is to be told of a failed verdict is told of it whatever the history says.
      verdict.ifPresent(v -> tell(v, publication, err));
      histories.add(rows, err);
      // A corpus of which too much was rejected was not audited, whatever the verdict is.
      return outcome.complete() && verdict.isPresent()
          ? PolicyOptions.exitCode(verdict.get()).status()
          : outcome.exitCode().status();
    }
  }

  private void tell(Verdict verdict, Publication output, PrintWriter err) {
    webhook.tell(
        verdict,
        output.publishedPath("report.html"),
        Map.of("verdict", output.publishedPath("verdict.json")),
        err);
  }

  private Report report(
      String name,
      RunLog log,
      Readings readings,
      Outcome outcome,
      CountStep counted,
      List<Category> categories,
      List<Slice> slices) {
    List<CategoryAudit> audits =
        FigureStep.figures(counted, categories, categories, nearCopies.units(), figures);
    List<Assumption> assumptions = new ArrayList<>(Assumptions.of(audits));
    assumptions.add(0, new Assumption(Assumptions.ENOUGH_WAS_READ, outcome.sentence()));
    assumptions.add(aliases.assumption());
    figures.assumption().ifPresent(assumptions::add);
    SplitTally tally = readings.tally();
    Reading reading =
        new Reading(
            tally.records(),
            tally.documents(),
            tally.gated(),
            tally.rejects(),
            tally.others(),
            tally.rawBytes(),
            tally.textBytes(),
            readings.rejectsByReason());
    return new Report(
            name,
            corpus.paths(),
            log.startedText(),
            Version.all(),
            reading,
            figures.unit(),
            audits,
            assumptions)
        .withSlices(slices);
  }
}
