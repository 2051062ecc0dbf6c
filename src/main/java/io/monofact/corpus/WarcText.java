package io.monofact.corpus;

/**
 * Web archives: the texts of WET files (conversion records) and the pages of WARC files (response
 * and resource records, HTML or plain text). All other records, and so every record of a WAT file,
 * are no documents and counted as others; so are responses without success. A whole file belongs to
 * one split.
 */
public final class WarcText implements CorpusFormat {

  @Override
  public String name() {
    return "warc";
  }

  @Override
  public boolean recognises(String name, byte[] head) {
    return TextHead.has(head, TextHead.afterSpace(head, 0), "WARC/");
  }

  @Override
  public boolean splits(Compression compression) {
    return false;
  }

  @Override
  public DocumentReader open(Split split, Store store, ReadOptions options, Gate gate) {
    try {
      return new WarcEntries(
          split, ByteFeed.open(split, store, options.expansion()), options, gate);
    } catch (Damage damage) {
      return RejectReader.of(split, damage);
    }
  }
}
