package io.monofact.corpus;

import java.io.IOException;
import java.io.InputStream;

/**
 * The raw bytes of one file as a stream that knows its place and tells a fault of the storage apart
 * from one of the data: it throws nothing but {@link Damage}, also where a store's client throws
 * unchecked.
 */
final class StoredBytes extends InputStream {

  private final SeekableInput input;
  private final long length;
  private long position;

  private StoredBytes(SeekableInput input, long length) {
    this.input = input;
    this.length = length;
  }

  static StoredBytes open(Store store, CorpusFile file) throws Damage {
    SeekableInput input = null;
    try {
      input = store.open(file);
      return new StoredBytes(input, input.length());
    } catch (IOException | RuntimeException e) {
      closeQuietly(input);
      throw Damage.storage(e, 0, -1);
    }
  }

  /** The file's bytes, as the store told them when it was listed or opened. */
  long length() {
    return length;
  }

  /** The place of the next byte. */
  long position() {
    return position;
  }

  void seek(long place) throws Damage {
    if (place == position) {
      return;
    }
    try {
      input.seek(place);
      position = place;
    } catch (IOException | RuntimeException e) {
      throw Damage.storage(e, place, length);
    }
  }

  @Override
  public int read() throws Damage {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws Damage {
    if (count == 0) {
      return 0;
    }
    try {
      int n;
      do {
        n = input.read(buffer, offset, count);
      } while (n == 0);
      if (n > 0) {
        position += n;
      } else if (position < length) {
        throw new IOException("the store ends at byte %d of %d".formatted(position, length));
      }
      return n;
    } catch (IOException | RuntimeException e) {
      throw Damage.storage(e, position, length);
    }
  }

  /** Reads until the buffer's part is full or the file ends. */
  int readFully(byte[] buffer, int offset, int count) throws Damage {
    int got = 0;
    while (got < count) {
      int n = read(buffer, offset + got, count - got);
      if (n < 0) {
        break;
      }
      got += n;
    }
    return got;
  }

  @Override
  public void close() {
    closeQuietly(input);
  }

  private static void closeQuietly(SeekableInput input) {
    if (input == null) {
      return;
    }
    try {
      input.close();
    } catch (IOException ignored) {
      // Everything wanted has been read; nothing is lost.
    }
  }
}
