package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Extractor;
import io.monofact.claim.Statement;
import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.Gate;
import io.monofact.corpus.ReadOptions;
import io.monofact.corpus.Reject;
import io.monofact.corpus.Sniffed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {

  /** Claims the first word of every document, and fails on some. */
  private static final Extractor FIRST_WORD =
      (document, found) -> {
        String word = document.text().substring(0, document.text().indexOf(' '));
        found.accept(
            new Statement(
                "word",
                word,
                word,
                "1",
                "1",
                document.id(),
                document.position().path(),
                document.position().record(),
                null,
                null,
                "hash",
                document.text(),
                0,
                "first"));
        if (word.equals("poison")) {
          throw new IllegalStateException("a fault of ours");
        }
      };

  private final SparkSession spark = TestSession.session();
  private final HadoopStore store = new HadoopStore(new Configuration());

  @TempDir Path folder;

  @Test
  void aDocumentThatTheProgramFailsOnIsARejectAndTheRunGoesOn() throws IOException {
    write("a.jsonl", "{\"text\":\"one x\"}\n{\"text\":\"poison x\"}\n{\"text\":\"two x\"}\n");

    Readings readings = extract(files());

    assertThat(words()).containsExactly("one", "two");
    assertThat(Extraction.signatures(spark, List.of(output())).count()).isEqualTo(1);
    assertThat(readings.tally().documents()).isEqualTo(2);
    assertThat(readings.tally().records()).isEqualTo(3);
    assertThat(readings.rejectsByReason()).containsEntry("extraction_failed", 1L).hasSize(1);
    Row reject = Extraction.rejects(spark, List.of(output())).first();
    assertThat(reject.<String>getAs("detail"))
        .contains("extraction failed on this document with")
        .contains("a fault of ours");
    assertThat(reject.<String>getAs("excerpt")).isEqualTo("poison x");
  }

  @Test
  void aFileThatVanishesAfterItWasListedIsOneReject() throws IOException {
    write("a.jsonl", "{\"text\":\"one x\"}\n");
    write("b.jsonl", "{\"text\":\"two x\"}\n");
    List<CorpusFile> files = files();
    CorpusPlan plan = CorpusPlan.of(spark, files, null, 1 << 20, store);
    Files.delete(folder.resolve("in/b.jsonl"));

    Readings readings = extract(plan);

    assertThat(words()).containsExactly("one");
    assertThat(readings.rejectsByReason()).containsEntry("vanished", 1L).hasSize(1);
    assertThat(readings.lostBytes()).isEqualTo(files.get(1).length());
    assertThat(readings.rejectedShare()).isEqualTo(0.5);
  }

  @Test
  void aParquetFileWithoutATextColumnIsLostWithAllItsRows() throws IOException {
    write("a.jsonl", "{\"text\":\"one x\"}\n");
    String folderOfTable = folder.resolve("table").toString();
    spark
        .range(1000)
        .selectExpr("id", "'two x' AS words")
        .coalesce(1)
        .write()
        .parquet(folderOfTable);
    try (Stream<Path> parts = Files.list(folder.resolve("table"))) {
      Path part = parts.filter(p -> p.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.copy(part, folder.resolve("in/b.parquet"));
    }
    List<CorpusFile> files = files();

    Readings readings = extract(CorpusPlan.of(spark, files, null, 1 << 20, store));

    assertThat(readings.rejectsByReason()).containsEntry("missing_text", 1L).hasSize(1);
    assertThat(readings.lostBytes()).isEqualTo(files.get(1).length());
    assertThat(readings.rejectedShare()).isGreaterThan(0.9);
  }

  @Test
  void aFileThatVanishesBeforeItIsLookedAtIsOneReject() throws IOException {
    write("a.jsonl", "{\"text\":\"one x\"}\n");
    write("b.jsonl", "{\"text\":\"two x\"}\n");
    List<CorpusFile> files = files();
    Files.delete(folder.resolve("in/a.jsonl"));

    CorpusPlan plan = CorpusPlan.of(spark, files, null, 1 << 20, store);

    assertThat(plan.unreadable())
        .extracting(Sniffed::reject)
        .extracting(Reject::reason)
        .containsExactly(Reject.Reason.VANISHED);
    assertThat(extract(plan).tally().records()).isEqualTo(2);
    assertThat(words()).containsExactly("two");
  }

  @Test
  void aFileReadInOnePieceHasItsChecksum() throws IOException {
    write("a.jsonl", "{\"text\":\"one x\"}\n");
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(Files.readAllBytes(folder.resolve("in/a.jsonl")));

    assertThat(extract(files()).files().get(0).crc32c())
        .isEqualTo("%08x".formatted(crc.getValue()));
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private List<CorpusFile> files() throws IOException {
    return CorpusFiles.list(List.of(folder.resolve("in").toString()), new Configuration());
  }

  private Readings extract(List<CorpusFile> files) throws IOException {
    return extract(CorpusPlan.of(spark, files, null, 1 << 20, store));
  }

  private Readings extract(CorpusPlan plan) throws IOException {
    Recipe recipe = new Recipe(store, ReadOptions.DEFAULT, Gate.OPEN, () -> FIRST_WORD, true);
    Extraction.run(
        spark,
        plan,
        Extraction.sent(spark, recipe),
        Progress.watch(spark.sparkContext()),
        output());
    return Readings.collect(
        Extraction.tallies(spark, List.of(output())), Extraction.rejects(spark, List.of(output())));
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  private List<String> words() throws IOException {
    return Extraction.claims(spark, List.of(output())).select("entity").collectAsList().stream()
        .map(r -> r.getString(0))
        .sorted()
        .toList();
  }
}
