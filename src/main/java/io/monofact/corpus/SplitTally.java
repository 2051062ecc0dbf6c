package io.monofact.corpus;

/**
 * What was found in a split, or in several: tallies add up.
 *
 * @param records documents and rejects together
 * @param documents documents, those without a cue included
 * @param gated documents without a cue, counted and not decoded
 * @param rejects records that could not be read
 * @param others records that are no documents by their own kind, such as a WARC's request records
 *     or a wiki's redirects
 * @param rawBytes bytes of the file read, as they lie in the store
 * @param textBytes uncompressed bytes of all records
 */
public record SplitTally(
    long records,
    long documents,
    long gated,
    long rejects,
    long others,
    long rawBytes,
    long textBytes) {

  /** Nothing found. */
  public static final SplitTally NONE = new SplitTally(0, 0, 0, 0, 0, 0, 0);

  public SplitTally {
    if (records != documents + rejects) {
      throw new IllegalArgumentException(
          "records (%d) must be documents (%d) plus rejects (%d)"
              .formatted(records, documents, rejects));
    }
  }

  /** The same, with some of the documents taken for rejects after all. */
  public SplitTally rejecting(long failed) {
    return new SplitTally(
        records, documents - failed, gated, rejects + failed, others, rawBytes, textBytes);
  }

  /** Both together. */
  public SplitTally plus(SplitTally other) {
    return new SplitTally(
        records + other.records,
        documents + other.documents,
        gated + other.gated,
        rejects + other.rejects,
        others + other.others,
        rawBytes + other.rawBytes,
        textBytes + other.textBytes);
  }
}
