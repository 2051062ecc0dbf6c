package io.monofact.corpus;

import java.util.Arrays;

/**
 * The lines of a split. A line belongs to the split that holds the byte before its first byte, that
 * is the line feed that ends the line before; the first line belongs to the split at the file's
 * beginning. So every split but the first skips all through its first line feed, and each reads its
 * last line to the end wherever that lies; the lines come out the same however a file was split.
 *
 * <p>A line longer than the limit is not kept, only measured.
 */
final class LineReader {

  /** What {@link #next} found. */
  enum Found {
    LINE,
    TOO_LONG,
    END
  }

  private static final int CHUNK = 1 << 17;
  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final ByteFeed feed;
  private final int most;
  private final boolean beginsFile;
  private byte[] buffer = new byte[2 * CHUNK];
  private byte[] shown = buffer;
  private int from;
  private int to;
  private int pos;
  private int limit;
  private long block;
  private long offset;
  private long length;
  private int chunkStart;
  private boolean beforeChunkBeyond;
  private boolean skipping;
  private boolean atFileStart;
  private boolean anything;
  private boolean inLine;

  /**
   * @param beginsFile whether the split begins where the file does
   * @param maxLineBytes longer lines are not kept
   */
  LineReader(ByteFeed feed, boolean beginsFile, long maxLineBytes) {
    this.feed = feed;
    this.beginsFile = beginsFile;
    this.atFileStart = beginsFile;
    this.skipping = !beginsFile;
    this.most = (int) maxLineBytes;
  }

  /**
   * Finds the next line. After a {@link Damage} the line's part before it is what {@link #from} and
   * {@link #to} bound, and the next call goes on behind the damage if it can be gone on from.
   */
  Found next() throws Damage {
    inLine = false;
    if (skipping && !skipLine()) {
      return end();
    }
    skipping = false;
    from = pos;
    to = pos;
    if (pos == limit && !fill()) {
      return end();
    }
    boolean owned = pos > chunkStart ? !feed.beyond() : !beforeChunkBeyond;
    if (!owned) {
      return end();
    }
    block = feed.block();
    offset = feed.offset() + (pos - chunkStart);
    inLine = true;
    int scanned = pos;
    while (true) {
      int feedAt = Utf8.indexOf(buffer, scanned, limit, (byte) '\n');
      if (feedAt >= 0) {
        return line(feedAt, feedAt + 1);
      }
      if (limit - from > most) {
        return measure();
      }
      int unread = limit - from;
      if (!fill()) {
        return line(limit, limit);
      }
      scanned = from + unread;
    }
  }

  private Found line(int endOfLine, int nextLine) {
    pos = nextLine;
    to = endOfLine;
    length = (long) to - from;
    shown = buffer;
    trim(true);
    return length > most ? Found.TOO_LONG : Found.LINE;
  }

  /** Takes the marks around a line off it; an excerpt is then the same however much was read. */
  private void trim(boolean whole) {
    if (whole && to > from && shown[to - 1] == '\r') {
      to--;
    }
    if (atFileStart && to - from >= 3 && Arrays.equals(shown, from, from + 3, BOM, 0, 3)) {
      from += 3;
    }
    atFileStart = false;
  }

  /** Goes to the end of a line that is too long, keeping only its beginning. */
  private Found measure() throws Damage {
    byte[] kept = new byte[Excerpt.BYTES];
    length = (long) limit - from;
    int keptLength = (int) Math.min(length, kept.length);
    System.arraycopy(buffer, from, kept, 0, keptLength);
    try {
      boolean ended = false;
      while (!ended) {
        from = limit;
        if (!fill()) {
          break;
        }
        int feedAt = Utf8.indexOf(buffer, chunkStart, limit, (byte) '\n');
        ended = feedAt >= 0;
        int more = (ended ? feedAt : limit) - chunkStart;
        int room = Math.min(more, kept.length - keptLength);
        System.arraycopy(buffer, chunkStart, kept, keptLength, room);
        keptLength += room;
        length += more;
        pos = ended ? feedAt + 1 : pos;
      }
    } finally {
      shown = kept;
      from = 0;
      to = keptLength;
      trim(length == keptLength);
    }
    return Found.TOO_LONG;
  }

  private boolean skipLine() throws Damage {
    while (true) {
      if (pos == limit) {
        from = limit;
        if (!fill()) {
          return false;
        }
      }
      if (feed.beyond()) {
        return false;
      }
      int feedAt = Utf8.indexOf(buffer, pos, limit, (byte) '\n');
      if (feedAt >= 0) {
        pos = feedAt + 1;
        return true;
      }
      pos = limit;
    }
  }

  private Found end() {
    from = pos;
    to = pos;
    pos = limit;
    skipping = true;
    return Found.END;
  }

  /** Reads more behind what stands from {@code from} on, which may move to the front. */
  private boolean fill() throws Damage {
    int keep = limit - from;
    if (buffer.length - limit < CHUNK) {
      byte[] target = buffer;
      if (buffer.length - keep < CHUNK) {
        long grown = Math.min(2L * buffer.length, 2L * CHUNK + most);
        target = new byte[Math.max(keep + CHUNK, (int) grown)];
      }
      System.arraycopy(buffer, from, target, 0, keep);
      buffer = target;
      from = 0;
      limit = keep;
    }
    boolean before = anything ? feed.beyond() : !beginsFile;
    pos = limit;
    int n;
    try {
      n = feed.read(buffer, limit, Math.min(CHUNK, buffer.length - limit));
    } catch (Damage e) {
      shown = buffer;
      to = limit;
      skipping = true;
      if (!inLine) {
        block = feed.block();
        offset = feed.offset();
      }
      throw e;
    }
    if (n < 0) {
      return false;
    }
    beforeChunkBeyond = before;
    chunkStart = limit;
    anything = true;
    limit += n;
    pos = chunkStart;
    return true;
  }

  /** The bytes in which the line stands, until the next call. */
  byte[] bytes() {
    return shown;
  }

  /** The line's first byte, behind a byte order mark at the file's beginning. */
  int from() {
    return from;
  }

  /** The byte after its last, without line feed and carriage return. */
  int to() {
    return to;
  }

  /** The line's bytes without line feed; only the first of them are kept if it is too long. */
  long length() {
    return length;
  }

  /** The place of the line's first byte; see {@link Position#block}. */
  long block() {
    return block;
  }

  long offset() {
    return offset;
  }

  /** Whether the feed had any byte, in or behind the split. */
  boolean anything() {
    return anything;
  }
}
