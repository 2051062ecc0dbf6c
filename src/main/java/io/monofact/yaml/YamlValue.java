package io.monofact.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A value of a YAML file with the line it stands on, so that an error can say where. */
public sealed interface YamlValue {

  /** Where it begins, from 1. */
  int line();

  /** A single value, as written; the text is null where the file says null. */
  record Scalar(String text, int line) implements YamlValue {}

  /** Several values. */
  record Items(List<YamlValue> values, int line) implements YamlValue {}

  /** Values by name, in the order of the file. */
  record Fields(Map<String, YamlValue> values, int line) implements YamlValue {}

  /**
   * Reads a file.
   *
   * @param file its name, for errors
   * @param yaml what stands in it
   * @param example where to see how such a file is written, for errors
   * @throws YamlError where it is not YAML
   */
  static YamlValue read(String file, String yaml, String example) {
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      if (parser.nextToken() == null) {
        throw new YamlError(file, 1, "the file is empty; see %s for one".formatted(example));
      }
      return value(file, parser);
    } catch (JsonProcessingException e) {
      throw new YamlError(
          file,
          lineOf(e),
          "not YAML: %s; put text that holds ': ', '#' or quotes in quotes"
              .formatted(faultOf(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was being read stands first, and what is wrong last, of the lines at the margin. */
  private static String faultOf(String message) {
    return message
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .reduce((first, second) -> second)
        .orElse("");
  }

  /** Likewise the last place is that of the fault. */
  private static int lineOf(JsonProcessingException e) {
    return Pattern.compile(", line (\\d+), column")
        .matcher(e.getOriginalMessage())
        .results()
        .map(found -> Integer.parseInt(found.group(1)))
        .reduce((first, second) -> second)
        .orElse(e.getLocation() == null ? 1 : e.getLocation().getLineNr());
  }

  private static YamlValue value(String file, JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, YamlValue> values = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int nameLine = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        if (values.put(name, value(file, parser)) != null) {
          throw new YamlError(file, nameLine, "\"%s\" stands twice; keep one".formatted(name));
        }
      }
      return new Fields(values, line);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlValue> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(file, parser));
      }
      return new Items(values, line);
    }
    return new Scalar(token == JsonToken.VALUE_NULL ? null : parser.getText(), line);
  }
}
