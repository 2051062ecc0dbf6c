package io.monofact.bench;

import java.util.Arrays;

/** How the documents of an input are stored. */
public enum InputFormat {
  /** JSON lines, gzip. */
  JSONL_GZ(".jsonl.gz"),
  /** JSON lines, zstd. */
  JSONL_ZST(".jsonl.zst"),
  /** JSON lines, not packed. */
  JSONL(".jsonl"),
  /** WET as in Common Crawl, a gzip member for each record. */
  WET(".warc.wet.gz"),
  /** Parquet, its pages packed with zstd. */
  PARQUET(".parquet");

  private final String suffix;

  InputFormat(String suffix) {
    this.suffix = suffix;
  }

  /** How the names of its files end, with the dot. */
  public String suffix() {
    return suffix;
  }

  /** Whether its files are JSON lines, packed or not. */
  boolean isJson() {
    return this == JSONL_GZ || this == JSONL_ZST || this == JSONL;
  }

  /** The format of a file by the end of its name, without the dot in front. */
  static InputFormat named(String name) {
    return Arrays.stream(values())
        .filter(f -> f.suffix.substring(1).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no input format ends in " + name));
  }
}
