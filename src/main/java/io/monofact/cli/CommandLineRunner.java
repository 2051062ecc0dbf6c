package io.monofact.cli;

import io.monofact.report.WrongReportException;
import io.monofact.spark.UnwritableOutputException;
import io.monofact.spark.WrongTableException;
import io.monofact.yaml.YamlError;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the command line, runs one command, and turns what went wrong into an exit code. */
public final class CommandLineRunner {

  @Command(
      name = "monofact",
      description =
          "Audits a pretraining corpus for the facts a base model trained on it must get wrong.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      subcommands = {
        AuditCommand.class,
        ExtractCommand.class,
        CountCommand.class,
        EstimateCommand.class,
        CategoriesCommand.class,
        TryCommand.class,
        ShowCommand.class,
        CheckCommand.class,
        PolicyCommand.class,
        HistoryCommand.class,
        ScoreCommand.class,
        SampleCommand.class,
        PromptsCommand.class,
        GradingCommand.class,
        FamiliesCommand.class,
        ReferenceCommand.class,
        KnownCommand.class,
        ValidateCommand.class,
        SimulateCommand.class,
        SampleDataCommand.class
      },
      footerHeading = "%nExit status:%n",
      footer = {
        "  0  the command did what was asked",
        "  1  the verdict of audit or check is that the corpus fails",
        "  2  wrong usage or configuration",
        "  3  input could not be read, or too much of it was rejected",
        "  4  internal error"
      })
  private static final class Root {}

  private CommandLineRunner() {}

  /**
   * Runs one command.
   *
   * @param args the command line
   * @return the exit status
   */
  public static int run(String... args) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  /**
   * Runs one command.
   *
   * @param out what the command prints
   * @param err what went wrong, and progress
   * @param args the command line
   * @return the exit status
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    EarlyClasses.begin(args);
    CommandLine line =
        commandLine()
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setAbbreviatedOptionsAllowed(false)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler(CommandLineRunner::wrongUsage)
            .setExecutionExceptionHandler(CommandLineRunner::failed);
    if (args.length == 0) {
      line.usage(out);
      return ExitCode.USAGE.status();
    }
    return line.execute(args);
  }

  /** All commands, as they are declared. */
  static CommandLine commandLine() {
    return new CommandLine(new Root());
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    ParameterException told = e;
    // An option that seems to be missing is often there, misspelt.
    if (e instanceof MissingParameterException
        && command.getUnmatchedArguments().stream().anyMatch(a -> a.startsWith("-"))) {
      told = new UnmatchedArgumentException(command, command.getUnmatchedArguments());
    }
    // picocli says the word twice where the value of a map is wrong.
    err.println("monofact: " + told.getMessage().replace("option option ", "option "));
    UnmatchedArgumentException.printSuggestions(told, err);
    err.println("See 'monofact%s --help'.".formatted(nameOf(command)));
    return ExitCode.USAGE.status();
  }

  private static String nameOf(CommandLine command) {
    return command.getParent() == null
        ? ""
        : nameOf(command.getParent()) + " " + command.getCommandName();
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof UserError user) {
      err.println("monofact: " + user.getMessage());
      return user.code().status();
    } else if (e instanceof FileAlreadyExistsException) {
      err.println("monofact: " + e.getMessage());
      return ExitCode.USAGE.status();
    } else if (e instanceof YamlError) {
      err.println("monofact: " + e.getMessage());
      return ExitCode.USAGE.status();
    } else if (e instanceof UnwritableOutputException) {
      err.println("monofact: " + e.getMessage());
      return ExitCode.USAGE.status();
    } else if (e instanceof FileNotFoundException
        || e instanceof WrongTableException
        || e instanceof WrongReportException) {
      err.println("monofact: " + e.getMessage());
      return ExitCode.INPUT.status();
    } else if (lacksFileSystem(e)) {
      err.println(
          "monofact: no file system for such a path (%s); put its connector on the class path, see docs/clusters.md"
              .formatted(e.getMessage()));
      return ExitCode.USAGE.status();
    } else if (e instanceof AccessControlException) {
      err.println("monofact: " + e.getMessage());
      return ExitCode.INPUT.status();
    }
    if (diskIsFull(e)) {
      err.println(
          "monofact: no space is left on a disk (of the output, of spark.local.dir, or a quota);"
              + " nothing was published; make room and run again");
      return ExitCode.INTERNAL.status();
    }
    if (isEnding()) {
      err.println("monofact: interrupted; the same command again goes on where this one stopped");
      return ExitCode.INTERNAL.status();
    }
    err.println("monofact: internal error: " + e);
    e.printStackTrace(err);
    return ExitCode.INTERNAL.status();
  }

  /** Whether a signal is ending the process: what fails then fails for that. */
  private static boolean isEnding() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return !Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** Tasks tell of it in the text of an exception alone, and HDFS of a quota by its class. */
  private static boolean diskIsFull(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String told = cause.toString();
      if (told.contains("No space left on device") || told.contains("QuotaExceededException")) {
        return true;
      }
    }
    return false;
  }

  /** Hadoop tells it in two ways: an unknown scheme, or a connector whose class is not there. */
  private static boolean lacksFileSystem(Exception e) {
    return e instanceof UnsupportedFileSystemException
        || (e.getCause() instanceof ClassNotFoundException missing
            && String.valueOf(missing.getMessage()).contains("FileSystem"));
  }
}
