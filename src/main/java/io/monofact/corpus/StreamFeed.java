package io.monofact.corpus;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a compressed file that can only be read from its beginning. */
final class StreamFeed extends ByteFeed {

  private final StoredBytes stored;
  private final InputStream stream;
  private final Split split;
  private final Expansion expansion;
  private long offset;

  /**
   * @param stream what the compression gives; it throws {@link Damage} and nothing else
   */
  StreamFeed(StoredBytes stored, InputStream stream, Split split, Expansion expansion) {
    this.stored = stored;
    this.stream = stream;
    this.split = split;
    this.expansion = expansion;
  }

  @Override
  int read(byte[] buffer, int from, int length) throws Damage {
    // Only the first split of such a file has anything, whoever planned it otherwise.
    if (split.start() > 0) {
      return -1;
    }
    place(0, offset, false);
    try {
      int n = stream.read(buffer, from, length);
      if (n > 0) {
        offset += n;
        expansion.check(offset, stored.position(), stored.length() - stored.position());
      }
      return n;
    } catch (Damage e) {
      throw e;
    } catch (IOException e) {
      throw Damage.corrupt(
          "the data are damaged at or before byte %d (%s)"
              .formatted(stored.position(), e.getMessage()),
          -1,
          e);
    }
  }

  @Override
  long rawBytes() {
    return stored.position();
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException ignored) {
      // Closing tells nothing about what was read.
    }
    stored.close();
  }
}
