package io.monofact.cli;

import io.monofact.simulate.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the sample corpus with the truth about it. */
@Command(
    name = "sample-data",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes a corpus of a known world, and the truth about it.")
final class SampleDataCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder to write corpus/ and truth/ into.")
  private Path folder;

  @Option(
      names = "--seed",
      defaultValue = "" + SampleData.SEED,
      description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--documents",
      defaultValue = "" + SampleData.DOCUMENTS,
      description = "Default: ${DEFAULT-VALUE}.")
  private int documents;

  @Override
  public Integer call() throws IOException {
    SampleData.write(folder, seed, documents);
    spec.commandLine().getOut().println("Wrote " + folder.resolve("corpus"));
    return ExitCode.OK.status();
  }
}
