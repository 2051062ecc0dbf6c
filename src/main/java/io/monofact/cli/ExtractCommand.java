package io.monofact.cli;

import io.monofact.claim.Category;
import io.monofact.spark.Publication;
import io.monofact.spark.Readings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Corpus to claims. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads a corpus and writes the claims, rejects and signatures tables.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact extract corpus/ --output claims-of-corpus",
      "  monofact extract 's3a://bucket/c4/*.json.gz' -o s3a://bucket/claims --only birthday",
      "  monofact count --claims claims-of-corpus --output counts   # goes on from there"
    })
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpus;
  @Mixin private CategoryOptions categoryOptions;
  @Mixin private NearCopyOptions nearCopies;
  @Mixin private StateOptions state;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    RunLog log = new RunLog();
    corpus.check();
    state.check();
    List<Category> categories = categoryOptions.categories();
    ExtractStep extraction = ExtractStep.of(corpus, state, categories, nearCopies.wanted());
    try (SparkSession spark = session.open("extract");
        Publication publication = output.begin(spark)) {
      log.watch(spark);
      log.finished("start");
      Readings readings = extraction.run(spark, publication, log, spec.commandLine().getErr());
      Outcome outcome = Outcome.of(readings, corpus.maxRejected());
      new RunJson(spec, log, outcome).categories(categories).readings(readings).write(publication);
      publication.publish();
      outcome.print(spec.commandLine());
      spec.commandLine().getOut().println("Claims: " + publication.publishedPath("claims"));
      return outcome.exitCode().status();
    }
  }
}
