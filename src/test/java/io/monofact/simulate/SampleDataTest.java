package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample data that come with the program are what the generator writes. */
class SampleDataTest {
  private static final Path COMMITTED =
      Path.of(System.getProperty("project.root", ".")).resolve("sample-data");

  @TempDir static Path fresh;

  @BeforeAll
  static void generate() throws IOException {
    SampleData.write(fresh, SampleData.SEED, SampleData.DOCUMENTS);
  }

  @Test
  void theCommittedFolderHasTheseFilesAndNoOthers() throws IOException {
    assertThat(files(COMMITTED.resolve("corpus"))).isEqualTo(files(fresh.resolve("corpus")));
    assertThat(files(COMMITTED.resolve("truth"))).isEqualTo(files(fresh.resolve("truth")));
  }

  /** Packed bytes may differ between builds of zlib and zstd; what they hold may not. */
  @Test
  void theCommittedJsonLinesAndWetAreFresh() throws IOException {
    for (String name : files(fresh.resolve("corpus"))) {
      if (!name.endsWith(".parquet")) {
        Path file = Path.of("corpus", name);
        assertThat(StoredDocument.uncompressed(COMMITTED.resolve(file)).lines())
            .as(name)
            .containsExactlyElementsOf(
                StoredDocument.uncompressed(fresh.resolve(file)).lines().toList());
      }
    }
  }

  @Test
  void theCommittedParquetIsFresh() throws IOException {
    Path file = Path.of("corpus", "fineweb-00000.parquet");
    assertThat(StoredDocument.readParquet(COMMITTED.resolve(file)))
        .isEqualTo(StoredDocument.readParquet(fresh.resolve(file)));
  }

  @Test
  void theCommittedTruthIsFresh() throws IOException {
    assertThat(StoredDocument.uncompressed(COMMITTED.resolve("truth/counts.csv.gz")))
        .isEqualTo(StoredDocument.uncompressed(fresh.resolve("truth/counts.csv.gz")));
    assertThat(Files.readString(COMMITTED.resolve("truth/spectrum.csv")))
        .isEqualTo(Files.readString(fresh.resolve("truth/spectrum.csv")));
  }

  @Test
  void everyFormatHoldsItsDocuments() throws IOException {
    Library library = Library.of(SampleData.SEED, SampleData.DOCUMENTS);
    Path corpus = fresh.resolve("corpus");

    assertThat(both(corpus, "people-0000%d.jsonl.gz")).isEqualTo(stored(library, Layout.DOLMA));
    assertThat(both(corpus, "web-0000%d.jsonl.zst")).isEqualTo(stored(library, Layout.C4));
    assertThat(StoredDocument.readParquet(corpus.resolve("fineweb-00000.parquet")))
        .isEqualTo(stored(library, Layout.FINEWEB));
    assertThat(StoredDocument.readWet(corpus.resolve("crawl-00000.warc.wet.gz")))
        .isEqualTo(stored(library, Layout.WET));
    for (Layout layout : Layout.values()) {
      assertThat(library.copies(layout)).as(layout.name()).hasSizeGreaterThan(2_000);
    }
  }

  @Test
  void sameSeedSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
    SampleData.write(one, 7, 300);
    SampleData.write(other, 7, 300);
    for (String name : files(one.resolve("corpus"))) {
      assertThat(other.resolve("corpus").resolve(name))
          .hasSameBinaryContentAs(one.resolve("corpus").resolve(name));
    }
    assertThat(other.resolve("truth/counts.csv.gz"))
        .hasSameBinaryContentAs(one.resolve("truth/counts.csv.gz"));
  }

  @Test
  void oneDocumentIsACorpusToo(@TempDir Path dir) throws IOException {
    SampleData.write(dir, 1, 1);
    List<StoredDocument> found =
        new ArrayList<>(both(dir.resolve("corpus"), "people-0000%d.jsonl.gz"));
    found.addAll(both(dir.resolve("corpus"), "web-0000%d.jsonl.zst"));
    found.addAll(StoredDocument.readParquet(dir.resolve("corpus/fineweb-00000.parquet")));
    found.addAll(StoredDocument.readWet(dir.resolve("corpus/crawl-00000.warc.wet.gz")));
    assertThat(found).hasSize(1);
  }

  private static List<StoredDocument> both(Path corpus, String name) throws IOException {
    List<StoredDocument> found =
        new ArrayList<>(StoredDocument.readJson(corpus.resolve(name.formatted(0))));
    found.addAll(StoredDocument.readJson(corpus.resolve(name.formatted(1))));
    return found;
  }

  private static List<StoredDocument> stored(Library library, Layout layout) {
    return library.copies(layout).stream().map(StoredDocument::of).toList();
  }

  private static List<String> files(Path dir) throws IOException {
    try (Stream<Path> found = Files.list(dir)) {
      return found.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
