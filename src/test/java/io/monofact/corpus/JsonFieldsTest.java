package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The scanner accepts nothing that the parser does not accept, and finds the same values. */
class JsonFieldsTest {

  private static final FieldPaths PATHS = new FieldPaths(ReadOptions.DEFAULT);

  private static final String[] NAMES = {
    "text", "id", "metadata", "title", "url", "metadata.title", "x", "content", "meta", "é"
  };

  private static final String[] STRINGS = {
    "",
    "a",
    "born 1950",
    "ż\uD83D\uDE00",
    "\\n",
    "\\u00e9",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\\"",
    "long enough to be read in words of eight bytes",
    "\\\\",
    "\\/"
  };

  private static final String[] SCALARS = {
    "0", "-1", "12.5e+3", "true", "false", "null", "1E5", "-0.0", "123456789012345678901234567890"
  };

  private static final String HOSTILE = "{}[]:,\"\\ue0-+.1tfn \t\n\u0001\u007f";

  @Property(tries = 3000, seed = "20261120")
  void agreesWithTheParserOnWellFormedRecords(@ForAll long seed) throws Exception {
    String record = object(new Random(seed), 0);
    byte[] bytes = record.getBytes(UTF_8);
    JsonFields fields = new JsonFields(PATHS);
    assertThat(fields.scan(bytes, 0, bytes.length)).as(record).isTrue();
    assertSameValues(fields, bytes, JsonParsed.of(record, PATHS), record);
  }

  @Property(tries = 20_000, seed = "20261120")
  void acceptsNoMutatedRecordThatTheParserDoesNot(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = object(random, 0).getBytes(UTF_8);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(bytes.length);
      bytes[at] =
          random.nextInt(4) == 0
              ? (byte) random.nextInt(256)
              : (byte) HOSTILE.charAt(random.nextInt(HOSTILE.length()));
    }
    JsonFields fields = new JsonFields(PATHS);
    if (!fields.scan(bytes, 0, bytes.length)) {
      return;
    }
    String record = new String(bytes, UTF_8);
    assertThat(Utf8.firstInvalid(bytes, 0, bytes.length)).as(record).isEqualTo(-1);
    try {
      assertSameValues(fields, bytes, JsonParsed.of(record, PATHS), record);
    } catch (JsonProcessingException e) {
      throw new AssertionError("accepted what the parser does not: " + record, e);
    }
  }

  /** Else the parser would read most of a corpus, at a fraction of the speed. */
  @Property(tries = 3000, seed = "7")
  void acceptsMutatedRecordsThatTheParserAccepts(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = object(random, 0).getBytes(UTF_8);
    bytes[random.nextInt(bytes.length)] = (byte) HOSTILE.charAt(random.nextInt(HOSTILE.length()));
    String record = new String(bytes, UTF_8);
    boolean accepted;
    try {
      JsonParsed.of(record, PATHS);
      accepted = Utf8.firstInvalid(bytes, 0, bytes.length) < 0;
    } catch (JsonProcessingException e) {
      accepted = false;
    }
    boolean escapedName = record.matches("(?s).*\\\\[^:]*\"\\s*:.*");
    if (accepted && !escapedName) {
      assertThat(new JsonFields(PATHS).scan(bytes, 0, bytes.length)).as(record).isTrue();
    }
  }

  private static void assertSameValues(
      JsonFields fields, byte[] bytes, JsonParsed parsed, String record) {
    JsonText decoder = new JsonText();
    for (int slot = 0; slot < PATHS.count(); slot++) {
      JsonKind kind = fields.kind(slot);
      assertThat(kind.isString()).as(record).isEqualTo(parsed.kind(slot).isString());
      if (kind.isString()) {
        boolean escaped = kind == JsonKind.ESCAPED_STRING;
        assertThat(decoder.decode(bytes, fields.from(slot), fields.to(slot), escaped))
            .as(record)
            .isEqualTo(parsed.value(slot));
      } else {
        assertThat(kind).as(record).isEqualTo(parsed.kind(slot));
      }
      if (kind == JsonKind.NUMBER) {
        int length = fields.to(slot) - fields.from(slot);
        assertThat(new String(bytes, fields.from(slot), length, UTF_8))
            .isEqualTo(parsed.value(slot));
      }
    }
  }

  private static String object(Random random, int depth) {
    StringBuilder out = new StringBuilder("{");
    int members = random.nextInt(5);
    for (int i = 0; i < members; i++) {
      out.append(i == 0 ? "" : ",").append(space(random));
      out.append('"').append(pick(random, NAMES)).append('"').append(space(random)).append(':');
      out.append(space(random)).append(value(random, depth)).append(space(random));
    }
    return out.append('}').append(space(random)).toString();
  }

  private static String value(Random random, int depth) {
    int kind = random.nextInt(depth > 3 ? 2 : 4);
    return switch (kind) {
      case 0 -> '"' + pick(random, STRINGS) + pick(random, STRINGS) + '"';
      case 1 -> pick(random, SCALARS);
      case 2 -> object(random, depth + 1);
      default ->
          random.nextBoolean()
              ? "[]"
              : "[" + value(random, depth + 1) + " ," + value(random, depth + 1) + "]";
    };
  }

  private static String space(Random random) {
    return random.nextInt(4) == 0 ? " \t" : "";
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
