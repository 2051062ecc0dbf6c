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
  static Damage damage(Throwable fault, String what, long length) {
    Throwable cause = fault;
    while (cause != null) {
      if (cause instanceof Damage damage) {
        return damage;
      }
      cause = cause.getCause();
    }
    return Damage.corrupt("%s (%s)".formatted(what, told(fault)), length, fault);
  }

  /**
   * What the library says, and what lies behind it, without the objects' addresses: the same fault
   * has the same words.
   */
  static String told(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String told = words(fault);
    String why = words(root);
    return told.contains(why) ? told : told + ": " + why;
  }

  private static String words(Throwable fault) {
    return fault.getMessage() == null
        ? fault.getClass().getSimpleName()
        : fault.getMessage().replaceFirst("(?s) *Struct:.*", "").replaceAll("@[0-9a-f]+", "");
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
