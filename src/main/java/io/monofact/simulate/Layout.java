package io.monofact.simulate;

/** The ways in which the sample corpus stores documents, each after a public corpus. */
public enum Layout {
  /** JSON lines as in Dolma, gzip: id, text, source, added, metadata with title and url. */
  DOLMA(27),
  /** JSON lines as in C4, zstd: text, url, timestamp. */
  C4(36),
  /**
   * Parquet as in FineWeb: text, id, dump, url, date, file_path, language and its score, tokens.
   */
  FINEWEB(23),
  /** WET as in Common Crawl: one conversion record a document. */
  WET(14);

  private final int share;

  Layout(int share) {
    this.share = share;
  }

  /** Documents of this layout among 100. */
  public int share() {
    return share;
  }

  /** Whether documents of this layout carry a title of their own. */
  public boolean hasTitle() {
    return this == DOLMA;
  }
}
