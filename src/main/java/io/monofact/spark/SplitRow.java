package io.monofact.spark;

import io.monofact.corpus.Split;
import io.monofact.corpus.SplitTally;

/**
 * What a task found in one split: a row of the same output as its claims, so that a task which
 * Spark runs twice is not counted twice.
 *
 * @param path the file
 * @param length the file's bytes
 * @param modified the file's time of modification, in milliseconds since 1970
 * @param format the format it was read as
 * @param start the split's first byte
 * @param end the byte after its last
 * @param records see {@link SplitTally}
 * @param documents see {@link SplitTally}
 * @param gated see {@link SplitTally}
 * @param rejects see {@link SplitTally}
 * @param others see {@link SplitTally}
 * @param rawBytes see {@link SplitTally}
 * @param textBytes see {@link SplitTally}
 * @param lostBytes bytes of the file that damage made unreadable
 * @param crc32c CRC-32C of the file in hexadecimal; null unless it was read in one piece
 */
public record SplitRow(
    String path,
    long length,
    long modified,
    String format,
    long start,
    long end,
    long records,
    long documents,
    long gated,
    long rejects,
    long others,
    long rawBytes,
    long textBytes,
    long lostBytes,
    String crc32c) {

  static SplitRow of(Split split, SplitTally tally, long lostBytes, String crc32c) {
    return new SplitRow(
        split.file().path(),
        split.file().length(),
        split.file().modified(),
        split.format(),
        split.start(),
        split.end(),
        tally.records(),
        tally.documents(),
        tally.gated(),
        tally.rejects(),
        tally.others(),
        tally.rawBytes(),
        tally.textBytes(),
        lostBytes,
        crc32c);
  }

  /** The tally alone. */
  public SplitTally tally() {
    return new SplitTally(records, documents, gated, rejects, others, rawBytes, textBytes);
  }
}
