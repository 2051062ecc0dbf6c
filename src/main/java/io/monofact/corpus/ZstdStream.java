package io.monofact.corpus;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;

/** The data of a zstd file of any number of frames, with windows up to 2 GB. */
final class ZstdStream extends InputStream {

  private static final int LONGEST_WINDOW_LOG = 31;

  /** One block of zstd: an error then costs no data of the blocks before it. */
  private static final int MOST_AT_ONCE = 1 << 17;

  private final StoredBytes stored;
  private final ZstdInputStreamNoFinalizer frames;
  private boolean ended;

  ZstdStream(StoredBytes stored) throws Damage {
    this.stored = stored;
    try {
      frames = new ZstdInputStreamNoFinalizer(stored);
      frames.setLongMax(LONGEST_WINDOW_LOG);
    } catch (IOException e) {
      throw damage(e);
    }
  }

  @Override
  public int read() throws Damage {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws Damage {
    if (ended) {
      return -1;
    }
    try {
      int n;
      do {
        n = frames.read(buffer, offset, Math.min(length, MOST_AT_ONCE));
      } while (n == 0 && length > 0);
      return n;
    } catch (IOException e) {
      ended = true;
      throw damage(e);
    }
  }

  private Damage damage(IOException e) {
    if (e instanceof Damage damage) {
      return damage;
    }
    if (stored.position() >= stored.length()
        && String.valueOf(e.getMessage()).contains("runcated")) {
      return Damage.truncated(
          "zstd data end at byte %d of the file, in the middle of a frame"
              .formatted(stored.position()));
    }
    return Damage.corrupt(
        "zstd data are damaged at or before byte %d of the file (%s)"
            .formatted(stored.position(), e.getMessage()),
        -1,
        e);
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }
}
