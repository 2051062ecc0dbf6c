package io.monofact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;

class ParquetRowsTest extends CorpusFormatContract {

  private static final String SCHEMA =
      """
      message rows {
        optional binary id (STRING);
        required binary text (STRING);
        optional group metadata { optional binary title (STRING); optional int64 n; }
        repeated binary tags (STRING);
      }
      """;

  private static final byte[] FILE =
      write(SCHEMA, CompressionCodecName.SNAPPY, 60, ParquetRowsTest::fill);

  private static void fill(Group row, Integer i) {
    if (i % 2 == 0) {
      row.add("id", "d" + i);
    }
    row.add("text", "№ %d was %s.".formatted(i, i % 3 == 0 ? CUE : "buried"));
    row.addGroup("metadata").append("title", "T" + i).append("n", (long) i);
    row.add("tags", "x");
  }

  @Override
  CorpusFormat format() {
    return new ParquetRows();
  }

  @Override
  byte[] file() {
    return FILE;
  }

  @Override
  int documents() {
    return 60;
  }

  @Override
  String fileName() {
    return "part-0.parquet";
  }

  @Override
  List<Packing> packings() {
    return List.of(Packing.NONE);
  }

  private static Read read(String schema, int rows, BiConsumer<Group, Integer> fill) {
    return Read.whole(
        new ParquetRows(), write(schema, CompressionCodecName.UNCOMPRESSED, rows, fill));
  }

  @Test
  void aRowHasItsRowGroupAndItsNumberThereAsPosition() {
    List<Document> documents = Read.whole(format(), FILE).documents();
    Position first = documents.get(0).position();
    assertThat(documents.get(0))
        .isEqualTo(new Document(first, "d0", "№ 0 was born.", "T0", null, null));
    assertThat(first).isEqualTo(new Position(Read.PATH, 4, 0));
    assertThat(documents.get(1).id()).isEqualTo("corpus/part#4+1");
    assertThat(documents.stream().map(d -> d.position().block()).distinct().count())
        .isGreaterThan(1);
  }

  @Test
  void pagesOfAnyUsualCodecAreRead() {
    for (CompressionCodecName codec :
        List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD)) {
      byte[] file = write(SCHEMA, codec, 10, ParquetRowsTest::fill);
      assertThat(Read.whole(format(), file).documents()).as("%s", codec).hasSize(10);
    }
  }

  @Test
  void aFileCutAnywhereIsOneReject() {
    for (int cut = 1; cut < FILE.length; cut += 7) {
      Read read = Read.whole(format(), Arrays.copyOf(FILE, cut));
      assertThat(read.entries()).hasSize(1);
      assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.TRUNCATED);
      assertThat(read.rejects().get(0).detail())
          .startsWith("Parquet data end at byte %d of the file, without a footer".formatted(cut));
    }
  }

  @Test
  void aDamagedFooterLosesTheWholeFileInTheSameWordsHoweverCut() {
    byte[] wrong = FILE.clone();
    Arrays.fill(wrong, FILE.length - 200, FILE.length - 150, (byte) 0xff);
    Read whole = Read.whole(format(), wrong);
    assertThat(whole.rejects()).hasSize(1);
    assertThat(whole.rejects().get(0).bytes()).isEqualTo(FILE.length);
    assertThat(whole.rejects().get(0).detail()).doesNotContain("@");
    assertThat(Read.splits(format(), wrong, 100, ReadOptions.DEFAULT, Gate.OPEN).entries())
        .isEqualTo(whole.entries());
  }

  @Test
  void aFileThatCannotBeReadIsToldOfByItsFirstSplitAlone() {
    byte[] cut = Arrays.copyOf(FILE, FILE.length - 10);
    assertThat(Read.splits(format(), cut, 100, ReadOptions.DEFAULT, Gate.OPEN).entries())
        .hasSize(1);
  }

  @Test
  void aDamagedRowGroupCostsNoOther() {
    Read whole = Read.whole(format(), FILE);
    long second =
        whole.documents().stream()
            .mapToLong(d -> d.position().block())
            .distinct()
            .sorted()
            .toArray()[1];
    byte[] damaged = FILE.clone();
    for (int i = 0; i < 200; i++) {
      damaged[(int) second + i] ^= 0x55;
    }
    Read read = Read.whole(format(), damaged);
    assertThat(read.rejects()).hasSize(1);
    Reject reject = read.rejects().get(0);
    assertThat(reject.reason()).isEqualTo(Reject.Reason.CORRUPT);
    assertThat(reject.detail())
        .startsWith("the row group at byte %d of the file is damaged (".formatted(second))
        .endsWith("fetch the file again");
    assertThat(read.documents())
        .containsAll(
            whole.documents().stream().filter(d -> d.position().block() != second).toList());
  }

  @Test
  void aFileWithoutATextColumnIsOneReject() {
    Read read = read("message m { required int32 n; }", 3, (row, i) -> row.add("n", i));
    assertThat(read.entries()).hasSize(1);
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.MISSING_TEXT);
    assertThat(read.rejects().get(0).detail())
        .isEqualTo(
            "the file has no text column (one of text, content, raw_content, contents, body), so"
                + " none of its 3 rows was read; name it with --text-field");
  }

  @Test
  void aTextColumnThatHoldsNoStringsIsOneReject() {
    Read read = read("message m { required int32 text; }", 3, (row, i) -> row.add("text", i));
    assertThat(read.entries()).hasSize(1);
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.TEXT_NOT_A_STRING);
    assertThat(read.rejects().get(0).detail())
        .startsWith("the file has a text column that does not hold strings");
  }

  @Test
  void aRowWhoseTextIsNullIsAReject() {
    Read read =
        read(
            "message m { optional binary text (STRING); required int64 id; }",
            3,
            (row, i) -> {
              if (i != 1) {
                row.add("text", "t" + i);
              }
              row.add("id", (long) i);
            });
    assertThat(read.texts()).containsExactly("t0", "t2");
    assertThat(read.documents().get(1).id()).isEqualTo("2");
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.MISSING_TEXT);
    assertThat(read.rejects().get(0).position()).isEqualTo(new Position(Read.PATH, 4, 1));
  }

  @Test
  void aFileWithoutRowsIsEmpty() {
    Read read = read(SCHEMA, 0, ParquetRowsTest::fill);
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.EMPTY_FILE);
  }

  static byte[] write(
      String schema, CompressionCodecName codec, int rows, BiConsumer<Group, Integer> fill) {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    Memory out = new Memory();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(out)
            .withType(type)
            .withCompressionCodec(codec)
            .withRowGroupSize(600L)
            .withMinRowCountForPageSizeCheck(5)
            .withMaxRowCountForPageSizeCheck(5)
            .build()) {
      SimpleGroupFactory groups = new SimpleGroupFactory(type);
      for (int i = 0; i < rows; i++) {
        Group row = groups.newGroup();
        fill.accept(row, i);
        writer.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.bytes.toByteArray();
  }

  private static final class Memory implements OutputFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public PositionOutputStream create(long blockSize) {
      return new DelegatingPositionOutputStream(bytes) {
        @Override
        public long getPos() {
          return bytes.size();
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
