package io.monofact.cli;

import io.monofact.spark.Imports;
import io.monofact.spark.Publication;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Claims to counts. */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    description = "Counts claims per prompt, and writes the counts and spectrum tables.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact count --claims claims-of-corpus --output counts",
      "  monofact count --claims mine.csv -o counts       # category,entity,answer",
      "  monofact estimate --counts counts --output report   # goes on from there"
    })
final class CountCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--claims",
      required = true,
      paramLabel = "PATH",
      description =
          "An output of extract or audit, or Parquet or CSV with category, entity and answer"
              + " (empty for an abstention); optional: prompt, document_id, path, record,"
              + " text_hash.")
  private String claims;

  @Option(
      names = "--near-copies",
      paramLabel = "on|off",
      description =
          "Whether near copies of a text also count as one, under the unit near_copy. Needs the"
              + " signatures of an output of extract or audit. Default: on where they are there.")
  private Switch nearCopies;

  @Mixin private AliasOptions aliases;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    RunLog log = new RunLog();
    try (SparkSession spark = session.open("count");
        Publication publication = output.begin(spark, claims)) {
      aliases.read(spark);
      log.watch(spark);
      log.finished("start");
      Dataset<Row> renamed = aliases.applied(Imports.claims(spark, claims));
      CountStep.run(spark, publication, renamed, signatures(spark), log);
      new RunJson(spec, log, Outcome.NOTHING_READ).aliases(aliases.told()).write(publication);
      publication.publish();
      spec.commandLine().getOut().println("Counts: " + publication.publishedPath("counts"));
      return ExitCode.OK.status();
    }
  }

  private Dataset<Row> signatures(SparkSession spark) throws IOException {
    if (nearCopies == Switch.OFF) {
      return null;
    }
    Dataset<Row> signatures = Imports.signatures(spark, claims).orElse(null);
    if (signatures == null && nearCopies == Switch.ON) {
      throw UserError.usage(
          ("--near-copies is on, and '%s' has no table of signatures; give an output of extract"
                  + " or audit that was made with --near-copies on")
              .formatted(claims));
    }
    return signatures;
  }
}
