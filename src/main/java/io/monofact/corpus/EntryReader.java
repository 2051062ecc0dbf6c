package io.monofact.corpus;

import java.util.NoSuchElementException;

/**
 * What all readers share: the tally, and that every record is counted once, when it is made into an
 * entry or found to be without a cue.
 */
abstract class EntryReader implements DocumentReader {

  private final Split split;
  private Entry next;
  private boolean ended;
  private long documents;
  private long gated;
  private long rejects;
  private long others;
  private long textBytes;

  EntryReader(Split split) {
    this.split = split;
  }

  /** The next entry to hand out, or null at the end of the split; not called after that. */
  abstract Entry advance();

  /** Bytes of the split consumed so far. */
  abstract long rawBytes();

  final Split split() {
    return split;
  }

  final Position position(long block, long offset) {
    return new Position(split.file().path(), block, offset);
  }

  final Document document(Document document) {
    documents++;
    return document;
  }

  final void gated() {
    documents++;
    gated++;
  }

  final void other() {
    others++;
  }

  final void text(long bytes) {
    textBytes += bytes;
  }

  final long records() {
    return documents + rejects;
  }

  final Reject reject(
      Position position, Reject.Reason reason, String detail, long bytes, String excerpt) {
    rejects++;
    return new Reject(position, reason, detail, bytes, excerpt);
  }

  /** The one reject of a damage, at the place given unless the damage has its own. */
  final Reject reject(Damage damage, Position begun, String excerpt) {
    if (damage.placed()) {
      String kept =
          damage.goesOn()
              ? "the block is lost and reading goes on after it"
              : "all before it was kept";
      return reject(
          position(damage.block(), damage.offset()),
          damage.reason(),
          "%s; %s; %s".formatted(damage.getMessage(), kept, damage.remedy()),
          damage.lost(),
          "");
    }
    return reject(
        begun,
        damage.reason(),
        "%s; %d records before it were kept; %s"
            .formatted(damage.getMessage(), records(), damage.remedy()),
        damage.lost(),
        excerpt);
  }

  final Reject tooLarge(Position position, long bytes, ReadOptions options, String excerpt) {
    return reject(
        position,
        Reject.Reason.TOO_LARGE,
        "the record has %d bytes, the limit is %d; raise --max-record-bytes to read it"
            .formatted(bytes, options.maxRecordBytes()),
        bytes,
        excerpt);
  }

  final Reject emptyFile() {
    return reject(position(0, 0), Reject.Reason.EMPTY_FILE, RejectReader.EMPTY, 0, "");
  }

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public final Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more entries in " + split.file().path());
    }
    Entry entry = next;
    next = null;
    return entry;
  }

  @Override
  public final SplitTally tally() {
    return new SplitTally(
        documents + rejects, documents, gated, rejects, others, rawBytes(), textBytes);
  }
}
