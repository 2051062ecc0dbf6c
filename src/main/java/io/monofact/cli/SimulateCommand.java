package io.monofact.cli;

import io.monofact.quality.Wilson;
import io.monofact.spark.Publication;
import io.monofact.spark.Simulation;
import io.monofact.world.Coverage;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the bounds to the test in worlds where the true error is known. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Draws corpora from worlds in which every fact is known, and tells how often each bound was"
            + " on its side of a model's true error.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact simulate --output worlds",
      "  monofact simulate --trials 10000 --output worlds --master spark://host:7077"
    })
final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Corpora drawn from each world. Default: ${DEFAULT-VALUE}.")
  private int trials;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Another seed draws other corpora. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    if (trials < 1) {
      throw UserError.usage("--trials is %d; it must be at least 1".formatted(trials));
    }
    try (SparkSession spark = session.open("simulate");
        Publication publication = output.begin(spark)) {
      List<Coverage> coverage = Simulation.run(spark, trials, seed);
      Simulation.write(spark, coverage, publication.path("coverage"));
      publication.publish();
      print(coverage, spec.commandLine().getOut());
      spec.commandLine().getOut().println("Table: " + publication.publishedPath("coverage"));
    }
    return ExitCode.OK.status();
  }

  private static void print(List<Coverage> coverage, PrintWriter out) {
    String row = "%-42s %-17s %-10s %8s %9s %16s %8s %9s%n";
    out.printf(row, "world", "model", "bound", "trials", "held", "95 %", "error", "bound");
    for (Coverage c : coverage) {
      Wilson held = new Wilson(c.held(), c.trials());
      out.printf(
          Locale.ROOT,
          row,
          c.world(),
          c.learner().toLowerCase(Locale.ROOT),
          c.bound(),
          c.trials(),
          percent(held.rate()),
          "%.1f to %.1f %%".formatted(100 * held.low(), 100 * held.high()),
          percent(c.err()),
          percent(c.value()));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
