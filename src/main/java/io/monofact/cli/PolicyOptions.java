package io.monofact.cli;

import io.monofact.audit.History;
import io.monofact.audit.Policy;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import io.monofact.count.Unit;
import io.monofact.report.VerdictText;
import io.monofact.report.VerdictWriter;
import io.monofact.report.VerdictWriters;
import io.monofact.spark.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What an audit is judged by as it ends. */
final class PolicyOptions {

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Judge the audit by this policy (YAML), write verdict.json, verdict.xml (JUnit) and"
              + " verdict.md, and end with status 1 if a check of the level error fails.")
  private Path file;

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description =
          "The output of an earlier audit to hold this one against, on the page and by the"
              + " policy.")
  private String baselineFolder;

  private Policy policy;
  private RunFigures baseline;

  /** Stops at once on a policy that cannot be used. */
  void check(Collection<String> categories, Collection<String> units) throws IOException {
    if (file != null) {
      policy = read(file, categories);
      checkUnit(policy, units);
    }
  }

  /** A policy of a unit that is not counted would judge nothing, and pass. */
  static void checkUnit(Policy policy, Collection<String> counted) {
    if (policy.unit() != null && !counted.contains(policy.unit())) {
      throw UserError.usage(
          "the policy is of the unit %s, and counted are %s; name one of these, or count that one too"
              .formatted(policy.unit(), String.join(", ", counted)));
    }
  }

  /** Whether there will be a verdict. */
  boolean isJudged() {
    return file != null;
  }

  /** The run to hold this one against, once it is read; null for none. */
  RunFigures baseline() {
    return baseline;
  }

  /** Reads a policy that may name these categories. */
  static Policy read(Path file, Collection<String> categories) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw UserError.usage("--policy '%s': there is no such file".formatted(file));
    }
    try {
      return Policy.parse(
          file.toString(),
          Files.readString(file),
          categories,
          Arrays.stream(Unit.values()).map(Unit::label).toList());
    } catch (MalformedInputException e) {
      throw UserError.usage("--policy '%s' is not UTF-8; save it as that".formatted(file));
    }
  }

  /** Reads the baseline, before the corpus is. */
  void readBaseline(Configuration configuration) throws IOException {
    if (baselineFolder != null) {
      baseline = ReportFolder.read(baselineFolder, configuration);
    }
  }

  /**
   * Judges what was written, and writes the verdict beside it; none without a policy.
   *
   * @param history the runs before, or null
   */
  Optional<Verdict> judge(Publication output, History history, Configuration configuration)
      throws IOException {
    if (policy == null) {
      return Optional.empty();
    }
    RunFigures run = ReportFolder.read(output.draft(), configuration);
    Verdict verdict = Verdict.of(policy, run, baseline, history);
    for (VerdictWriter writer : VerdictWriters.all()) {
      try (OutputStream out = output.create(writer.fileName())) {
        writer.write(verdict, out);
      }
    }
    return Optional.of(verdict);
  }

  /** Prints what failed. */
  static void print(Verdict verdict, CommandLine command) {
    PrintWriter where = verdict.isPassed() ? command.getOut() : command.getErr();
    where.print(VerdictText.of(verdict));
    where.flush();
  }

  static ExitCode exitCode(Verdict verdict) {
    return verdict.isPassed() ? ExitCode.OK : ExitCode.VERDICT_FAILED;
  }
}
