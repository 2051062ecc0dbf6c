package io.monofact.corpus;

import java.util.List;
import java.util.stream.Collectors;

/** All formats, in the order in which they are asked whether a file is theirs. */
public final class CorpusFormats {

  private static final List<CorpusFormat> ALL =
      List.of(
          new ParquetRows(),
          new WarcText(),
          new WikipediaDump(),
          new JsonLines(),
          new TextLines(),
          new PlainText());

  private CorpusFormats() {}

  /** All formats; the one that takes any text comes last. */
  public static List<CorpusFormat> all() {
    return ALL;
  }

  /**
   * The format of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static CorpusFormat byName(String name) {
    for (CorpusFormat format : ALL) {
      if (format.name().equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "no corpus format is called %s; there are %s"
            .formatted(
                name, ALL.stream().map(CorpusFormat::name).collect(Collectors.joining(", "))));
  }

  /** Opens a split in the format that it names. */
  public static DocumentReader open(Split split, Store store, ReadOptions options, Gate gate) {
    return byName(split.format()).open(split, store, options, gate);
  }
}
