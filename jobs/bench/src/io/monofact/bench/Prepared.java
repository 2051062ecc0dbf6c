package io.monofact.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import io.monofact.claim.Categories;
import io.monofact.claim.CueGate;
import io.monofact.corpus.SplitTally;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A corpus that lies prepared: a folder for each format, and a list that is written last.
 *
 * @param folder where it lies
 */
record Prepared(Path folder) {

  private Path list() {
    return folder.resolve("inputs.json");
  }

  /** Whether it was prepared to the end. */
  boolean isThere() {
    return Files.exists(list());
  }

  /** Looks at the files of every format, and writes the list of them. */
  void write(String corpus) throws IOException {
    List<Input> inputs = new ArrayList<>();
    CueGate gate = CueGate.of(Categories.bundled());
    SplitTally tally = null;
    for (InputFormat format :
        List.of(
            InputFormat.JSONL,
            InputFormat.JSONL_GZ,
            InputFormat.JSONL_ZST,
            InputFormat.WET,
            InputFormat.PARQUET)) {
      List<String> files = files(format);
      if (files.isEmpty()) {
        continue;
      }
      long stored = 0;
      for (String file : files) {
        stored += Files.size(Path.of(file));
      }
      if (tally == null) {
        tally = CorpusScan.read(files, gate, document -> {});
      }
      long bytes = format == InputFormat.WET ? unpackedWet(files) : size(inputs, stored);
      inputs.add(
          new Input(
              corpus,
              format,
              files,
              stored,
              bytes,
              tally.documents(),
              1 - (double) tally.gated() / tally.documents()));
    }
    Json.write(inputs, list());
  }

  private static long size(List<Input> before, long plain) {
    return before.isEmpty() ? plain : before.get(0).bytes();
  }

  private static long unpackedWet(List<String> files) throws IOException {
    long bytes = 0;
    for (String file : files) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(file)), 1 << 16)) {
        bytes += in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return bytes;
  }

  /** What there is, its files looked at anew where the categories were others then. */
  List<Input> read(String corpus) throws IOException {
    Path seenWith = folder.resolve("categories.txt");
    String categories = Categories.hash(Categories.bundled());
    if (!Files.exists(seenWith) || !Files.readString(seenWith).equals(categories)) {
      write(corpus);
      Files.writeString(seenWith, categories);
    }
    return Json.read(list(), new TypeReference<>() {});
  }

  private List<String> files(InputFormat format) throws IOException {
    Path inFormat = folder.resolve(format.suffix().substring(1));
    if (!Files.exists(inFormat)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inFormat)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
