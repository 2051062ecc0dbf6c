package io.monofact.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a corpus whose facts are known, in four formats, and beside it the counts which an exact
 * reader must find:
 *
 * <pre>
 * corpus/people-00000.jsonl.gz   corpus/people-00001.jsonl.gz
 * corpus/web-00000.jsonl.zst     corpus/web-00001.jsonl.zst
 * corpus/fineweb-00000.parquet   corpus/crawl-00000.warc.wet.gz
 * truth/counts.csv.gz            truth/spectrum.csv
 * </pre>
 *
 * <p>Same seed and number of documents, same documents and counts; on the same versions of Java and
 * the libraries also the same bytes.
 */
public final class SampleData {
  /** The seed of the sample data that come with the program. */
  public static final long SEED = 1960;

  /** The number of documents of the sample data that come with the program. */
  public static final int DOCUMENTS = 22_000;

  private SampleData() {}

  /**
   * Writes both folders; files of the same names are overwritten.
   *
   * @param dir the folder that holds {@code corpus} and {@code truth}; made where it is missing
   * @param seed decides everything
   * @param documents how many, at least 1
   * @throws IOException if a file cannot be written
   */
  public static void write(Path dir, long seed, int documents) throws IOException {
    Library library = Library.of(seed, documents);
    Path corpus = Files.createDirectories(dir.resolve("corpus"));
    List<Copy> dolma = library.copies(Layout.DOLMA);
    List<Copy> c4 = library.copies(Layout.C4);
    for (int half = 0; half < 2; half++) {
      JsonLinesFile.writeDolma(
          corpus.resolve("people-0000%d.jsonl.gz".formatted(half)), half(dolma, half));
      JsonLinesFile.writeC4(corpus.resolve("web-0000%d.jsonl.zst".formatted(half)), half(c4, half));
    }
    ParquetFile.write(corpus.resolve("fineweb-00000.parquet"), library.copies(Layout.FINEWEB));
    WetFile.write(corpus.resolve("crawl-00000.warc.wet.gz"), library.copies(Layout.WET));

    Path truths = Files.createDirectories(dir.resolve("truth"));
    Truth truth = Truth.of(library.copies());
    TruthFiles.writeCounts(truths.resolve("counts.csv.gz"), truth);
    TruthFiles.writeSpectrum(truths.resolve("spectrum.csv"), truth);
  }

  private static List<Copy> half(List<Copy> copies, int half) {
    int middle = (copies.size() + 1) / 2;
    return half == 0 ? copies.subList(0, middle) : copies.subList(middle, copies.size());
  }
}
