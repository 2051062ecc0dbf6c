package io.monofact.corpus;

import java.io.IOException;
import java.io.Serializable;

/** Opens the files of a corpus, wherever they lie. */
@FunctionalInterface
public interface Store extends Serializable {

  /**
   * Opens a file at its first byte. A store that charges for each question may take the length that
   * it listed for true, and does not look again.
   *
   * @param file the file, as the store lists it
   * @throws java.io.FileNotFoundException if there is no such file; any store translates its own
   *     error into this one
   * @throws IOException if it cannot be opened
   */
  SeekableInput open(CorpusFile file) throws IOException;
}
