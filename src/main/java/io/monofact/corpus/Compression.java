package io.monofact.corpus;

/** How the bytes of a file are packed. */
public enum Compression {
  /** Not at all. */
  NONE,
  /** One or more gzip members. */
  GZIP,
  /** One or more zstd frames. */
  ZSTD,
  /** One or more bzip2 streams. */
  BZIP2
}
