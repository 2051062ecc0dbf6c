package io.monofact.bench;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.CorpusFormats;
import io.monofact.corpus.Document;
import io.monofact.corpus.DocumentReader;
import io.monofact.corpus.FileSniffer;
import io.monofact.corpus.Gate;
import io.monofact.corpus.LocalStore;
import io.monofact.corpus.ReadOptions;
import io.monofact.corpus.Sniffed;
import io.monofact.corpus.Split;
import io.monofact.corpus.SplitTally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Reads files with the program's own readers, in this thread and without Spark. */
final class CorpusScan {

  private CorpusScan() {}

  /**
   * Reads files one after the other.
   *
   * @param gate keeps documents from being decoded
   * @param taker takes the others
   * @return what was found in all of them
   * @throws IOException if a file is none that the program reads
   */
  static SplitTally read(List<String> files, Gate gate, Consumer<Document> taker)
      throws IOException {
    SplitTally tally = SplitTally.NONE;
    for (String path : files) {
      try (DocumentReader reader = open(path, gate)) {
        documents(reader).forEachRemaining(taker);
        tally = tally.plus(reader.tally());
      }
    }
    return tally;
  }

  /** Opens a whole file, of a format that its content tells. */
  static DocumentReader open(String path, Gate gate) throws IOException {
    LocalStore store = new LocalStore();
    Sniffed sniffed = FileSniffer.sniff(new CorpusFile(path, Files.size(Path.of(path)), 0), store);
    if (sniffed.reject() != null) {
      throw new IOException(path + ": " + sniffed.reject().detail());
    }
    Split whole = new Split(sniffed.file(), sniffed.format(), 0, sniffed.file().length());
    return CorpusFormats.open(whole, store, ReadOptions.DEFAULT, gate);
  }

  /** The documents among a reader's entries. */
  static Iterator<Document> documents(DocumentReader reader) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reader, 0), false)
        .filter(Document.class::isInstance)
        .map(Document.class::cast)
        .iterator();
  }
}
