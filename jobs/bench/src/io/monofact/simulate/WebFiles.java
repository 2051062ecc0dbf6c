package io.monofact.simulate;

import io.monofact.corpus.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** Writes documents as the sample data are written, as many as there are. */
public final class WebFiles {

  /** As writers of large files make them. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  private static final Instant UNKNOWN = Instant.EPOCH;

  private final WebText text;
  private final long chars;

  /**
   * Generated web text.
   *
   * @param seed decides everything
   * @param chars how much text each shard holds, or a little more
   */
  public WebFiles(long seed, long chars) {
    this.text = new WebText(seed);
    this.chars = chars;
  }

  /** Writes a shard as JSON lines with C4's fields, and leaves the stream open. */
  public void writeJson(int shard, OutputStream out) throws IOException {
    for (Copy copy : text.shard(shard, chars)) {
      out.write(JsonLinesFile.c4(copy));
    }
  }

  /** Writes a shard as a WET file. */
  public void writeWet(int shard, Path file) throws IOException {
    WetFile.write(file, text.shard(shard, chars));
  }

  /** Writes a shard as a Parquet file with FineWeb's columns. */
  public void writeParquet(int shard, Path file) throws IOException {
    ParquetFile.write(file, text.shard(shard, chars), ROW_GROUP_BYTES);
  }

  /** Writes documents from elsewhere as a Parquet file with FineWeb's columns. */
  public static void writeParquet(Path file, Iterator<Document> documents) throws IOException {
    ParquetFile.write(file, () -> new Copies(documents), ROW_GROUP_BYTES);
  }

  private static final class Copies implements Iterator<Copy> {
    private final Iterator<Document> documents;
    private int number;

    Copies(Iterator<Document> documents) {
      this.documents = documents;
    }

    @Override
    public boolean hasNext() {
      return documents.hasNext();
    }

    @Override
    public Copy next() {
      Document next = documents.next();
      Page page = new Page(next.title(), next.text(), false, List.of());
      String url = next.url() == null ? "" : next.url();
      return new Copy(Layout.FINEWEB, number++, url, UNKNOWN, page);
    }
  }
}
