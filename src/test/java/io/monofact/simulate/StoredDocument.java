package io.monofact.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** What stands in a file of the sample corpus, read with the formats' own libraries. */
record StoredDocument(String text, String url, String title) {

  static StoredDocument of(Copy copy) {
    return new StoredDocument(
        copy.page().text(), copy.url(), copy.layout().hasTitle() ? copy.page().title() : null);
  }

  static List<StoredDocument> readJson(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<StoredDocument> documents = new ArrayList<>();
    for (String line : uncompressed(file).lines().toList()) {
      JsonNode node = json.readTree(line);
      JsonNode meta = node.has("metadata") ? node.get("metadata") : node;
      documents.add(
          new StoredDocument(
              node.get("text").asText(),
              meta.get("url").asText(),
              meta.has("title") ? meta.get("title").asText() : null));
    }
    return documents;
  }

  static List<StoredDocument> readParquet(Path file) throws IOException {
    List<StoredDocument> documents = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        documents.add(new StoredDocument(row.getString("text", 0), row.getString("url", 0), null));
      }
    }
    return documents;
  }

  static List<StoredDocument> readWet(Path file) throws IOException {
    List<StoredDocument> documents = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        if (record instanceof WarcConversion conversion) {
          byte[] text = conversion.body().stream().readAllBytes();
          documents.add(
              new StoredDocument(
                  new String(text, StandardCharsets.UTF_8), conversion.target(), null));
          if (!conversion.calculatedBlockDigest().equals(conversion.blockDigest())) {
            throw new IOException("digest of " + conversion.target());
          }
        }
      }
    }
    return documents;
  }

  /** The content of a .gz or .zst file. */
  static String uncompressed(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    InputStream packed = new ByteArrayInputStream(bytes);
    try (InputStream in =
        file.toString().endsWith(".gz")
            ? new GZIPInputStream(packed)
            : new ZstdInputStream(packed)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
