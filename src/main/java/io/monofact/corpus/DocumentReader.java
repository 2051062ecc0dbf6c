package io.monofact.corpus;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The entries of one split, in the order of the file. Documents without a cue are counted in the
 * tally and not returned. A fault in the data, or a storage fault, is a {@link Reject}: the
 * iterator itself does not throw for it, and does not end before it.
 */
public interface DocumentReader extends Iterator<Entry>, Closeable {

  /** What has been found so far; complete when the iterator is at its end. */
  SplitTally tally();

  @Override
  void close();
}
