package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;

/** Parquet files of a few hundred bytes that say of themselves that they are enormous. */
class HostileParquetTest {

  private static final int HUGE = Integer.MAX_VALUE - 8;

  private static final byte[] FILE =
      ParquetRowsTest.write(
          "message rows { required binary text (STRING); }",
          CompressionCodecName.SNAPPY,
          40,
          (row, i) -> row.add("text", "He was born in " + i % 3 + "."));

  /** Rewrites the first page's header, or the footer, and leaves the rest as it was. */
  private static byte[] with(Consumer<PageHeader> header, Consumer<ColumnMetaData> column)
      throws IOException {
    int footerLength =
        ByteBuffer.wrap(FILE, FILE.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    int footerBegin = FILE.length - 8 - footerLength;
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(FILE, footerBegin, footerLength));
    ByteArrayInputStream in = new ByteArrayInputStream(FILE, 4, footerBegin - 4);
    PageHeader first = Util.readPageHeader(in);
    int headerLength = footerBegin - 4 - in.available();
    header.accept(first);
    ByteArrayOutputStream newHeader = new ByteArrayOutputStream();
    Util.writePageHeader(first, newHeader);
    int longer = newHeader.size() - headerLength;
    ColumnMetaData meta = footer.getRow_groups().get(0).getColumns().get(0).getMeta_data();
    meta.setTotal_compressed_size(meta.getTotal_compressed_size() + longer);
    if (meta.isSetDictionary_page_offset()) {
      meta.setData_page_offset(meta.getData_page_offset() + longer);
    }
    // One row group is enough, and no index tells of pages that have moved.
    footer.setRow_groups(footer.getRow_groups().subList(0, 1));
    footer.getRow_groups().get(0).getColumns().get(0).unsetColumn_index_offset();
    footer.getRow_groups().get(0).getColumns().get(0).unsetOffset_index_offset();
    column.accept(meta);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("PAR1".getBytes(US_ASCII));
    out.writeBytes(newHeader.toByteArray());
    out.writeBytes(Arrays.copyOfRange(FILE, 4 + headerLength, footerBegin));
    int begin = out.size();
    Util.writeFileMetaData(footer, out);
    int length = out.size() - begin;
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.writeBytes("PAR1".getBytes(US_ASCII));
    return out.toByteArray();
  }

  private static Reject onlyReject(byte[] file) {
    Read read = Read.whole(new ParquetRows(), file);
    assertThat(read.entries()).hasSize(1);
    assertThat(read.rejects()).hasSize(1);
    Reject reject = read.rejects().get(0);
    assertThat(reject.reason()).isEqualTo(Reject.Reason.CORRUPT);
    return reject;
  }

  @Test
  void theFileAsItWasIsRead() throws IOException {
    Read read = Read.whole(new ParquetRows(), with(page -> {}, column -> {}));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.documents()).isNotEmpty();
  }

  @Test
  void aPageThatSaysItUnpacksToTwoGigabytesIsNotUnpacked() throws IOException {
    byte[] file =
        with(
            page -> {
              page.setUncompressed_page_size(HUGE);
              page.unsetCrc();
            },
            column -> {});
    assertThat(onlyReject(file).detail())
        .contains("a page says that it unpacks to %d bytes, the limit is".formatted(HUGE));
  }

  @Test
  void aDictionaryOfTwoThousandMillionWordsIsDamage() throws IOException {
    byte[] file =
        with(
            page -> {
              assertThat(page.isSetDictionary_page_header()).isTrue();
              page.getDictionary_page_header().setNum_values(HUGE);
            },
            column -> {});
    assertThat(onlyReject(file).detail()).contains("of its");
  }

  @Test
  void aColumnLongerThanTheFileIsDamage() throws IOException {
    for (long size : new long[] {1L << 40, HUGE, -5}) {
      byte[] file = with(page -> {}, column -> column.setTotal_compressed_size(size));
      assertThat(onlyReject(file).detail())
          .as("%d", size)
          .contains("column text is said to have %d bytes".formatted(size));
    }
  }
}
