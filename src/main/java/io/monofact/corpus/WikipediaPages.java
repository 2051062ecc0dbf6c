package io.monofact.corpus;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** The pages of one split of a Wikipedia dump. */
final class WikipediaPages extends EntryReader {

  private static final String OPEN = "<page>";
  private static final String CLOSE = "</page>";

  private final FeedBuffer in;
  private final String wiki;
  private final ReadOptions options;
  private final Gate gate;
  private boolean ended;

  /**
   * @param wiki the address before all titles, or null
   */
  WikipediaPages(Split split, ByteFeed feed, String wiki, ReadOptions options, Gate gate) {
    super(split);
    this.in = new FeedBuffer(feed);
    this.wiki = wiki;
    this.options = options;
    this.gate = gate;
  }

  @Override
  Entry advance() {
    while (!ended) {
      Entry entry = findPage() ? page() : stopped(here(), "");
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** Goes to the next page that begins in the split. */
  private boolean findPage() {
    while (true) {
      int at = indexOf(OPEN, 0);
      int given = at >= 0 ? at : Math.max(0, in.limit() - in.pos() - OPEN.length() + 1);
      in.advance(given);
      if (in.pos() < in.limit() && in.beyond()) {
        ended = true;
        return false;
      }
      if (at >= 0) {
        return true;
      }
      if (!in.more()) {
        return false;
      }
    }
  }

  private Entry page() {
    Position begin = here();
    int scanned = 0;
    int close;
    while ((close = indexOf(CLOSE, scanned)) < 0) {
      int ahead = in.limit() - in.pos();
      if (ahead > options.maxRecordBytes()) {
        return large(begin);
      }
      scanned = Math.max(0, ahead - CLOSE.length());
      if (!in.more()) {
        return stopped(begin, Excerpt.of(in.bytes(), in.pos(), in.limit()));
      }
    }
    int length = close + CLOSE.length();
    if (length > options.maxRecordBytes()) {
      return large(begin);
    }
    Entry entry = entry(begin, in.bytes(), in.pos(), in.pos() + length);
    in.advance(length);
    return entry;
  }

  private Entry entry(Position begin, byte[] bytes, int from, int to) {
    int invalid = Utf8.firstInvalid(bytes, from, to);
    if (invalid >= 0) {
      text((long) to - from);
      return reject(
          begin,
          Reject.Reason.INVALID_UTF8,
          "byte %d of the page (0x%02x) is not UTF-8; fetch the file again"
              .formatted(invalid - from + 1, bytes[invalid] & 0xff),
          to - from,
          Excerpt.of(bytes, from, to));
    }
    WikiPage page;
    try {
      page = WikiPage.parse(bytes, from, to);
    } catch (XMLStreamException e) {
      text((long) to - from);
      String told = String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
      return reject(
          begin,
          Reject.Reason.MALFORMED,
          "the page is not well-formed XML at its line %d (%s); fetch the file again"
              .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), told),
          to - from,
          Excerpt.of(bytes, from, to));
    }
    if (!page.isArticle()) {
      other();
      return null;
    }
    text((long) to - from);
    if (page.wikitext() == null) {
      return reject(
          begin,
          Reject.Reason.MISSING_TEXT,
          "the page %s has no text; leave it out or fetch the file again".formatted(page.title()),
          to - from,
          Excerpt.of(bytes, from, to));
    }
    String text = WikiText.plain(page.wikitext());
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (!gate.mayHoldCue(utf8, 0, utf8.length)) {
      gated();
      return null;
    }
    return document(
        new Document(
            begin,
            page.id() == null ? begin.toString() : page.id(),
            text,
            page.title(),
            page.address(wiki),
            null));
  }

  /** Measures a page that is too large to be held. */
  private Entry large(Position begin) {
    in.require(Excerpt.BYTES);
    String excerpt = Excerpt.of(in.bytes(), in.pos(), in.limit());
    long length = 0;
    int close;
    while ((close = indexOf(CLOSE, 0)) < 0) {
      int give = Math.max(0, in.limit() - in.pos() - CLOSE.length() + 1);
      in.advance(give);
      length += give;
      if (!in.more()) {
        return stopped(begin, excerpt);
      }
    }
    in.advance(close + CLOSE.length());
    length += close + CLOSE.length();
    text(length);
    return tooLarge(begin, length, options, excerpt);
  }

  /** The bytes end here, within a page if one has begun. */
  private Entry stopped(Position begin, String excerpt) {
    if (ended) {
      return null;
    }
    Damage damage = in.damage();
    boolean inPage = !excerpt.isEmpty();
    if (damage == null) {
      ended = true;
      if (inPage) {
        return reject(Damage.truncated("the file ends in the middle of a page"), begin, excerpt);
      }
      return split().start() == 0 && !in.anything() ? emptyFile() : null;
    }
    if (in.damageBelongsElsewhere()) {
      ended = true;
      return null;
    }
    Reject reject = reject(damage, begin, excerpt);
    if (damage.goesOn()) {
      in.resume();
    } else {
      ended = true;
    }
    return reject;
  }

  private int indexOf(String mark, int ahead) {
    byte[] bytes = in.bytes();
    int at = in.pos() + ahead;
    while ((at = Utf8.indexOf(bytes, at, in.limit(), (byte) '<')) >= 0) {
      if (at + mark.length() <= in.limit() && TextHead.has(bytes, at, mark)) {
        return at - in.pos();
      }
      at++;
    }
    return -1;
  }

  private Position here() {
    return position(in.block(), in.offset());
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
