package io.monofact.corpus;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A stretch of a feed's bytes that can be looked at before it is decided how much of it is a
 * record. Damage ends the stretch like the end of the file does; {@link #damage} tells them apart.
 */
final class FeedBuffer {

  private static final int CHUNK = 1 << 17;

  private final ByteFeed feed;
  private final Deque<Run> runs = new ArrayDeque<>();
  private byte[] buffer = new byte[2 * CHUNK];
  private int pos;
  private int limit;
  private boolean ended;
  private Damage damage;
  private boolean damageBeyond;

  /** Bytes without a gap: where they begin in the buffer, and where in the file. */
  private static final class Run {
    private int index;
    private final long block;
    private final long offset;
    private final boolean beyond;

    Run(int index, long block, long offset, boolean beyond) {
      this.index = index;
      this.block = block;
      this.offset = offset;
      this.beyond = beyond;
    }
  }

  FeedBuffer(ByteFeed feed) {
    this.feed = feed;
  }

  /** Whether so many bytes lie ahead, reading more if need be. */
  boolean require(int count) {
    while (limit - pos < count) {
      if (ended || !fill()) {
        return false;
      }
    }
    return true;
  }

  /** Reads more, whatever lies ahead already; false at the end of the stretch. */
  boolean more() {
    return !ended && fill();
  }

  private boolean fill() {
    int keep = limit - pos;
    if (buffer.length - limit < CHUNK) {
      byte[] target = buffer;
      if (buffer.length - keep < CHUNK) {
        target = new byte[(int) Math.min(Integer.MAX_VALUE - 64L, 2L * buffer.length)];
      }
      System.arraycopy(buffer, pos, target, 0, keep);
      int moved = pos;
      runs.forEach(run -> run.index -= moved);
      while (runs.size() > 1 && second().index <= 0) {
        runs.removeFirst();
      }
      buffer = target;
      pos = 0;
      limit = keep;
    }
    try {
      int n = feed.read(buffer, limit, Math.min(CHUNK, buffer.length - limit));
      if (n < 0) {
        ended = true;
        return false;
      }
      note();
      limit += n;
      return true;
    } catch (Damage e) {
      ended = true;
      damage = e;
      damageBeyond = feed.beyond();
      return false;
    }
  }

  private void note() {
    Run last = runs.peekLast();
    boolean follows =
        last != null
            && last.block == feed.block()
            && last.beyond == feed.beyond()
            && last.offset + (limit - last.index) == feed.offset();
    if (!follows) {
      runs.addLast(new Run(limit, feed.block(), feed.offset(), feed.beyond()));
    }
  }

  private Run second() {
    var all = runs.iterator();
    all.next();
    return all.next();
  }

  private Run current() {
    while (runs.size() > 1 && second().index <= pos) {
      runs.removeFirst();
    }
    return runs.peekFirst();
  }

  byte[] bytes() {
    return buffer;
  }

  /** The next byte. */
  int pos() {
    return pos;
  }

  /** The byte after the last of those read. */
  int limit() {
    return limit;
  }

  void advance(int count) {
    pos += count;
  }

  /** The place of the next byte; see {@link Position#block}. */
  long block() {
    Run run = current();
    return run == null ? feed.block() : run.block;
  }

  long offset() {
    Run run = current();
    return run == null ? feed.offset() : run.offset + (pos - run.index);
  }

  /** Whether the next byte lies after the split's end. */
  boolean beyond() {
    Run run = current();
    return run == null ? feed.beyond() : run.beyond;
  }

  /** Whether any byte has been read. */
  boolean anything() {
    return !runs.isEmpty();
  }

  /** What ended the stretch, or null if it was the end of the file. */
  Damage damage() {
    return damage;
  }

  /** Whether the damage lies after the split's end, so that another split tells of it. */
  boolean damageBelongsElsewhere() {
    return damageBeyond && !damage.ofStorage();
  }

  /** Begins a new stretch behind the damage; what lay ahead is given up. */
  void resume() {
    damage = null;
    ended = false;
    runs.clear();
    pos = 0;
    limit = 0;
  }

  long rawBytes() {
    return feed.rawBytes();
  }

  void close() {
    feed.close();
  }
}
