package io.monofact.bench;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * The files of one shard of a corpus, the same documents in every format.
 *
 * @param folder where the corpus lies
 * @param number its number, from 0
 */
record Shard(Path folder, int number) {

  private static final int ZSTD_LEVEL = 3;
  private static final int BUFFER = 1 << 18;

  /** Writes something that ends by itself. */
  @FunctionalInterface
  interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Its file in a format; the folder of the format is made. */
  Path file(InputFormat format) throws IOException {
    Path folderOfFormat = Files.createDirectories(folder.resolve(format.suffix().substring(1)));
    return folderOfFormat.resolve("part-%05d%s".formatted(number, format.suffix()));
  }

  /** Writes JSON lines in one go: plain, as gzip (level 6) and as zstd (level 3). */
  void writeJson(Content content) throws IOException {
    try (OutputStream plain = Files.newOutputStream(file(InputFormat.JSONL));
        OutputStream gzip =
            new GZIPOutputStream(Files.newOutputStream(file(InputFormat.JSONL_GZ)), BUFFER);
        OutputStream zstd =
            new ZstdOutputStreamNoFinalizer(
                Files.newOutputStream(file(InputFormat.JSONL_ZST)), ZSTD_LEVEL);
        OutputStream all = new BufferedOutputStream(new Tee(plain, gzip, zstd), BUFFER)) {
      content.writeTo(all);
    }
  }

  private static final class Tee extends OutputStream {
    private final OutputStream[] outs;

    Tee(OutputStream... outs) {
      this.outs = outs;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (OutputStream out : outs) {
        out.write(bytes, from, length);
      }
    }
  }
}
