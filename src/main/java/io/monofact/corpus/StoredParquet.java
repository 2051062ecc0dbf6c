package io.monofact.corpus;

import java.io.EOFException;
import java.io.IOException;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A stored file as Parquet's library wants it. */
final class StoredParquet implements InputFile {

  private final StoredBytes stored;

  StoredParquet(StoredBytes stored) {
    this.stored = stored;
  }

  @Override
  public long getLength() {
    return stored.length();
  }

  @Override
  public SeekableInputStream newStream() {
    return new Stream(stored);
  }

  /** What is wrong, told apart: the storage's own damage, or the data's. */
  static Damage damage(Exception fault, String what, long length) {
    Throwable cause = fault;
    while (cause != null) {
      if (cause instanceof Damage damage) {
        return damage;
      }
      cause = cause.getCause();
    }
    String told =
        fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return Damage.corrupt("%s (%s)".formatted(what, told), length, fault);
  }

  private static final class Stream extends DelegatingSeekableInputStream {

    private final StoredBytes stored;

    Stream(StoredBytes stored) {
      super(stored);
      this.stored = stored;
    }

    @Override
    public long getPos() {
      return stored.position();
    }

    @Override
    public void seek(long place) throws IOException {
      if (place < 0 || place > stored.length()) {
        throw new EOFException(
            "byte %d lies outside the file of %d bytes".formatted(place, stored.length()));
      }
      stored.seek(place);
    }
  }
}
