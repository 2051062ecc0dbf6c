package io.monofact.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes documents as JSON lines. */
final class JsonLinesFile {
  private static final int ZSTD_LEVEL = 19;
  private static final int DOCUMENTS_A_FRAME = 2_000;
  private static final JsonFactory JSON = new JsonFactory();

  private JsonLinesFile() {}

  /** Dolma's fields, in one gzip member. */
  static void writeDolma(Path file, List<Copy> copies) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (Copy copy : copies) {
        out.write(dolma(copy));
      }
    }
  }

  /** C4's fields, in one zstd frame for each 2,000 documents, as writers that flush make them. */
  static void writeC4(Path file, List<Copy> copies) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int from = 0; from < copies.size(); from += DOCUMENTS_A_FRAME) {
        int to = Math.min(copies.size(), from + DOCUMENTS_A_FRAME);
        out.write(frame(copies.subList(from, to)));
      }
    }
  }

  private static byte[] frame(List<Copy> copies) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    try (ZstdOutputStreamNoFinalizer out = new ZstdOutputStreamNoFinalizer(frame, ZSTD_LEVEL)) {
      out.setChecksum(true);
      for (Copy copy : copies) {
        out.write(c4(copy));
      }
    }
    return frame.toByteArray();
  }

  private static byte[] dolma(Copy copy) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", "people-%06d".formatted(copy.number()));
      json.writeStringField("text", copy.page().text());
      json.writeStringField("source", "people");
      json.writeStringField("added", copy.fetched().toString());
      json.writeObjectFieldStart("metadata");
      json.writeStringField("title", copy.page().title());
      json.writeStringField("url", copy.url());
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return line.toByteArray();
  }

  /** One line with C4's fields. */
  static byte[] c4(Copy copy) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("text", copy.page().text());
      json.writeStringField("url", copy.url());
      json.writeStringField("timestamp", copy.fetched().toString());
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return line.toByteArray();
  }
}
