package io.monofact.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Plain text in UTF-8, one document a file. Recognises all text that no other format knows. */
public final class PlainText implements CorpusFormat {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean recognises(String name, byte[] head) {
    if (TextHead.isText(head)) {
      return true;
    }
    boolean named = name.endsWith(".txt") || name.endsWith(".text") || name.endsWith(".md");
    return named && TextHead.hasNoNul(head);
  }

  @Override
  public boolean splits(Compression compression) {
    return false;
  }

  @Override
  public DocumentReader open(Split split, Store store, ReadOptions options, Gate gate) {
    try {
      return new Reader(split, ByteFeed.open(split, store, options.expansion()), options, gate);
    } catch (Damage damage) {
      return RejectReader.of(split, damage);
    }
  }

  private static final class Reader extends EntryReader {

    private final ByteFeed feed;
    private final ReadOptions options;
    private final Gate gate;
    private boolean ended;

    Reader(Split split, ByteFeed feed, ReadOptions options, Gate gate) {
      super(split);
      this.feed = feed;
      this.options = options;
      this.gate = gate;
      this.ended = split.start() > 0;
    }

    @Override
    Entry advance() {
      if (ended) {
        return null;
      }
      ended = true;
      byte[] bytes = new byte[1 << 16];
      int kept = 0;
      long length = 0;
      long most = options.maxRecordBytes();
      try {
        while (true) {
          if (kept == bytes.length && length <= most) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * kept, most + (1 << 16)));
          }
          // Beyond the limit the bytes are only counted, each read over the last.
          int at = length > most ? Math.min(kept, Excerpt.BYTES) : kept;
          int n = feed.read(bytes, at, bytes.length - at);
          if (n < 0) {
            break;
          }
          kept = at + n;
          length += n;
        }
      } catch (Damage damage) {
        return reject(damage, position(0, 0), Excerpt.of(bytes, 0, kept));
      }
      return judge(bytes, kept, length);
    }

    private Entry judge(byte[] bytes, int kept, long length) {
      Position position = position(0, 0);
      if (length == 0) {
        return emptyFile();
      }
      text(length);
      if (length > options.maxRecordBytes()) {
        return tooLarge(position, length, options, Excerpt.of(bytes, 0, kept));
      }
      int invalid = Utf8.firstInvalid(bytes, 0, kept);
      if (invalid >= 0) {
        return reject(
            position,
            Reject.Reason.INVALID_UTF8,
            "byte %d of the text (0x%02x) is not UTF-8; write the file in UTF-8"
                .formatted(invalid + 1, bytes[invalid] & 0xff),
            length,
            Excerpt.of(bytes, 0, kept));
      }
      int from = TextHead.afterByteOrderMark(Arrays.copyOf(bytes, Math.min(3, kept)));
      if (!gate.mayHoldCue(bytes, from, kept)) {
        gated();
        return null;
      }
      String text = new String(bytes, from, kept - from, StandardCharsets.UTF_8);
      return document(new Document(position, position.toString(), text, null, null, null));
    }

    @Override
    long rawBytes() {
      return feed.rawBytes();
    }

    @Override
    public void close() {
      feed.close();
    }
  }
}
