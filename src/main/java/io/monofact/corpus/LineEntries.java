package io.monofact.corpus;

/** A reader whose records are lines. Lines without anything but white space are no records. */
abstract class LineEntries extends EntryReader {

  private final ByteFeed feed;
  private final LineReader lines;
  private final ReadOptions options;
  private boolean ended;

  LineEntries(Split split, ByteFeed feed, ReadOptions options) {
    super(split);
    this.feed = feed;
    this.options = options;
    this.lines = new LineReader(feed, split.start() == 0, options.maxRecordBytes());
  }

  /** The entry that a line is, or null if it is a document that the gate keeps back. */
  abstract Entry entry(byte[] bytes, int from, int to, Position position);

  @Override
  final Entry advance() {
    while (!ended) {
      try {
        switch (lines.next()) {
          case LINE -> {
            Entry entry = line();
            if (entry != null) {
              return entry;
            }
          }
          case TOO_LONG -> {
            text(lines.length());
            return tooLarge(begun(), lines.length(), options, excerpt());
          }
          case END -> {
            ended = true;
            if (split().start() == 0 && !lines.anything() && records() == 0) {
              return emptyFile();
            }
          }
        }
      } catch (Damage damage) {
        ended = !damage.goesOn();
        // A damaged block is told of by the split in which it lies.
        if (feed.beyond() && !damage.ofStorage()) {
          ended = true;
          return null;
        }
        return reject(damage, begun(), excerpt());
      }
    }
    return null;
  }

  private Entry line() {
    byte[] bytes = lines.bytes();
    int from = lines.from();
    int to = lines.to();
    if (isBlank(bytes, from, to)) {
      return null;
    }
    text(lines.length());
    return entry(bytes, from, to, begun());
  }

  private Position begun() {
    return position(lines.block(), lines.offset());
  }

  private String excerpt() {
    return Excerpt.of(lines.bytes(), lines.from(), lines.to());
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  final long rawBytes() {
    return feed.rawBytes();
  }

  @Override
  public final void close() {
    feed.close();
  }
}
