package io.monofact.corpus;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where a record begins. The same record has the same position however the file was split.
 *
 * @param path the file, as the store lists it
 * @param block the byte of the file at which the compressed block (bz2) or the row group (Parquet)
 *     begins that holds the record's first byte; 0 where the file is one stream
 * @param offset uncompressed bytes from there to the record's first byte; rows, in Parquet
 */
public record Position(String path, long block, long offset)
    implements Comparable<Position>, Serializable {

  public Position {
    Objects.requireNonNull(path, "path");
  }

  /** The place within the file: the offset, after the block and a plus sign where there is one. */
  public String record() {
    return block == 0 ? Long.toString(offset) : block + "+" + offset;
  }

  @Override
  public int compareTo(Position other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    int byBlock = Long.compare(block, other.block);
    return byBlock != 0 ? byBlock : Long.compare(offset, other.offset);
  }

  @Override
  public String toString() {
    return path + "#" + record();
  }
}
