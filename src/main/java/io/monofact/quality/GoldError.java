package io.monofact.quality;

import java.nio.file.Path;

/** A file of labels that cannot be used: what is wrong, where, and what to do. */
public final class GoldError extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  GoldError(Path file, int line, String wrong, String remedy) {
    super(
        line == 0
            ? "%s: %s; %s".formatted(file, wrong, remedy)
            : "%s:%d: %s; %s".formatted(file, line, wrong, remedy));
  }
}
