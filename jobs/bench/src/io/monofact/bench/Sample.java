package io.monofact.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The beginning of a corpus, small enough that starting is most of the work. */
final class Sample {

  private static final long BYTES = 5_000_000;

  private Sample() {}

  /** The lines that begin in the first 5 MB of a corpus's first file. */
  static Input of(Input corpus, Path folder) throws IOException {
    Path sample = folder.resolve("sample-%s.jsonl".formatted(corpus.corpus()));
    long written = 0;
    long lines = 0;
    try (InputStream in =
            new BufferedInputStream(Files.newInputStream(Path.of(corpus.files().get(0))));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(sample))) {
      int last = '\n';
      for (int b = in.read(); b >= 0 && !(written >= BYTES && last == '\n'); b = in.read()) {
        out.write(b);
        written++;
        lines += b == '\n' ? 1 : 0;
        last = b;
      }
    }
    return new Input(
        corpus.corpus(),
        InputFormat.JSONL,
        List.of(sample.toString()),
        written,
        written,
        lines,
        corpus.cueShare());
  }
}
