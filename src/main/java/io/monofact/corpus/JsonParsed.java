package io.monofact.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.monofact.corpus.FieldPaths.Node;
import java.io.IOException;
import java.util.Arrays;

/**
 * The wanted values of one JSON record by a full parser: the authority wherever {@link JsonFields}
 * does not like what it sees, and the one that words the error.
 */
final class JsonParsed {

  /** Nesting beyond this is malformed: a record is no place for it, and a stack has an end. */
  static final int MOST_DEPTH = 500;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonKind[] kinds;
  private final String[] values;

  private JsonParsed(int count) {
    kinds = new JsonKind[count];
    Arrays.fill(kinds, JsonKind.ABSENT);
    values = new String[count];
  }

  /**
   * Parses one record.
   *
   * @throws JsonProcessingException if it is not one JSON object and nothing more; the message says
   *     what is wrong and the location where
   */
  static JsonParsed of(String record, FieldPaths paths) throws JsonProcessingException {
    JsonParsed parsed = new JsonParsed(paths.count());
    try (JsonParser parser = FACTORY.createParser(record)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new com.fasterxml.jackson.core.JsonParseException(
            parser, "the record is not a JSON object");
      }
      parsed.object(parser, paths.root());
      if (parser.nextToken() != null) {
        throw new com.fasterxml.jackson.core.JsonParseException(
            parser, "more follows after the object's end");
      }
      return parsed;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  JsonKind kind(int slot) {
    return kinds[slot];
  }

  /** The string decoded, or the number as it is written; null for anything else. */
  String value(int slot) {
    return values[slot];
  }

  private void object(JsonParser parser, Node node) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Node wanted = node.child(parser.currentName());
      JsonToken token = parser.nextToken();
      if (wanted == null) {
        parser.skipChildren();
        continue;
      }
      forget(wanted);
      if (token == JsonToken.START_OBJECT) {
        object(parser, wanted);
        note(wanted, JsonKind.OTHER, null);
      } else if (token == JsonToken.VALUE_STRING) {
        note(wanted, JsonKind.ESCAPED_STRING, JsonText.wellFormed(parser.getText()));
      } else if (token.isNumeric()) {
        note(wanted, JsonKind.NUMBER, parser.getText());
      } else {
        parser.skipChildren();
        note(wanted, token == JsonToken.VALUE_NULL ? JsonKind.NULL : JsonKind.OTHER, null);
      }
    }
  }

  private void note(Node node, JsonKind kind, String value) {
    if (node.slot() >= 0) {
      kinds[node.slot()] = kind;
      values[node.slot()] = value;
    }
  }

  private void forget(Node node) {
    note(node, JsonKind.ABSENT, null);
    node.children().forEach(this::forget);
  }
}
