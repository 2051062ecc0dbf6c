package io.monofact.cli;

import io.monofact.model.BenchmarkFile;
import io.monofact.model.GradingScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of benchmarks whether they ever let abstaining pay. */
@Command(
    name = "grading",
    mixinStandardHelpOptions = true,
    description =
        "Says of each benchmark whether abstaining can ever be optimal under its grading, and above"
            + " which confidence answering pays.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact grading                          # the ten of Table 2 of the paper",
      "  monofact grading mine.yaml"
    })
final class GradingCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "Benchmarks (YAML), written as in conf/benchmarks.yaml. Default: that file, the ten of"
              + " Table 2 of the paper.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (file != null && !Files.isRegularFile(file)) {
      throw UserError.usage("there is no file '%s'".formatted(file));
    }
    List<GradingScheme> schemes =
        file == null
            ? BenchmarkFile.bundled()
            : BenchmarkFile.parse(file.toString(), Files.readString(file));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-16s %-40s %-6s %-7s %-21s %s%n",
        "benchmark", "scoring", "binary", "credit", "abstaining optimal", "answering pays above");
    for (GradingScheme scheme : schemes) {
      out.printf(
          "%-16s %-40s %-6s %-7s %-21s %s%n",
          scheme.name(),
          scheme.scoring() + (scheme.gradedByModel() ? " *" : ""),
          scheme.isBinary() ? "yes" : "no",
          scheme.abstentionCredit(),
          scheme.abstaining().label(),
          threshold(scheme.threshold()));
    }
    out.println("Credit: what \"I don't know\" earns over an error. * graded by a language model.");
    schemes.stream()
        .filter(scheme -> !scheme.note().isEmpty())
        .forEach(scheme -> out.printf("%s: %s.%n", scheme.name(), scheme.note()));
    long never =
        schemes.stream()
            .filter(scheme -> scheme.abstaining() == GradingScheme.Abstaining.NEVER)
            .count();
    out.printf("Under %d of %d abstaining is never optimal.%n", never, schemes.size());
    return ExitCode.OK.status();
  }

  private static String threshold(GradingScheme.Threshold threshold) {
    String low = percent(threshold.low());
    String high = percent(threshold.high());
    return (low.equals(high) ? low : low + " to " + high) + " %";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share).replaceAll("\\.0$", "");
  }
}
