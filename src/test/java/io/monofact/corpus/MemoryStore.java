package io.monofact.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Files in memory; one may be made to fail at a byte. */
final class MemoryStore implements Store {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, byte[]> files = new HashMap<>();
  private final long failsAt;

  MemoryStore(Map<String, byte[]> files, long failsAt) {
    this.files.putAll(files);
    this.failsAt = failsAt;
  }

  static MemoryStore of(String path, byte[] content) {
    return new MemoryStore(Map.of(path, content), Long.MAX_VALUE);
  }

  @Override
  public SeekableInput open(CorpusFile file) throws IOException {
    byte[] content = files.get(file.path());
    if (content == null) {
      throw new FileNotFoundException("no such file: " + file.path());
    }
    return new Input(content);
  }

  private final class Input extends SeekableInput {

    private final byte[] content;
    private int position;

    Input(byte[] content) {
      this.content = content;
    }

    @Override
    public long length() {
      return content.length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public void seek(long place) {
      position = (int) place;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (position >= content.length) {
        return -1;
      }
      if (position >= failsAt) {
        throw new IOException("disk on fire");
      }
      int n = (int) Math.min(Math.min(length, content.length - position), failsAt - position);
      System.arraycopy(content, position, buffer, offset, n);
      position += n;
      return n;
    }
  }
}
