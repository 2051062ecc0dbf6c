package io.monofact.quality;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.CorpusFormats;
import io.monofact.corpus.Document;
import io.monofact.corpus.DocumentReader;
import io.monofact.corpus.Entry;
import io.monofact.corpus.FileSniffer;
import io.monofact.corpus.Gate;
import io.monofact.corpus.LocalStore;
import io.monofact.corpus.ReadOptions;
import io.monofact.corpus.Sniffed;
import io.monofact.corpus.Split;
import io.monofact.corpus.SplitPlan;
import io.monofact.corpus.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the texts of labels that name a document of a corpus instead of holding its text. */
public final class CorpusTexts {

  private CorpusTexts() {}

  /**
   * Puts in the texts of a corpus, by id.
   *
   * @param files labels, some without a text
   * @param corpus a local file or folder
   * @return the same labels; those whose id the corpus does not have still lack a text
   * @throws IOException if the corpus cannot be read
   */
  public static List<GoldFile> fill(List<GoldFile> files, Path corpus) throws IOException {
    Set<String> wanted = new HashSet<>();
    files.forEach(
        f -> f.texts().stream().filter(t -> t.text() == null).forEach(t -> wanted.add(t.id())));
    Map<String, String> texts = new HashMap<>();
    Store store = new LocalStore();
    try (Stream<Path> paths = Files.walk(corpus)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        Sniffed found =
            FileSniffer.sniff(new CorpusFile(path.toString(), Files.size(path), 0), store);
        for (Split split : SplitPlan.splits(List.of(found), Long.MAX_VALUE)) {
          read(split, store, wanted, texts);
        }
      }
    }
    return files.stream()
        .map(f -> new GoldFile(f.name(), f.texts().stream().map(t -> filled(t, texts)).toList()))
        .toList();
  }

  private static void read(
      Split split, Store store, Set<String> wanted, Map<String, String> texts) {
    try (DocumentReader reader = CorpusFormats.open(split, store, ReadOptions.DEFAULT, Gate.OPEN)) {
      while (reader.hasNext()) {
        Entry entry = reader.next();
        if (entry instanceof Document document && wanted.contains(document.id())) {
          texts.putIfAbsent(document.id(), document.text());
        }
      }
    }
  }

  private static GoldText filled(GoldText text, Map<String, String> texts) {
    return text.text() == null ? text.withText(texts.get(text.id())) : text;
  }
}
