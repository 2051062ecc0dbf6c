package io.monofact.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Unpacks Parquet's pages, but none that says it is larger than a limit: the library takes that
 * much memory before it has looked at the page's data.
 */
final class LimitedPages implements CompressionCodecFactory {

  private final CompressionCodecFactory codecs;
  private final long most;

  LimitedPages(CompressionCodecFactory codecs, long most) {
    this.codecs = codecs;
    this.most = most;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new Limited(codecs.getDecompressor(name));
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return codecs.getCompressor(name);
  }

  @Override
  public void release() {
    codecs.release();
  }

  private final class Limited implements BytesInputDecompressor {

    private final BytesInputDecompressor codec;

    Limited(BytesInputDecompressor codec) {
      this.codec = codec;
    }

    private void check(int size) throws IOException {
      if (size < 0 || size > most) {
        throw new IOException(
            "a page says that it unpacks to %d bytes, the limit is %d".formatted(size, most));
      }
    }

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      check(size);
      return codec.decompress(bytes, size);
    }

    @Override
    public void decompress(ByteBuffer input, int packed, ByteBuffer output, int size)
        throws IOException {
      check(size);
      codec.decompress(input, packed, output, size);
    }

    @Override
    public void release() {
      codec.release();
    }
  }
}
