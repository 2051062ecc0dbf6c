package io.monofact.corpus;

/** The bytes of a file that is not compressed. */
final class PlainFeed extends ByteFeed {

  private final StoredBytes stored;
  private final long start;
  private final long end;
  private final long listed;

  /**
   * @param listed the file's length when it was listed: one that has shrunk since is truncated
   */
  PlainFeed(StoredBytes stored, long start, long end, long listed) throws Damage {
    this.stored = stored;
    this.listed = listed;
    this.start = start;
    this.end = end;
    stored.seek(Math.min(start, stored.length()));
  }

  @Override
  int read(byte[] buffer, int from, int length) throws Damage {
    long at = stored.position();
    boolean beyond = at >= end;
    place(0, at, beyond);
    int most = beyond ? length : (int) Math.min(length, end - at);
    int n = stored.read(buffer, from, most);
    if (n < 0 && at < listed && at >= start) {
      throw Damage.truncated(
          "the file ends at byte %d, it was listed with %d bytes".formatted(at, listed));
    }
    return n;
  }

  @Override
  long rawBytes() {
    return Math.max(0, Math.min(stored.position(), end) - start);
  }

  @Override
  public void close() {
    stored.close();
  }
}
