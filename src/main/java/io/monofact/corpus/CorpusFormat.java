package io.monofact.corpus;

/** One way in which a file holds documents. */
public interface CorpusFormat {

  /** The name by which a user asks for it, such as {@code jsonl}. */
  String name();

  /**
   * Whether a file is of this format, by its name without the compression's ending, and the first
   * bytes of its uncompressed content.
   *
   * @param name the file's name in lower case, without directories and without .gz, .zst or .bz2
   * @param head up to 4,096 uncompressed bytes
   */
  boolean recognises(String name, byte[] head);

  /** Whether a file of this compression may be read in parts. */
  boolean splits(Compression compression);

  /**
   * Opens a part of a file. Never throws for what is wrong with the file: the reader's entries say
   * so.
   */
  DocumentReader open(Split split, Store store, ReadOptions options, Gate gate);
}
