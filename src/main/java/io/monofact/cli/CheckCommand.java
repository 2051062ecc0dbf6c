package io.monofact.cli;

import io.monofact.audit.CategoryFigures;
import io.monofact.audit.History;
import io.monofact.audit.Policy;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.report.VerdictWriter;
import io.monofact.report.VerdictWriters;
import io.monofact.spark.HistoryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a report that is there. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Judges the output of an earlier audit or estimate by a policy. Ends with status 1 if a"
            + " check of the level error fails. The output is left as it is.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact check DIR --policy conf/audit-policy.yaml",
      "  monofact check DIR --policy mine.yaml --baseline EARLIER-DIR --output verdict"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The output of audit or estimate.")
  private String folder;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "The policy (YAML).")
  private Path policyFile;

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = "The output of an earlier run to hold this one against.")
  private String baselineFolder;

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description = "The history of runs over the corpus, for checks against earlier ones.")
  private String historyFolder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write verdict.json, verdict.xml (JUnit) and verdict.md into this folder.")
  private Path output;

  @Mixin private WebhookOptions webhook;

  @Override
  public Integer call() throws IOException {
    webhook.check(true);
    Configuration configuration = ReportFolder.configuration();
    RunFigures run = ReportFolder.read(folder, configuration);
    RunFigures baseline =
        baselineFolder == null ? null : ReportFolder.read(baselineFolder, configuration);
    Policy policy = PolicyOptions.read(policyFile, known(run, baseline));
    PolicyOptions.checkUnit(
        policy, run.categories().stream().map(CategoryFigures::unit).distinct().toList());
    History history = historyFolder == null ? null : history(run.title(), configuration);
    Verdict verdict = Verdict.of(policy, run, baseline, history);
    if (output != null) {
      Files.createDirectories(output);
      for (VerdictWriter writer : VerdictWriters.all()) {
        try (OutputStream out = Files.newOutputStream(output.resolve(writer.fileName()))) {
          writer.write(verdict, out);
        }
      }
    }
    PolicyOptions.print(verdict, spec.commandLine());
    tell(verdict, configuration);
    return PolicyOptions.exitCode(verdict).status();
  }

  private void tell(Verdict verdict, Configuration configuration) throws IOException {
    webhook.tell(
        verdict,
        ReportFolder.place(folder, "report.html", configuration),
        output == null
            ? Map.of()
            : Map.of("verdict", output.resolve("verdict.json").toAbsolutePath().toString()),
        spec.commandLine().getErr());
  }

  /** A history that is not there is a slip of the pen, and must not switch its checks off. */
  private History history(String corpus, Configuration configuration) throws IOException {
    HistoryStore store = new HistoryStore(historyFolder, configuration);
    return store.corpora().contains(corpus) ? store.read(corpus) : History.of(corpus, List.of());
  }

  /** The categories that a policy may name: those of the runs, and those that could have been. */
  private static Set<String> known(RunFigures run, RunFigures baseline) {
    Set<String> known = new TreeSet<>(run.names());
    Categories.bundled().stream().map(Category::name).forEach(known::add);
    if (baseline != null) {
      known.addAll(baseline.names());
    }
    return known;
  }
}
