package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.SeekableInput;
import io.monofact.corpus.Store;
import java.io.IOException;
import java.util.zip.CRC32C;

/**
 * A store that takes the checksum of a file while it is read, at no further cost in reading. It
 * knows the checksum of the file that was opened last, if all of that file's bytes were read, in
 * their order.
 */
final class ChecksummedStore implements Store {

  private static final long serialVersionUID = 1;

  private final Store store;
  private transient Input last;

  ChecksummedStore(Store store) {
    this.store = store;
  }

  @Override
  public SeekableInput open(CorpusFile file) throws IOException {
    last = new Input(store.open(file));
    return last;
  }

  /** CRC-32C in hexadecimal of the file opened last; null if it was not read in one piece. */
  String checksum() {
    return last != null && last.complete() ? "%08x".formatted(last.crc.getValue()) : null;
  }

  /** Forgets the file opened last. */
  void reset() {
    last = null;
  }

  private static final class Input extends SeekableInput {
    private final SeekableInput in;
    private final CRC32C crc = new CRC32C();
    private final long length;
    private long summed;

    Input(SeekableInput in) throws IOException {
      this.in = in;
      this.length = in.length();
    }

    boolean complete() {
      return summed == length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public long position() throws IOException {
      return in.position();
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      long position = in.position();
      int n = in.read(buffer, offset, count);
      // A reader may go back to the beginning once it knows the file's kind.
      long known = summed - position;
      if (known >= 0 && known < n) {
        crc.update(buffer, offset + (int) known, n - (int) known);
        summed = position + n;
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
