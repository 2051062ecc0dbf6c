package io.monofact.spark;

import java.io.IOException;

/** Nothing can be written where the output is to be; the message says what to do. */
public final class UnwritableOutputException extends IOException {

  private static final long serialVersionUID = 1;

  UnwritableOutputException(String output, Exception cause) {
    this("output", output, cause);
  }

  /**
   * Of something that is written beside the output.
   *
   * @param what it is, such as a state
   */
  UnwritableOutputException(String what, String place, Exception cause) {
    super(
        "the %s '%s' cannot be written (%s); choose another place, or mend its permissions"
            .formatted(
                what,
                place,
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
        cause);
  }
}
