package io.monofact.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What reading a file gave, and that the tally says the same. */
record Read(List<Entry> entries, SplitTally tally) {

  static final String PATH = "corpus/part";

  static Read whole(CorpusFormat format, byte[] content) {
    return whole(format, content, ReadOptions.DEFAULT, Gate.OPEN);
  }

  static Read whole(CorpusFormat format, byte[] content, ReadOptions options, Gate gate) {
    return splits(format, content, Math.max(1, content.length), options, gate);
  }

  /** Reads a file cut at multiples of a size; entries in the order of their positions. */
  static Read splits(
      CorpusFormat format, byte[] content, int size, ReadOptions options, Gate gate) {
    return splits(format, MemoryStore.of(PATH, content), content.length, size, options, gate);
  }

  static Read splits(
      CorpusFormat format, Store store, long length, int size, ReadOptions options, Gate gate) {
    CorpusFile file = new CorpusFile(PATH, length, 0);
    List<Entry> entries = new ArrayList<>();
    SplitTally all = SplitTally.NONE;
    long start = 0;
    do {
      Split split = new Split(file, format.name(), start, Math.min(length, start + size));
      try (DocumentReader reader = format.open(split, store, options, gate)) {
        while (reader.hasNext()) {
          entries.add(reader.next());
        }
        all = all.plus(reader.tally());
      }
      start += size;
    } while (start < length);
    entries.sort(Comparator.comparing(Entry::position));
    return new Read(entries, all);
  }

  List<Document> documents() {
    return entries.stream().filter(e -> e instanceof Document).map(e -> (Document) e).toList();
  }

  List<Reject> rejects() {
    return entries.stream().filter(e -> e instanceof Reject).map(e -> (Reject) e).toList();
  }

  List<String> texts() {
    return documents().stream().map(Document::text).toList();
  }
}
