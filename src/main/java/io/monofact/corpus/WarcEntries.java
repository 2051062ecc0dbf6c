package io.monofact.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The records of a web archive. Records are framed here and not by a WARC library, so that each has
 * its place, none larger than the limit is held, and reading goes on after a malformed one.
 *
 * <p>Where a record's Content-Length is too small (some writers count characters), the record ends
 * where the next one begins. Where it is too large, something is missing: a document's record is
 * then malformed.
 */
final class WarcEntries extends EntryReader {

  private static final byte[] NEXT = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> DOCUMENTS = Set.of("conversion", "response", "resource");

  private final FeedBuffer in;
  private final ReadOptions options;
  private final Gate gate;
  private boolean ended;

  WarcEntries(Split split, ByteFeed feed, ReadOptions options, Gate gate) {
    super(split);
    this.in = new FeedBuffer(feed);
    this.options = options;
    this.gate = gate;
  }

  @Override
  Entry advance() {
    while (!ended) {
      Entry entry = record();
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** Reads one record; null if it is none to hand out, or at the end. */
  private Entry record() {
    skipLineEnds();
    if (!in.require(1)) {
      boolean empty = !in.anything() && split().start() == 0 && records() == 0;
      return in.damage() == null && empty ? end(emptyFile()) : stopped(here(), "");
    }
    Position begin = here();
    if (!in.require("WARC/".length())) {
      return stopped(begin, excerpt());
    }
    if (!TextHead.has(in.bytes(), in.pos(), "WARC/")) {
      return malformed(begin, "no WARC header stands where a record should begin");
    }
    int headerEnd;
    while ((headerEnd = WarcHeader.end(in.bytes(), in.pos(), in.limit())) < 0) {
      if (in.limit() - in.pos() > WarcHeader.MOST_BYTES) {
        return malformed(begin, "the record's header does not end");
      }
      if (!in.more()) {
        return stopped(begin, excerpt());
      }
    }
    int headerLength = headerEnd - in.pos();
    WarcHeader header = WarcHeader.parse(in.bytes(), in.pos(), headerEnd);
    if (header.contentLength() < 0 || header.type().isEmpty()) {
      return malformed(
          begin,
          "the record's header has no proper %s"
              .formatted(header.type().isEmpty() ? "WARC-Type" : "Content-Length"));
    }
    if (header.contentLength() > options.maxRecordBytes()) {
      return large(begin, header, headerLength);
    }
    return framed(begin, header, headerLength);
  }

  private Entry framed(Position begin, WarcHeader header, int headerLength) {
    int length = (int) header.contentLength();
    boolean whole = in.require(headerLength + length);
    if (whole && recordFollows(headerLength + length)) {
      return taken(begin, header, headerLength, length);
    }
    int next = nextRecord(headerLength);
    if (next < 0 && !whole) {
      return stopped(begin, excerpt());
    }
    boolean isDocument = DOCUMENTS.contains(header.type());
    if (isDocument && next >= 0 && next < headerLength + length) {
      return malformed(begin, "the record's Content-Length goes beyond the next record");
    }
    while (next < 0) {
      if (in.limit() - in.pos() - headerLength > options.maxRecordBytes()) {
        return malformed(begin, "no record begins where this one's Content-Length says");
      }
      int from = Math.max(headerLength + length, in.limit() - in.pos() - NEXT.length);
      if (!in.more()) {
        if (in.damage() != null) {
          return stopped(begin, excerpt());
        }
        next = in.limit() - in.pos();
        break;
      }
      next = nextRecord(from);
    }
    return taken(begin, header, headerLength, next - headerLength);
  }

  /** Whether a record can end behind so many bytes: an empty line or the file's end is there. */
  private boolean recordFollows(int ahead) {
    int at = ahead;
    int feeds = 0;
    while (feeds < 2 && in.require(at + 1) && lineEnd(in.bytes()[in.pos() + at])) {
      feeds += in.bytes()[in.pos() + at] == '\n' ? 1 : 0;
      at++;
    }
    if (feeds == 2) {
      return true;
    }
    if (!in.require(at + 1)) {
      return in.damage() == null || at > ahead;
    }
    in.require(at + 5);
    return at > ahead && TextHead.has(in.bytes(), in.pos() + at, "WARC/");
  }

  /** The distance at which the next line begins that opens a record, or -1 if none is in sight. */
  private int nextRecord(int ahead) {
    byte[] bytes = in.bytes();
    int at = in.pos() + ahead;
    while (true) {
      at = Utf8.indexOf(bytes, at, in.limit(), NEXT[0]);
      if (at < 0) {
        return -1;
      }
      if (TextHead.has(bytes, at, "\nWARC/1.") && at + NEXT.length <= in.limit()) {
        return at + 1 - in.pos();
      }
      at++;
    }
  }

  private Entry taken(Position begin, WarcHeader header, int headerLength, int length) {
    int from = in.pos() + headerLength;
    int to = from + length;
    Entry entry = entry(begin, header, headerLength, from, to);
    in.advance(headerLength + length);
    return entry;
  }

  private Entry entry(Position begin, WarcHeader header, int headerLength, int from, int to) {
    byte[] bytes = in.bytes();
    if (!DOCUMENTS.contains(header.type())) {
      other();
      return null;
    }
    PageBody page;
    try {
      page = PageBody.of(header, bytes, from, to, options.maxRecordBytes());
    } catch (PageBody.Unreadable e) {
      text(headerLength + (long) to - from);
      return reject(
          begin,
          e.reason(),
          "%s; the page is lost".formatted(e.getMessage()),
          to - from,
          Excerpt.of(bytes, from, to));
    }
    if (page == null) {
      other();
      return null;
    }
    text(headerLength + (long) to - from);
    if (!page.mayHoldCue(gate)) {
      gated();
      return null;
    }
    String id = header.address("warc-record-id");
    return document(
        new Document(
            begin,
            id == null ? begin.toString() : id,
            page.text(),
            page.title(),
            header.address("warc-target-uri"),
            null,
            header.language()));
  }

  /** Goes past a record that is too large to be held. */
  private Entry large(Position begin, WarcHeader header, int headerLength) {
    in.advance(headerLength);
    in.require(Excerpt.BYTES);
    String excerpt = excerpt();
    long left = header.contentLength();
    while (left > 0) {
      if (!in.require(1)) {
        return stopped(begin, excerpt);
      }
      int n = (int) Math.min(left, in.limit() - in.pos());
      in.advance(n);
      left -= n;
    }
    if (!DOCUMENTS.contains(header.type())) {
      other();
      return null;
    }
    text(headerLength + header.contentLength());
    return tooLarge(begin, header.contentLength(), options, excerpt);
  }

  /** Goes on to the next line that opens a record. */
  private Entry malformed(Position begin, String what) {
    String excerpt = excerpt();
    long lost = 0;
    int next;
    while ((next = nextRecord(0)) < 0) {
      // The end of what is given up may be the beginning of the mark looked for.
      int give = Math.max(0, in.limit() - in.pos() - NEXT.length);
      in.advance(give);
      lost += give;
      if (!in.more()) {
        lost += in.limit() - in.pos();
        in.advance(in.limit() - in.pos());
        break;
      }
    }
    if (next > 0) {
      in.advance(next);
      lost += next;
    }
    if (in.damage() != null && next < 0) {
      return stopped(begin, excerpt);
    }
    text(lost);
    return reject(
        begin,
        Reject.Reason.MALFORMED,
        "%s; reading goes on at the next record".formatted(what),
        lost,
        excerpt);
  }

  /** The bytes end here, within a record if one has begun. */
  private Entry stopped(Position begin, String excerpt) {
    Damage damage = in.damage();
    boolean inRecord = in.require(1) || !excerpt.isEmpty();
    if (damage == null) {
      if (!inRecord) {
        ended = true;
        return null;
      }
      long lost = (long) in.limit() - in.pos();
      return end(
          reject(
              Damage.truncated("the file ends in the middle of a record", lost), begin, excerpt));
    }
    Reject reject = reject(damage, begin, excerpt);
    if (damage.goesOn()) {
      in.resume();
      findRecord();
    } else {
      ended = true;
    }
    return reject;
  }

  private void findRecord() {
    int next;
    while ((next = nextRecord(0)) < 0) {
      in.advance(Math.max(0, in.limit() - in.pos() - NEXT.length));
      if (!in.more()) {
        in.advance(in.limit() - in.pos());
        return;
      }
    }
    in.advance(next);
  }

  private Entry end(Entry last) {
    ended = true;
    return last;
  }

  private void skipLineEnds() {
    while (in.require(1) && lineEnd(in.bytes()[in.pos()])) {
      in.advance(1);
    }
  }

  private static boolean lineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private Position here() {
    return position(in.block(), in.offset());
  }

  private String excerpt() {
    return Excerpt.of(in.bytes(), in.pos(), in.limit());
  }

  @Override
  long rawBytes() {
    return in.rawBytes();
  }

  @Override
  public void close() {
    in.close();
  }
}
