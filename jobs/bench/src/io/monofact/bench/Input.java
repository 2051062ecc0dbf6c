package io.monofact.bench;

import java.util.List;

/**
 * Files that all contenders of a block read.
 *
 * @param corpus the corpus they hold
 * @param format how
 * @param files their paths
 * @param storedBytes their size as they lie there
 * @param bytes their size unpacked; of Parquet, of the JSON lines of the same documents
 * @param documents how many documents they hold
 * @param cueShare the share of documents with a cue of the default categories, from 0 to 1
 */
public record Input(
    String corpus,
    InputFormat format,
    List<String> files,
    long storedBytes,
    long bytes,
    long documents,
    double cueShare) {

  /** The most that web text may hold of documents with a cue. */
  static final double WEB_CUE_SHARE = 0.2;

  /** Whether few documents hold a cue, as in web text, so that the targets for it hold. */
  boolean isWebText() {
    return cueShare <= WEB_CUE_SHARE;
  }
}
