package io.monofact.corpus;

import java.io.Serializable;

/**
 * Says of raw bytes whether the text in them may hold a cue, so that documents without one need not
 * be decoded. A gate may let too much through, never too little: with any gate the statements of a
 * corpus are the same.
 */
@FunctionalInterface
public interface Gate extends Serializable {

  /** Lets everything through. */
  Gate OPEN = (bytes, from, to) -> true;

  /**
   * Whether the text in these bytes may hold a cue.
   *
   * @param bytes UTF-8, either plain or as it stands between the quotes of a JSON string
   * @param from the first byte
   * @param to the byte after the last
   */
  boolean mayHoldCue(byte[] bytes, int from, int to);
}
