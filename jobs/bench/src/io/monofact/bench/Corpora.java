package io.monofact.bench;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.monofact.corpus.DocumentReader;
import io.monofact.corpus.Gate;
import io.monofact.simulate.WebFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Prepares the corpora that are measured on, in all formats; what was prepared before stays. */
final class Corpora {

  private static final long SEED = 1960;
  private static final int SHARDS = 8;

  private final Path work;

  Corpora(Path work) {
    this.work = work;
  }

  /** Generated web text of a size in bytes, in 8 shards. */
  List<Input> web(long bytes) throws IOException {
    Path folder = work.resolve("web-%d-%d".formatted(SEED, bytes));
    Prepared prepared = new Prepared(folder);
    if (!prepared.isThere()) {
      WebFiles text = new WebFiles(SEED, bytes / SHARDS);
      for (int number = 0; number < SHARDS; number++) {
        Shard shard = new Shard(folder, number);
        shard.writeJson(out -> text.writeJson(shard.number(), out));
        text.writeWet(number, shard.file(InputFormat.WET));
        text.writeParquet(number, shard.file(InputFormat.PARQUET));
      }
      prepared.write("web");
    }
    return prepared.read("web");
  }

  /**
   * A given folder of JSON lines, a shard for each of its files.
   *
   * @throws IOException if there is none in it, or it cannot be read
   */
  List<Input> given(Path corpus) throws IOException {
    List<Path> sources = sources(corpus);
    String name = corpus.toAbsolutePath().normalize().getFileName().toString();
    Path folder = work.resolve("given-%s-%d".formatted(name, stored(sources)));
    Prepared prepared = new Prepared(folder);
    if (!prepared.isThere()) {
      for (int number = 0; number < sources.size(); number++) {
        Shard shard = new Shard(folder, number);
        try (InputStream in = unpacked(sources.get(number))) {
          shard.writeJson(in::transferTo);
        }
        String plain = shard.file(InputFormat.JSONL).toString();
        try (DocumentReader reader = CorpusScan.open(plain, Gate.OPEN)) {
          WebFiles.writeParquet(shard.file(InputFormat.PARQUET), CorpusScan.documents(reader));
        }
      }
      prepared.write(name);
    }
    return prepared.read(name);
  }

  private static List<Path> sources(Path corpus) throws IOException {
    try (Stream<Path> files = Files.list(corpus)) {
      List<Path> found =
          files
              .filter(f -> f.getFileName().toString().matches(".*\\.jsonl?(\\.gz|\\.zst)?"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IOException(
            "no JSON lines in %s; give a folder with .jsonl, .jsonl.gz or .jsonl.zst files"
                .formatted(corpus));
      }
      return found;
    }
  }

  private static long stored(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    String name = file.getFileName().toString();
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in, 1 << 16);
    }
    return name.endsWith(".zst") ? new ZstdInputStreamNoFinalizer(in) : in;
  }
}
