package io.monofact.spark;

import java.io.IOException;

/** Nothing can be written where the output is to be; the message says what to do. */
public final class UnwritableOutputException extends IOException {

  private static final long serialVersionUID = 1;

  UnwritableOutputException(String output, Exception cause) {
    super(
        "the output '%s' cannot be written (%s); choose another place, or mend its permissions"
            .formatted(
                output,
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
        cause);
  }
}
