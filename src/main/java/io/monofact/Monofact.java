package io.monofact;

import io.monofact.cli.CommandLineRunner;

/** The program's entry point: {@code monofact COMMAND ...}; {@code --help} lists the commands. */
public final class Monofact {

  private Monofact() {}

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    int status = CommandLineRunner.run(args);
    // A cluster manager takes System.exit(0) for a driver that was killed.
    if (status != 0) {
      System.exit(status);
    }
  }
}
