package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.SeekableInput;
import io.monofact.corpus.Store;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Tells files by what is in them, where their times say nothing: after a copy, or a sync. */
public final class Checksums {

  private static final int BUFFER = 1 << 20;

  private Checksums() {}

  /**
   * The files with their CRC-32C in place of their time of modification, so that two are equal if
   * path, length and checksum are. A file that cannot be read has -1.
   */
  public static List<CorpusFile> instead(SparkSession spark, List<CorpusFile> files, Store store) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.setJobDescription("Plan: checksums of all files");
    int tasks = Math.max(1, Math.min(files.size(), 8 * context.defaultParallelism()));
    List<CorpusFile> summed =
        context
            .parallelize(files, tasks)
            .map(file -> new CorpusFile(file.path(), file.length(), checksum(file, store)))
            .collect();
    context.setJobDescription(null);
    return summed;
  }

  private static long checksum(CorpusFile file, Store store) {
    CRC32C crc = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    try (SeekableInput in = store.open(file)) {
      for (int n = in.read(buffer, 0, BUFFER); n >= 0; n = in.read(buffer, 0, BUFFER)) {
        crc.update(buffer, 0, n);
      }
      return crc.getValue();
    } catch (IOException e) {
      return -1;
    }
  }
}
