package io.monofact.corpus;

import java.io.IOException;
import java.io.InputStream;

/** The raw bytes of one file, from any place in it. */
public abstract class SeekableInput extends InputStream {

  /** The file's size in bytes. */
  public abstract long length() throws IOException;

  /** The place of the next byte to be read. */
  public abstract long position() throws IOException;

  /** Goes to a place in the file, from 0 to its length. */
  public abstract void seek(long position) throws IOException;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
