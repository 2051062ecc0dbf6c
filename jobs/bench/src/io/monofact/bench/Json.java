package io.monofact.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Records as JSON, their components named in snake case. */
final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Json() {}

  /** One line of JSON. */
  static String line(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }

  /** Writes a file that people can read. */
  static void write(Object value, Path file) throws IOException {
    MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), value);
  }

  /** A value from a line. */
  static <T> T read(String line, Class<T> type) throws IOException {
    return MAPPER.readValue(line, type);
  }

  /** A value from a file. */
  static <T> T read(Path file, TypeReference<T> type) throws IOException {
    return MAPPER.readValue(file.toFile(), type);
  }
}
