package io.monofact.spark;

import io.monofact.claim.Extractor;
import io.monofact.corpus.Gate;
import io.monofact.corpus.ReadOptions;
import io.monofact.corpus.Store;
import java.io.Serializable;

/**
 * All that a task needs to turn splits into statements.
 *
 * @param store opens the files
 * @param options how to read records
 * @param gate keeps documents without a cue from being decoded
 * @param extractors makes the extractor of one task
 * @param signing whether texts with a statement get a signature, by which near copies are found
 */
public record Recipe(
    Store store, ReadOptions options, Gate gate, ExtractorSource extractors, boolean signing)
    implements Serializable {

  /** Makes extractors where the tasks run; an extractor itself does not travel. */
  @FunctionalInterface
  public interface ExtractorSource extends Serializable {

    /** A new extractor. */
    Extractor extractor();
  }
}
