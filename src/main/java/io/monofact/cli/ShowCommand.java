package io.monofact.cli;

import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import io.monofact.report.MarkdownReport;
import io.monofact.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a report that is there. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints the figures of an earlier audit or estimate, as that printed them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact show DIR",
      "  monofact show DIR --markdown > comment.md       # for a pull request"
    })
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The output of audit or estimate.")
  private String folder;

  @Option(
      names = "--markdown",
      description = "As Markdown, with intervals, hold-out checks and what the verdict failed.")
  private boolean markdown;

  @Override
  public Integer call() throws IOException {
    Configuration configuration = ReportFolder.configuration();
    RunFigures run = ReportFolder.read(folder, configuration);
    Verdict verdict = ReportFolder.verdict(folder, run, configuration).orElse(null);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        markdown
            ? MarkdownReport.of(run, verdict)
            : TextReport.of(
                run, verdict, ReportFolder.place(folder, "report.html", configuration)));
    out.flush();
    return ExitCode.OK.status();
  }
}
