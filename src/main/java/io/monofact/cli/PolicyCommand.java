package io.monofact.cli;

import io.monofact.audit.CheckKind;
import io.monofact.audit.CheckKinds;
import io.monofact.audit.Policy;
import io.monofact.audit.PolicyDraft;
import io.monofact.audit.RunFigures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a policy may ask for, checks one, and drafts one. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists the checks that a policy may ask for, checks a policy, or drafts one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact policy list",
      "  monofact policy check conf/audit-policy.yaml",
      "  monofact policy suggest audits/monday audits/tuesday --output mine.yaml"
    })
final class PolicyCommand {

  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the checks, and when each fails.")
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    for (CheckKind kind : CheckKinds.all()) {
      out.printf("%-24s %s%n", kind.name(), kind.failsWhen());
    }
    return ExitCode.OK.status();
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Reads a policy, and says what is wrong with it.")
  int check(
      @Parameters(paramLabel = "FILE", description = "The policy (YAML).") Path file,
      @Mixin CategoryOptions options)
      throws IOException {
    Policy policy = PolicyOptions.read(file, options.names());
    spec.commandLine()
        .getOut()
        .printf("%s: %d checks, nothing wrong.%n", policy.name(), policy.checks().size());
    return ExitCode.OK.status();
  }

  @Command(
      name = "suggest",
      mixinStandardHelpOptions = true,
      description =
          "Drafts a policy from past runs, which all of them pass but for warnings. It says what"
              + " was, not what is good: read it before you use it.")
  int suggest(
      @Parameters(arity = "1..*", paramLabel = "DIR", description = "Outputs of past runs.")
          List<String> folders,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "The file to make. Default: standard output.")
          Path output)
      throws IOException {
    Configuration configuration = ReportFolder.configuration();
    List<RunFigures> runs = new ArrayList<>();
    for (String folder : folders) {
      runs.add(ReportFolder.read(folder, configuration));
    }
    runs.sort(Comparator.comparing(RunFigures::started));
    String draft = PolicyDraft.of(runs);
    PrintWriter out = spec.commandLine().getOut();
    if (output == null) {
      out.print(draft);
      out.flush();
    } else if (Files.exists(output)) {
      throw UserError.usage("'%s' exists already; choose another".formatted(output));
    } else {
      Files.writeString(output, draft, StandardOpenOption.CREATE_NEW);
      out.println("Policy: " + output);
    }
    return ExitCode.OK.status();
  }
}
