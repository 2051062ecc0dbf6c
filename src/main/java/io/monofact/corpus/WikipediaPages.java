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

  /** Whether it is known that no page is open. */
  private boolean between;

  /**
   * @param wiki the address before all titles, or null
   */
  WikipediaPages(Split split, ByteFeed feed, String wiki, ReadOptions options, Gate gate) {
    super(split);
    this.in = new FeedBuffer(feed);
    this.wiki = wiki;
    this.options = options;
    this.gate = gate;
    this.between = split.start() == 0;
  }

  @Override
  Entry advance() {
    while (!ended) {
      Entry entry =
          switch (findMark()) {
            case PAGE -> page();
            case STRAY_END -> strayEnd();
            case NONE -> stopped(here(), "");
          };
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** What stands where the search for a page has come to an end. */
  private enum Mark {
    PAGE,
    STRAY_END,
    NONE
  }

  /**
   * Goes to the next page that begins in the split. A page whose beginning is damaged shows by its
   * end, where it is known that no page was open: then the search goes on behind the split's end,
   * since who reads there cannot know.
   */
  private Mark findMark() {
    while (true) {
      int at = nextMark(0);
      in.advance(at >= 0 ? at : Math.max(0, in.limit() - in.pos() - CLOSE.length() + 1));
      boolean beyond = in.pos() < in.limit() && in.beyond();
      boolean opens = at >= 0 && TextHead.has(in.bytes(), in.pos(), OPEN);
      if (beyond && (opens || !between)) {
        ended = true;
        return Mark.NONE;
      }
      if (opens) {
        return Mark.PAGE;
      }
      if (at >= 0 && between) {
        ended = beyond;
        return Mark.STRAY_END;
      }
      if (at >= 0) {
        in.advance(CLOSE.length());
        between = true;
      } else if (!in.more()) {
        return Mark.NONE;
      }
    }
  }

  private Entry strayEnd() {
    Position place = here();
    in.advance(CLOSE.length());
    return reject(
        place,
        Reject.Reason.MALFORMED,
        "a page ends here whose beginning cannot be found; fetch the file again",
        -1,
        "");
  }

  private Entry page() {
    Position begin = here();
    int scanned = OPEN.length();
    int end;
    while ((end = pageEnd(scanned)) < 0) {
      int ahead = in.limit() - in.pos();
      if (ahead > options.maxRecordBytes()) {
        return large(begin);
      }
      scanned = Math.max(scanned, ahead - CLOSE.length());
      if (!in.more()) {
        return stopped(begin, Excerpt.of(in.bytes(), in.pos(), in.limit()));
      }
    }
    if (end > options.maxRecordBytes()) {
      return large(begin);
    }
    Entry entry = entry(begin, in.bytes(), in.pos(), in.pos() + end);
    leave(end);
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
    long length = OPEN.length();
    in.advance(OPEN.length());
    int end;
    while ((end = pageEnd(0)) < 0) {
      int give = Math.max(0, in.limit() - in.pos() - CLOSE.length() + 1);
      in.advance(give);
      length += give;
      if (!in.more()) {
        return stopped(begin, excerpt);
      }
    }
    leave(end);
    length += end;
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
        // How many records stood before is not said: other splits have read some of them.
        return reject(
            begin,
            Reject.Reason.TRUNCATED,
            "the file ends in the middle of a page; all before it was kept; fetch the file again",
            -1,
            excerpt);
      }
      boolean nothing = !in.anything() && records() == 0;
      return split().start() == 0 && nothing ? emptyFile() : null;
    }
    if (in.damageBelongsElsewhere()) {
      ended = true;
      return null;
    }
    Reject reject = reject(damage, begin, excerpt);
    if (damage.goesOn()) {
      in.resume();
      between = false;
    } else {
      ended = true;
    }
    return reject;
  }

  /** Goes behind a page. Where its end stands after the split's, others know that none is open. */
  private void leave(int end) {
    int mark = Math.max(0, end - CLOSE.length());
    in.advance(mark);
    ended = in.beyond();
    in.advance(end - mark);
    between = true;
  }

  /**
   * The byte behind the page's end, or -1 if it is not in sight. Text has no bare {@code <}: a page
   * that begins in another has lost its end, and what follows must not be lost with it.
   */
  private int pageEnd(int ahead) {
    int at = nextMark(ahead);
    return at >= 0 && TextHead.has(in.bytes(), in.pos() + at, CLOSE) ? at + CLOSE.length() : at;
  }

  /** The distance of the next beginning or end of a page, or -1 if none is in sight. */
  private int nextMark(int ahead) {
    byte[] bytes = in.bytes();
    int at = in.pos() + ahead;
    while ((at = Utf8.indexOf(bytes, at, in.limit(), (byte) '<')) >= 0) {
      if (stands(OPEN, at) || stands(CLOSE, at)) {
        return at - in.pos();
      }
      at++;
    }
    return -1;
  }

  private boolean stands(String mark, int at) {
    return at + mark.length() <= in.limit() && TextHead.has(in.bytes(), at, mark);
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
