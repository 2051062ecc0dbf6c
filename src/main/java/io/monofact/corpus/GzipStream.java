package io.monofact.corpus;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The data of a gzip file of any number of members (RFC 1952). The JDK's own stream asks {@code
 * available()} whether another member follows and takes a damaged member for the end of the file;
 * this one reads on to the last byte of the file and says at which byte the data end.
 */
final class GzipStream extends InputStream {

  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;

  private final StoredBytes stored;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] raw = new byte[1 << 16];
  private int next;
  private int limit;
  private boolean inMember;
  private boolean ended;

  GzipStream(StoredBytes stored) {
    this.stored = stored;
  }

  @Override
  public int read() throws Damage {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws Damage {
    while (!ended) {
      if (!inMember && !beginMember()) {
        ended = true;
        break;
      }
      int n = inflate(buffer, offset, length);
      if (n > 0) {
        crc.update(buffer, offset, n);
        return n;
      }
    }
    return -1;
  }

  /** Inflates something, or ends the member and gives 0. */
  private int inflate(byte[] buffer, int offset, int length) throws Damage {
    try {
      while (true) {
        int n = inflater.inflate(buffer, offset, length);
        if (n > 0) {
          return n;
        }
        if (inflater.finished()) {
          next = limit - inflater.getRemaining();
          endMember();
          return 0;
        }
        if (inflater.needsDictionary()) {
          throw corrupt("a member asks for a preset dictionary", null);
        }
        if (!fill()) {
          throw truncated("in the middle of a member");
        }
        inflater.setInput(raw, next, limit - next);
        next = limit;
      }
    } catch (DataFormatException e) {
      next = limit - inflater.getRemaining();
      throw corrupt(e.getMessage() == null ? "not deflate data" : e.getMessage(), e);
    }
  }

  private boolean beginMember() throws Damage {
    if (next == limit && !fill()) {
      return false;
    }
    long begin = place();
    int first = raw[next] & 0xff;
    if (first == 0 && begin > 0 && onlyZeros()) {
      return false;
    }
    int id1 = octet();
    int id2 = octet();
    int method = octet();
    if (id1 != 0x1f || id2 != 0x8b || method != 8) {
      ended = true;
      throw Damage.corrupt(
          "bytes that are not gzip stand at byte %d, where a member should begin".formatted(begin),
          stored.length() - begin,
          null);
    }
    int flags = octet();
    skip(6);
    if ((flags & FEXTRA) != 0) {
      skip(octet() | octet() << 8);
    }
    if ((flags & FNAME) != 0) {
      skipString();
    }
    if ((flags & FCOMMENT) != 0) {
      skipString();
    }
    if ((flags & FHCRC) != 0) {
      skip(2);
    }
    inflater.reset();
    crc.reset();
    inflater.setInput(raw, next, limit - next);
    next = limit;
    inMember = true;
    return true;
  }

  private void endMember() throws Damage {
    long written = crc.getValue();
    long size = inflater.getBytesWritten() & 0xffffffffL;
    inMember = false;
    long storedCrc = word();
    long storedSize = word();
    if (storedCrc != written || storedSize != size) {
      throw corrupt("a member's checksum or size does not fit its data", null);
    }
  }

  /** Padding to a block's size is common on tapes and in object stores. */
  private boolean onlyZeros() throws Damage {
    do {
      while (next < limit) {
        if (raw[next] != 0) {
          return false;
        }
        next++;
      }
    } while (fill());
    return true;
  }

  private boolean fill() throws Damage {
    int n = stored.read(raw, 0, raw.length);
    next = 0;
    limit = Math.max(0, n);
    return n > 0;
  }

  private int octet() throws Damage {
    if (next == limit && !fill()) {
      throw truncated(inMember ? "in the middle of a member" : "in a member's header or trailer");
    }
    return raw[next++] & 0xff;
  }

  private long word() throws Damage {
    return octet() | (long) octet() << 8 | (long) octet() << 16 | (long) octet() << 24;
  }

  private void skip(int count) throws Damage {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  private void skipString() throws Damage {
    while (octet() != 0) {
      // The name and comment of a member tell nothing about its data.
    }
  }

  private long place() {
    return stored.position() - (limit - next);
  }

  private Damage truncated(String where) {
    ended = true;
    return Damage.truncated(
        "gzip data end at byte %d of the file, %s".formatted(stored.position(), where));
  }

  private Damage corrupt(String what, Throwable cause) {
    ended = true;
    return Damage.corrupt(
        "gzip data are damaged at byte %d of the file (%s)".formatted(place(), what),
        stored.length() - place(),
        cause);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
