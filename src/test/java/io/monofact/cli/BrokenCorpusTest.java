package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that is wrong with corpora in the field, in one corpus: the run goes on to its end.
 */
class BrokenCorpusTest {

  private static final int LINES = 400;

  @TempDir Path folder;

  private Path corpus;

  @BeforeEach
  void breakThings() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    write("good.jsonl", lines(0, 3));
    write("empty.jsonl", new byte[0]);
    write("blank-lines.jsonl", "\n\n{\"text\":\"A good one.\"}\n\n".getBytes(UTF_8));
    write(
        "malformed.jsonl",
        "{\"text\":\"A good one.\"}\nnot json\n{\"text\":\"cut\n{\"text\":\"Another.\"}\n"
            .getBytes(UTF_8));
    write(
        "fields.jsonl",
        "{\"id\":\"1\"}\n{\"text\":5}\n{\"text\":[\"a\"]}\n{\"text\":\"\"}\n".getBytes(UTF_8));
    write("utf8.jsonl", concat("{\"text\":\"".getBytes(UTF_8), bytes(0xff, 0xc3), "\"}\n"));
    write("huge.jsonl", concat(lines(10, 1), line("x".repeat(2_000_000)), lines(11, 1)));
    byte[] gz = gzip(lines(1000, LINES));
    write("truncated.jsonl.gz", Arrays.copyOf(gz, gz.length / 2));
    byte[] flipped = gzip(lines(2000, LINES));
    Arrays.fill(flipped, flipped.length / 2, flipped.length / 2 + 64, (byte) 0x55);
    write("corrupt.jsonl.gz", flipped);
    byte[] zst = Zstd.compress(lines(3000, LINES));
    write("truncated.jsonl.zst", Arrays.copyOf(zst, zst.length - 10));
    byte[] bz2 = bzip2(lines(4000, LINES));
    write("truncated.jsonl.bz2", Arrays.copyOf(bz2, bz2.length / 2));
    byte[] noise = new byte[3000];
    new Random(7).nextBytes(noise);
    noise[0] = 0;
    write("noise.bin", noise);
    write("cut.parquet", concat("PAR1".getBytes(UTF_8), noise));
  }

  @Test
  void everyRecordIsADocumentOrARejectAndTheRestIsRead() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        Run.monofact(
            "audit", corpus, "-o", out, "--max-rejected", "1", "--max-record-bytes", "1MB");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();

    JsonNode json = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    TreeMap<String, Long> reasons = new TreeMap<>();
    json.get("rejects_by_reason")
        .fields()
        .forEachRemaining(e -> reasons.put(e.getKey(), e.getValue().asLong()));
    assertThat(reasons)
        .containsEntry("malformed", 2L)
        .containsEntry("missing_text", 1L)
        .containsEntry("text_not_a_string", 2L)
        .containsEntry("invalid_utf8", 1L)
        .containsEntry("too_large", 1L)
        .containsEntry("empty_file", 1L)
        .containsEntry("unknown_format", 1L);
    assertThat(reasons.get("truncated") + reasons.get("corrupt"))
        .as("truncated gz, zst, bz2, corrupt gz and Parquet")
        .isEqualTo(5);
    assertThat(reasons.values().stream().mapToLong(n -> n).sum()).isEqualTo(14);

    JsonNode tallies = json.get("tallies");
    long documents = tallies.get("documents").asLong();
    assertThat(tallies.get("rejects").asLong()).isEqualTo(14);
    assertThat(tallies.get("records").asLong()).isEqualTo(documents + 14);
    assertThat(documents).as("good files, and what stood before the damage").isGreaterThan(200);
    assertThat(run.out()).contains("; 14 rejected (").contains("could not be read");

    List<String> rejects = Run.rows(out.resolve("rejects"), "path", "record", "reason", "detail");
    assertThat(rejects)
        .hasSize(14)
        .anyMatch(r -> r.contains("truncated.jsonl.gz") && r.matches(".*byte \\d+.*"))
        .anyMatch(
            r ->
                r.contains("huge.jsonl")
                    && r.contains("too_large")
                    && r.contains("has 2000011 bytes"));
    assertThat(Run.rows(out.resolve("claims"), "evidence"))
        .contains("Ada Numberaaa was born on 3 May 1950.");
  }

  @Test
  void tooManyRejectsFailTheRunAndTheReportSaysSo() throws IOException {
    Path out = folder.resolve("out");
    Run run = Run.monofact("audit", corpus, "-o", out, "--max-record-bytes", "1MB");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("FAILED:")
        .contains("more than the 1.0 % allowed (--max-rejected); the rejects table says why.");
    assertThat(Files.readString(out.resolve("report.html"))).contains("FAILED:");
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("\"outcome\" : \"too_much_rejected\"");
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private void write(String name, byte[] content) throws IOException {
    Files.write(corpus.resolve(name), content);
  }

  private static byte[] lines(int first, int count) {
    Random random = new Random(first);
    StringBuilder all = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      byte[] filler = new byte[60];
      random.nextBytes(filler);
      all.append(
          "{\"text\":\"Ada Number%s was born on 3 May 1950. %s\"}%n"
              .formatted(letters(i), java.util.Base64.getEncoder().encodeToString(filler)));
    }
    return all.toString().getBytes(UTF_8);
  }

  /** A name of letters, since digits end a name. */
  private static String letters(int n) {
    return "" + (char) ('a' + n / 676) + (char) ('a' + n / 26 % 26) + (char) ('a' + n % 26);
  }

  private static byte[] line(String text) {
    return "{\"text\":\"%s\"}%n".formatted(text).getBytes(UTF_8);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] concat(Object... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Object part : parts) {
      all.write(part instanceof byte[] b ? b : part.toString().getBytes(UTF_8));
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] bzip2(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(packed, 1)) {
      out.write(content);
    }
    return packed.toByteArray();
  }
}
