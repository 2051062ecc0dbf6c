package io.monofact.corpus;

import java.nio.charset.StandardCharsets;

/**
 * Plain text, one document a line. Not found from the content, since any text has lines: the user
 * asks for it. Lines belong to splits as in {@link JsonLines}.
 */
public final class TextLines implements CorpusFormat {

  @Override
  public String name() {
    return "text-lines";
  }

  @Override
  public boolean recognises(String name, byte[] head) {
    return false;
  }

  @Override
  public boolean splits(Compression compression) {
    return compression == Compression.NONE || compression == Compression.BZIP2;
  }

  @Override
  public DocumentReader open(Split split, Store store, ReadOptions options, Gate gate) {
    try {
      return new Reader(split, ByteFeed.open(split, store, options.expansion()), options, gate);
    } catch (Damage damage) {
      return RejectReader.of(split, damage);
    }
  }

  private static final class Reader extends LineEntries {

    private final Gate gate;

    Reader(Split split, ByteFeed feed, ReadOptions options, Gate gate) {
      super(split, feed, options);
      this.gate = gate;
    }

    @Override
    Entry entry(byte[] bytes, int from, int to, Position position) {
      int invalid = Utf8.firstInvalid(bytes, from, to);
      if (invalid >= 0) {
        return reject(
            position,
            Reject.Reason.INVALID_UTF8,
            "byte %d of the line (0x%02x) is not UTF-8; write the file in UTF-8"
                .formatted(invalid - from + 1, bytes[invalid] & 0xff),
            to - from,
            Excerpt.of(bytes, from, to));
      }
      if (!gate.mayHoldCue(bytes, from, to)) {
        gated();
        return null;
      }
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      return document(new Document(position, position.toString(), text, null, null, null));
    }
  }
}
