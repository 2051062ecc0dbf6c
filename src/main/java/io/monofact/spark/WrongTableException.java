package io.monofact.spark;

import java.io.IOException;

/** A table that is not what it should be: a column is missing, or rows hold what cannot be. */
public final class WrongTableException extends IOException {

  private static final long serialVersionUID = 1;

  WrongTableException(String message) {
    super(message);
  }

  WrongTableException(String message, Throwable cause) {
    super(message, cause);
  }
}
