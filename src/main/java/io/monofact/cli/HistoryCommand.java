package io.monofact.cli;

import io.monofact.audit.History;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.RunFigures;
import io.monofact.report.HistoryText;
import io.monofact.spark.HistoryStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the runs of a history. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "Prints how each category's figures went from run to run, and whether the last is where"
            + " the earlier ones let expect it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact history audits/history",
      "  monofact history audits/history --corpus-name my-corpus --category birthday",
      "  monofact history audits/history --add audits/monday    # a run that was made without"
    })
final class HistoryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder that audit --history keeps.")
  private String folder;

  @Option(
      names = "--corpus-name",
      paramLabel = "NAME",
      description = "Only this corpus. Default: all of them.")
  private String corpus;

  @Option(
      names = "--category",
      paramLabel = "NAME",
      description = "Every run of this category. Default: one line for each category.")
  private String category;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Count examples by this. Default: what led the last report.")
  private String unit;

  @Option(
      names = "--add",
      paramLabel = "OUTPUT",
      description = "Add the output of an audit first; one that is there already is left.")
  private List<String> outputs = List.of();

  @Override
  public Integer call() throws IOException {
    Configuration configuration = ReportFolder.configuration();
    HistoryStore store = new HistoryStore(folder, configuration);
    for (String output : outputs) {
      add(store, output, configuration);
    }
    SortedSet<String> corpora = store.corpora();
    if (corpus != null && !corpora.contains(corpus)) {
      throw UserError.usage(
          "the history has no corpus '%s'; it has %s"
              .formatted(corpus, String.join(", ", corpora)));
    }
    PrintWriter out = spec.commandLine().getOut();
    String separator = "";
    for (String name : corpora) {
      if (corpus == null || corpus.equals(name)) {
        History history = store.read(name);
        out.print(separator);
        out.print(
            category == null
                ? HistoryText.of(history, unit)
                : HistoryText.of(history, category, unit));
        separator = System.lineSeparator();
      }
    }
    out.flush();
    return ExitCode.OK.status();
  }

  private void add(HistoryStore store, String output, Configuration configuration)
      throws IOException {
    RunFigures run = ReportFolder.read(output, configuration);
    if (!HistoryStore.isName(run.title())) {
      throw UserError.usage(
          "the corpus of '%s' has no name that a history can keep".formatted(output));
    }
    store.prepare();
    if (!store.read(run.title()).contains(run.provenance().run())) {
      store.add(
          run.title(),
          HistoryRow.of(run, ReportFolder.verdict(output, run, configuration).orElse(null)));
      HistoryOptions.compact(store, run.title(), spec.commandLine().getErr());
    }
  }
}
