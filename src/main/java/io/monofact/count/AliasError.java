package io.monofact.count;

/** An alias table that cannot be used: what is wrong, where, and what to do. */
public final class AliasError extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  AliasError(String file, long line, String wrong, String remedy) {
    super(
        line == 0
            ? "%s: %s; %s".formatted(file, wrong, remedy)
            : "%s:%d: %s; %s".formatted(file, line, wrong, remedy));
  }
}
