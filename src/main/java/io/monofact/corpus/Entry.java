package io.monofact.corpus;

/** What a reader makes of one record. A record that could not be read is an entry all the same. */
public sealed interface Entry permits Document, Reject {

  /** Where the record begins. */
  Position position();
}
