package io.monofact.cli;

import io.monofact.quality.Wilson;
import io.monofact.simulate.TextTrial;
import io.monofact.simulate.TextWorldFiles;
import io.monofact.spark.Publication;
import io.monofact.spark.Simulation;
import io.monofact.world.Coverage;
import io.monofact.world.ExactCase;
import io.monofact.world.ExactWorlds;
import io.monofact.world.FilmRun;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
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

  private static final int FILM_SEEDS = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Corpora drawn from each world. Default: ${DEFAULT-VALUE}.")
  private int trials;

  @Option(
      names = "--texts",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "Corpora of text that are written, extracted from and bounded. Default:"
              + " ${DEFAULT-VALUE}.")
  private int texts;

  @Option(
      names = "--write-texts",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How many of them to keep, with labels of another and the truth, under corpora. Default:"
              + " ${DEFAULT-VALUE}.")
  private int written;

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
    if (texts < 0 || written < 0) {
      throw UserError.usage("--texts and --write-texts must not be negative");
    }
    try (SparkSession spark = session.open("simulate");
        Publication publication = output.begin(spark)) {
      List<Coverage> coverage = Simulation.run(spark, trials, seed);
      Simulation.write(spark, coverage, publication.path("coverage"));
      List<ExactCase> exact = ExactWorlds.all();
      List<FilmRun> films = Simulation.films(spark, FILM_SEEDS, seed);
      Simulation.write(spark, exact, publication.path("exact"), films, publication.path("films"));
      List<TextTrial> ofTexts = Simulation.texts(spark, texts, seed);
      Simulation.writeTexts(spark, ofTexts, publication.path("texts"));
      for (int i = 0; i < written; i++) {
        write(publication, seed * 1_000 + i);
      }
      publication.publish();
      PrintWriter out = spec.commandLine().getOut();
      print(coverage, out);
      out.println();
      printExact(exact, out);
      out.println();
      printFilms(films, out);
      if (!ofTexts.isEmpty()) {
        out.println();
        printTexts(ofTexts, out);
      }
      out.println("Tables: " + publication.publishedPath("{coverage,exact,films,texts}"));
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

  private static void printExact(List<ExactCase> cases, PrintWriter out) {
    String row = "%-42s %-24s %-6s %9s %9s %9s %6s%n";
    out.printf(row, "world", "model", "bound", "error", "delta", "bound", "holds");
    for (ExactCase c : cases) {
      out.printf(
          row,
          c.world(),
          c.model(),
          c.bound(),
          percent(c.err()),
          percent(c.delta()),
          percent(c.value()),
          c.holds() ? "yes" : "no");
    }
  }

  private static void write(Publication publication, long corpus) throws IOException {
    String folder = "corpora/%d/".formatted(corpus);
    try (OutputStream out = publication.create(folder + "texts.jsonl")) {
      TextWorldFiles.texts(corpus, out);
    }
    try (OutputStream out = publication.create(folder + "labels.jsonl")) {
      TextWorldFiles.labels(corpus, out);
    }
    try (OutputStream out = publication.create(folder + "truth.json")) {
      TextWorldFiles.truth(corpus, out);
    }
  }

  private static void printTexts(List<TextTrial> trials, PrintWriter out) {
    long held = trials.stream().filter(TextTrial::holds).count();
    out.printf(
        Locale.ROOT,
        "Text, extraction included: the corrected floor (E17a) was below the true error in %d of %d"
            + " corpora.%nMeans: error %s, recall %s, spurious %s, naive E12 %s, E17a %s%n",
        held,
        trials.size(),
        mean(trials, TextTrial::err),
        mean(trials, TextTrial::recall),
        mean(trials, TextTrial::spurious),
        mean(trials, TextTrial::naive),
        mean(trials, TextTrial::corrected));
  }

  private static String mean(List<TextTrial> trials, ToDoubleFunction<TextTrial> figure) {
    return percent(trials.stream().mapToDouble(figure).average().orElse(Double.NaN));
  }

  private static void printFilms(List<FilmRun> films, PrintWriter out) {
    String row = "%6s %9s %10s %15s %9s %24s %15s%n";
    out.printf(
        row,
        "shape",
        "repeated",
        "singletons",
        "distinct wrong",
        "wrong",
        "miscalibration, theirs",
        "miscalibration");
    for (FilmRun f : films) {
      out.printf(
          row,
          f.shape(),
          f.repeated(),
          percent(f.singletonRate()),
          percent(f.distinctWrong()),
          percent(f.wrong()),
          percent(f.miscalibrationTheirs()),
          percent(f.miscalibration()));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
