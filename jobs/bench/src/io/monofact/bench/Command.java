package io.monofact.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Another program, started anew for each pass.
 *
 * @param name what the table calls it
 * @param cores how many processors it is held to
 * @param needs the program that must be there
 * @param command its arguments; it prints numbers, one a line, whose sum is what it found
 * @param foundNothing the exit status by which it says so
 */
record Command(String name, int cores, String needs, List<String> command, int foundNothing)
    implements Contender {

  /** A pipeline of the shell, given the files as its arguments. */
  static Command shell(String name, String needs, String script, List<String> files) {
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "set -o pipefail; " + script, needs));
    command.addAll(files);
    return new Command(name, 1, needs, command, 0);
  }

  @Override
  public boolean warmsUp() {
    return false;
  }

  @Override
  public Pass run() throws IOException {
    if (!Commands.exists(needs)) {
      throw new IOException("%s is not on the PATH".formatted(needs));
    }
    List<String> pinned = new ArrayList<>(Affinity.prefix(cores));
    pinned.addAll(command);
    long start = System.nanoTime();
    Commands.Output output = Commands.run(pinned);
    Pass pass = Pass.since(start, 0);
    if (output.status() != 0 && output.status() != foundNothing) {
      throw new IOException("%s: %s".formatted(name, output.text().strip()));
    }
    long found = output.text().lines().mapToLong(line -> Long.parseLong(line.strip())).sum();
    return new Pass(pass.seconds(), found, pass.stages());
  }
}
