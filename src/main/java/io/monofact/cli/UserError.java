package io.monofact.cli;

/** Something that the user can mend: the message says what is wrong, where, and what to do. */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ExitCode code;

  private UserError(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** The command line or a configuration file is wrong. */
  public static UserError usage(String message) {
    return new UserError(ExitCode.USAGE, message);
  }

  /** Input could not be read. */
  public static UserError input(String message) {
    return new UserError(ExitCode.INPUT, message);
  }

  /** Spark itself did not start. */
  static UserError start(String message) {
    return new UserError(ExitCode.INTERNAL, message);
  }

  /** The output is there, and something that comes after it could not be done. */
  static UserError after(String message) {
    return new UserError(ExitCode.INTERNAL, message);
  }

  /** What the process ends with. */
  public ExitCode code() {
    return code;
  }
}
