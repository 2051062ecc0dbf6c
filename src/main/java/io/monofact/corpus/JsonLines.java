package io.monofact.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.monofact.corpus.FieldPaths.Field;
import java.nio.charset.StandardCharsets;

/**
 * JSON objects, one a line. Every line is judged in full, whether or not the gate lets its text
 * through, so that rejects do not depend on the gate. A line belongs to the split that holds the
 * byte before its first byte; the first line, to the split at the file's beginning.
 */
public final class JsonLines implements CorpusFormat {

  @Override
  public String name() {
    return "jsonl";
  }

  /** By a brace followed by a name's quote or nothing; else, if it may be text, by the name. */
  @Override
  public boolean recognises(String name, byte[] head) {
    int i = TextHead.afterSpace(head, TextHead.afterByteOrderMark(head));
    if (i < head.length && head[i] == '{') {
      int inside = TextHead.afterSpace(head, i + 1);
      if (inside == head.length || head[inside] == '"' || head[inside] == '}') {
        return true;
      }
    }
    boolean named = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
    return named && TextHead.hasNoNul(head);
  }

  @Override
  public boolean splits(Compression compression) {
    return compression == Compression.NONE || compression == Compression.BZIP2;
  }

  @Override
  public DocumentReader open(Split split, Store store, ReadOptions options, Gate gate) {
    try {
      return new Reader(split, ByteFeed.open(split, store, options.expansion()), options, gate);
    } catch (Damage damage) {
      return RejectReader.of(split, damage);
    }
  }

  private static final class Reader extends LineEntries {

    private final FieldPaths paths;
    private final JsonFields fields;
    private final JsonText decoder = new JsonText();
    private final ReadOptions options;
    private final Gate gate;

    Reader(Split split, ByteFeed feed, ReadOptions options, Gate gate) {
      super(split, feed, options);
      this.options = options;
      this.gate = gate;
      this.paths = new FieldPaths(options);
      this.fields = new JsonFields(paths);
    }

    @Override
    Entry entry(byte[] bytes, int from, int to, Position position) {
      if (!fields.scan(bytes, from, to)) {
        return parsed(bytes, from, to, position);
      }
      int text = textSlot(fields::kind);
      if (text < 0 || !fields.kind(text).isString()) {
        JsonKind kind = text < 0 ? absentOrNull(fields::kind) : fields.kind(text);
        return withoutText(kind, bytes, from, to, position);
      }
      if (!gate.mayHoldCue(bytes, fields.from(text), fields.to(text))) {
        gated();
        return null;
      }
      return document(position, value(bytes, text), slot -> value(bytes, slot));
    }

    private Entry parsed(byte[] bytes, int from, int to, Position position) {
      int invalid = Utf8.firstInvalid(bytes, from, to);
      if (invalid >= 0) {
        return reject(
            position,
            Reject.Reason.INVALID_UTF8,
            "byte %d of the line (0x%02x) is not UTF-8; write the file in UTF-8"
                .formatted(invalid - from + 1, bytes[invalid] & 0xff),
            to - from,
            Excerpt.of(bytes, from, to));
      }
      JsonParsed record;
      try {
        record = JsonParsed.of(new String(bytes, from, to - from, StandardCharsets.UTF_8), paths);
      } catch (JsonProcessingException e) {
        return reject(
            position,
            Reject.Reason.MALFORMED,
            "not a JSON record at column %d of the line (%s); correct the line"
                .formatted(
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                    withoutMarker(e.getOriginalMessage())),
            to - from,
            Excerpt.of(bytes, from, to));
      }
      int text = textSlot(record::kind);
      if (text < 0 || !record.kind(text).isString()) {
        JsonKind kind = text < 0 ? absentOrNull(record::kind) : record.kind(text);
        return withoutText(kind, bytes, from, to, position);
      }
      String value = record.value(text);
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      if (!gate.mayHoldCue(utf8, 0, utf8.length)) {
        gated();
        return null;
      }
      return document(position, value, record::value);
    }

    /** The parser tells where an object began as well, in words for programmers. */
    private static String withoutMarker(String message) {
      int marker = message.indexOf(" (start marker at");
      return marker < 0 ? message : message.substring(0, marker);
    }

    private Document document(Position position, String text, Slots values) {
      String id = first(Field.ID, values);
      return document(
          new Document(
              position,
              id == null ? position.toString() : id,
              text,
              first(Field.TITLE, values),
              first(Field.URL, values),
              first(Field.SOURCE, values),
              first(Field.LANGUAGE, values)));
    }

    private String first(Field field, Slots values) {
      for (int slot : paths.slots(field)) {
        String value = values.value(slot);
        if (value != null) {
          return value;
        }
      }
      return null;
    }

    private String value(byte[] bytes, int slot) {
      return switch (fields.kind(slot)) {
        case STRING -> decoder.decode(bytes, fields.from(slot), fields.to(slot), false);
        case ESCAPED_STRING -> decoder.decode(bytes, fields.from(slot), fields.to(slot), true);
        case NUMBER ->
            new String(
                bytes,
                fields.from(slot),
                fields.to(slot) - fields.from(slot),
                StandardCharsets.ISO_8859_1);
        default -> null;
      };
    }

    /** The slot of the first candidate that is there and not null, or -1. */
    private int textSlot(Kinds kinds) {
      for (int slot : paths.slots(Field.TEXT)) {
        if (kinds.kind(slot) != JsonKind.ABSENT && kinds.kind(slot) != JsonKind.NULL) {
          return slot;
        }
      }
      return -1;
    }

    private JsonKind absentOrNull(Kinds kinds) {
      for (int slot : paths.slots(Field.TEXT)) {
        if (kinds.kind(slot) == JsonKind.NULL) {
          return JsonKind.NULL;
        }
      }
      return JsonKind.ABSENT;
    }

    private Reject withoutText(JsonKind kind, byte[] bytes, int from, int to, Position position) {
      String names = String.join(", ", options.textField());
      Reject.Reason reason = Reject.Reason.TEXT_NOT_A_STRING;
      String detail = "the text field (one of %s) is not a string; name another with --text-field";
      if (kind == JsonKind.ABSENT) {
        reason = Reject.Reason.MISSING_TEXT;
        detail = "the record has no text field (one of %s); name it with --text-field";
      } else if (kind == JsonKind.NULL) {
        detail = "the text field (one of %s) is null; name another with --text-field";
      }
      return reject(
          position, reason, detail.formatted(names), to - from, Excerpt.of(bytes, from, to));
    }
  }

  private interface Slots {
    String value(int slot);
  }

  private interface Kinds {
    JsonKind kind(int slot);
  }
}
