package io.monofact.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole program as a user starts it, a process for each pass.
 *
 * @param home the folder that holds jobs/monofact
 * @param cores how many processors it is held to
 * @param input what is audited
 * @param output where the report goes; it is removed before each pass
 */
record AuditProcess(Path home, int cores, Input input, Path output) implements Contender {

  @Override
  public String name() {
    return Catalogue.AUDIT;
  }

  @Override
  public boolean warmsUp() {
    return false;
  }

  @Override
  public Pass run() throws IOException {
    Folders.delete(output);
    List<String> command = new ArrayList<>(Affinity.prefix(cores));
    command.addAll(List.of(home.resolve("jobs/monofact").toString(), "audit"));
    command.addAll(input.files());
    command.addAll(
        List.of("--output", output.toString(), "--master", "local[%d]".formatted(cores)));
    long start = System.nanoTime();
    Commands.Output audit = Commands.run(command);
    Pass pass = Pass.since(start, 0);
    if (audit.status() != 0) {
      throw new IOException("the audit ended with %d: %s".formatted(audit.status(), audit.text()));
    }
    return pass;
  }
}
