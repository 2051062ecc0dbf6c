package io.monofact.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes documents as a Parquet file with FineWeb's columns. */
final class ParquetFile {
  private static final long ROW_GROUP_BYTES = 512 * 1024;
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message fineweb {
            optional binary text (STRING);
            optional binary id (STRING);
            optional binary dump (STRING);
            optional binary url (STRING);
            optional binary date (STRING);
            optional binary file_path (STRING);
            optional binary language (STRING);
            optional double language_score;
            optional int64 token_count;
          }
          """);

  private ParquetFile() {}

  /** Pages packed with zstd, in row groups of about half a megabyte. */
  static void write(Path file, List<Copy> copies) throws IOException {
    write(file, copies, ROW_GROUP_BYTES);
  }

  /** Pages packed with zstd, in row groups of about a size. */
  static void write(Path file, Iterable<Copy> copies, long rowGroupBytes) throws IOException {
    SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new StoredFile(file))
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(rowGroupBytes)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      for (Copy copy : copies) {
        writer.write(row(rows.newGroup(), copy));
      }
    }
  }

  private static Group row(Group row, Copy copy) {
    String text = copy.page().text();
    return row.append("text", text)
        .append("id", "<urn:sample:%06d>".formatted(copy.number()))
        .append("dump", "CC-MAIN-2024-10")
        .append("url", copy.url())
        .append("date", copy.fetched().toString())
        .append("file_path", "s3://commoncrawl/crawl-data/CC-MAIN-2024-10/sample.warc.gz")
        .append("language", "en")
        .append("language_score", 0.98)
        .append("token_count", (long) text.split("\\s+", -1).length);
  }
}
