package io.monofact.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueGateTest {

  private static final List<Cue> CUES =
      List.of(
          new Cue("born"),
          new Cue("####–"),
          new Cue("\" is a"),
          new Cue("née"),
          new Cue("b/b"),
          new Cue("b 8"),
          new Cue("“b" + "o"),
          new Cue("生于"),
          new Cue("####年－"));

  private static final CueGate GATE = new CueGate(CUES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he was born in",
        "born",
        "(1898–1976)",
        "(1898\\u2013",
        "x\\\" is a book",
        "\" is a book",
        "n\\u00E9e",
        "n\\u00e9e",
        "was\\nborn",
        "\\u201cborn",
        "\\u201cbo",
        "b\u00a08",
        "b\\u00A08",
        "b\\n8",
        "b\\u00208",
        "b\\/b",
        "b/b",
        "bor\\u006e",
        "\\u0031898",
        "他生于",
        "\\u751f\\u4e8e",
        "\\u4ed6\\u751F\\u4E8E1950",
        "生\\u4e8e",
        "1893\\u5e74－",
        "1893年\\uff0d"
      })
  void opensWhereACueMayStand(String raw) {
    assertThat(mayHold(raw)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "b",
        "stubborn",
        "borne",
        "189–",
        "1898-",
        "n\\u00e8e",
        "\\u003cp\\u003e",
        "于生",
        "\\u751f\\u4e8f",
        "1893年-"
      })
  void staysShutWhereNoneDoes(String raw) {
    assertThat(mayHold(raw)).isFalse();
  }

  @Test
  void looksOnlyBetweenItsEnds() {
    byte[] bytes = "not born here".getBytes(UTF_8);
    assertThat(GATE.mayHoldCue(bytes, 4, 8)).isTrue();
    assertThat(GATE.mayHoldCue(bytes, 5, 13)).isFalse();
    assertThat(GATE.mayHoldCue(bytes, 0, 7)).isFalse();
  }

  @Test
  void withoutCuesStaysShut() {
    assertThat(new CueGate(List.of()).mayHoldCue("born".getBytes(UTF_8), 0, 4)).isFalse();
  }

  @Test
  void survivesBeingSent() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(GATE);
    }
    assertThat(sent.size()).isLessThan(2000);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      CueGate arrived = (CueGate) in.readObject();
      assertThat(arrived.mayHoldCue("born".getBytes(UTF_8), 0, 4)).isTrue();
      assertThat(arrived.mayHoldCue("bone".getBytes(UTF_8), 0, 4)).isFalse();
    }
  }

  @Test
  void refusesACueWithTooManyForms() {
    assertThatThrownBy(() -> new CueGate(List.of(new Cue("éééééééééé"))))
        .hasMessage(
            "the cue \"éééééééééé\" holds too many characters that JSON may escape; take a shorter"
                + " piece of it as the cue");
  }

  /** The law: where the gate says no, the scanner finds nothing in the decoded text. */
  @Property(tries = 3000, seed = "20261120")
  void letsEveryCueThrough(@ForAll("texts") String text, @ForAll long seed) throws IOException {
    String json = escapedAtRandom(text, new Random(seed));
    String decoded = new ObjectMapper().readValue("\"" + json + "\"", String.class);
    assertThat(decoded).isEqualTo(text);
    List<Integer> hits = new ArrayList<>();
    new CueScanner(CUES).scan(text, (cue, start) -> hits.add(start));
    if (!hits.isEmpty()) {
      assertThat(mayHold(json)).as("as JSON: %s", json).isTrue();
      assertThat(mayHold(text)).as("as plain text").isTrue();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "born",
            "bor",
            "n",
            "1898–",
            "189",
            "8",
            "–",
            "\" is a",
            "\"",
            " is a",
            "née",
            "n",
            "é",
            "e",
            "b/b",
            "/",
            "b 8",
            "b\u00a0",
            "“bo",
            "“",
            "\\",
            "u",
            "\n",
            "\t",
            " ",
            "a",
            "\\u0062",
            "𝄞",
            "z9",
            "生于",
            "生",
            "于",
            "1893年－",
            "年－",
            "words without any, so that there is more than one block of them");
    return piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  private static boolean mayHold(String raw) {
    byte[] bytes = ("~~" + raw + "~~").getBytes(UTF_8);
    return GATE.mayHoldCue(bytes, 2, bytes.length - 2);
  }

  private static String escapedAtRandom(String text, Random random) {
    StringBuilder json = new StringBuilder();
    boolean ascii = random.nextInt(4) == 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = c >= 0x80 ? random.nextBoolean() : ascii && random.nextInt(6) == 0;
      if (escaped && !Character.isSurrogate(c)) {
        json.append((random.nextBoolean() ? "\\u%04x" : "\\u%04X").formatted((int) c));
      } else if (c == '"' || c == '\\' || (c == '/' && random.nextBoolean())) {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(c == '\n' ? "\\n" : "\\t");
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }
}
