package io.monofact.report;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of the corpus was read.
 *
 * @param records documents and rejects together
 * @param documents documents, those without a cue included
 * @param gated documents without a cue, which were counted and not decoded
 * @param rejects records that could not be read
 * @param others records that are no documents by their own kind, such as a WARC's requests
 * @param rawBytes bytes of the files, as they lie in the store
 * @param textBytes uncompressed bytes of all records
 * @param rejectsByReason the rejects by reason; they add up to {@code rejects}
 */
public record Reading(
    long records,
    long documents,
    long gated,
    long rejects,
    long others,
    long rawBytes,
    long textBytes,
    SortedMap<String, Long> rejectsByReason) {

  public Reading {
    if (records != documents + rejects) {
      throw new IllegalArgumentException(
          "records (%d) must be documents (%d) plus rejects (%d)"
              .formatted(records, documents, rejects));
    }
    long reasons = rejectsByReason.values().stream().mapToLong(Long::longValue).sum();
    if (reasons != rejects) {
      throw new IllegalArgumentException(
          "the rejects by reason add up to %d; there are %d rejects".formatted(reasons, rejects));
    }
    rejectsByReason = Collections.unmodifiableSortedMap(new TreeMap<>(rejectsByReason));
  }

  /**
   * The figures of a corpus that was not read, for a report made from counts or a spectrum: all
   * zero.
   */
  public static Reading none() {
    return new Reading(0, 0, 0, 0, 0, 0, 0, new TreeMap<>(Map.of()));
  }

  /** The share of the records that could not be read; 0 where there were none. */
  public double rejectShare() {
    return records == 0 ? 0 : (double) rejects / records;
  }
}
