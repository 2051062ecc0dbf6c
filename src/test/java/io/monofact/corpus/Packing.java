package io.monofact.corpus;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** The ways in which a test's file is packed. */
enum Packing {
  NONE("", Compression.NONE),
  GZIP(".gz", Compression.GZIP),
  ZSTD(".zst", Compression.ZSTD),
  BZIP2(".bz2", Compression.BZIP2);

  private final String ending;
  private final Compression compression;

  Packing(String ending, Compression compression) {
    this.ending = ending;
    this.compression = compression;
  }

  String ending() {
    return ending;
  }

  Compression compression() {
    return compression;
  }

  byte[] pack(byte[] content) {
    if (this == NONE) {
      return content;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = over(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Packed in several members, frames or streams, one behind the other. */
  byte[] packInParts(byte[] content, int parts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < parts; i++) {
      int from = (int) ((long) content.length * i / parts);
      int to = (int) ((long) content.length * (i + 1) / parts);
      packed.writeBytes(pack(Arrays.copyOfRange(content, from, to)));
    }
    return packed.toByteArray();
  }

  private OutputStream over(OutputStream packed) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case GZIP -> new GZIPOutputStream(packed);
      case ZSTD -> new ZstdOutputStream(packed).setChecksum(true);
      case BZIP2 -> new BZip2CompressorOutputStream(packed, 1);
    };
  }
}
