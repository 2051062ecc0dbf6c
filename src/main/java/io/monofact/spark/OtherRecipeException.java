package io.monofact.spark;

import java.io.IOException;

/** What an earlier run extracted cannot be put together with what this run would extract. */
public final class OtherRecipeException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * @param message what differs
   */
  OtherRecipeException(String message) {
    super(message);
  }
}
