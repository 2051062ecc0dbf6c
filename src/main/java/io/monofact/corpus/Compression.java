package io.monofact.corpus;

import java.util.Locale;

/** How the bytes of a file are packed. Told by the content, whatever the file's name says. */
public enum Compression {
  /** Not at all. */
  NONE,
  /** One or more gzip members. */
  GZIP,
  /** One or more zstd frames, skippable ones among them. */
  ZSTD,
  /** One or more bzip2 streams. */
  BZIP2;

  /** How many bytes {@link #of(byte[], int)} looks at. */
  private static final int MAGIC_BYTES = 4;

  /**
   * The compression of a file that begins with these bytes.
   *
   * @param head the file's first bytes
   * @param length how many of them there are
   */
  public static Compression of(byte[] head, int length) {
    if (length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (length >= 4) {
      int magic =
          (head[0] & 0xff)
              | (head[1] & 0xff) << 8
              | (head[2] & 0xff) << 16
              | (head[3] & 0xff) << 24;
      if (magic == 0xfd2fb528 || (magic & 0xfffffff0) == 0x184d2a50) {
        return ZSTD;
      }
      if (head[0] == 'B' && head[1] == 'Z' && head[2] == 'h' && head[3] >= '1' && head[3] <= '9') {
        return BZIP2;
      }
    }
    return NONE;
  }

  /** The compression of a file; the file is left at its first byte. */
  static Compression of(StoredBytes stored) throws Damage {
    byte[] head = new byte[MAGIC_BYTES];
    stored.seek(0);
    int n = stored.readFully(head, 0, head.length);
    stored.seek(0);
    return of(head, n);
  }

  /**
   * A file's name in lower case, without directories and without the ending of its compression, as
   * {@link CorpusFormat#recognises} takes it.
   */
  static String bareName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String ending : new String[] {".gz", ".gzip", ".zst", ".zstd", ".bz2"}) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
