package io.monofact.corpus;

import java.io.Closeable;

/**
 * The uncompressed bytes from the beginning of a split to the end of its file, each with its place.
 * A reader goes on past the split's end to finish the record that straddles it, no further.
 *
 * <p>Every cut of a packed file is seen, but for two: exactly between two gzip members, zstd frames
 * or bzip2 streams, where what is left is a whole file; and within the first four bytes, which then
 * do not show how the file is packed.
 */
abstract class ByteFeed implements Closeable {

  private long block;
  private long offset;
  private boolean beyond;

  /**
   * Reads more bytes, all of one block and all on one side of the split's end.
   *
   * @return how many, at least one; or -1 at the end of the file
   * @throws Damage where the bytes stop short; read again if the damage {@link Damage#goesOn}
   */
  abstract int read(byte[] buffer, int from, int length) throws Damage;

  /** Bytes of the split consumed so far, as they lie in the store. */
  abstract long rawBytes();

  /** Sets the place of the bytes that a read is about to give. */
  final void place(long atBlock, long atOffset, boolean isBeyond) {
    this.block = atBlock;
    this.offset = atOffset;
    this.beyond = isBeyond;
  }

  /** The block of the bytes last read; see {@link Position#block}. */
  final long block() {
    return block;
  }

  /** The offset within that block of the first byte last read. */
  final long offset() {
    return offset;
  }

  /** Whether the bytes last read, or the damage last met, lie after the split's end. */
  final boolean beyond() {
    return beyond;
  }

  @Override
  public abstract void close();

  /** Opens the bytes of a split, whatever its file's compression, which is told by the content. */
  static ByteFeed open(Split split, Store store, Expansion expansion) throws Damage {
    StoredBytes stored = StoredBytes.open(store, split.file());
    try {
      return open(stored, Compression.of(stored), split, expansion);
    } catch (Damage e) {
      stored.close();
      throw e;
    }
  }

  /** Opens the bytes of a split; the feed closes what is stored. */
  static ByteFeed open(
      StoredBytes stored, Compression compression, Split split, Expansion expansion) throws Damage {
    return switch (compression) {
      case NONE -> new PlainFeed(stored, split.start(), split.end(), split.file().length());
      case GZIP -> new StreamFeed(stored, new GzipStream(stored), split, expansion);
      case ZSTD -> new StreamFeed(stored, new ZstdStream(stored), split, expansion);
      case BZIP2 -> new Bzip2Feed(stored, split.start(), split.end(), expansion);
    };
  }
}
