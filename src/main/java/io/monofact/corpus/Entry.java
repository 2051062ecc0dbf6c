package io.monofact.corpus;

import java.io.Serializable;

/** What a reader makes of one record. A record that could not be read is an entry all the same. */
public sealed interface Entry extends Serializable permits Document, Reject {

  /** Where the record begins. */
  Position position();
}
