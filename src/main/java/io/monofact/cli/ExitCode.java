package io.monofact.cli;

/** What the process's exit status means. */
public enum ExitCode {
  /** The command did what was asked. */
  OK(0),
  /** An audit was made and its verdict is that the corpus fails. */
  VERDICT_FAILED(1),
  /** The command line or a configuration file is wrong; nothing was read. */
  USAGE(2),
  /** Input could not be read, or more of it was rejected than is allowed. */
  INPUT(3),
  /** A fault of the program or of the cluster. */
  INTERNAL(4);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  /** The process's exit status. */
  public int status() {
    return status;
  }
}
