package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest extends CorpusFormatContract {

  @Override
  CorpusFormat format() {
    return new JsonLines();
  }

  @Override
  byte[] file() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < documents(); i++) {
      String word = i % 3 == 0 ? CUE : "buried";
      lines.append(
          "{\"id\": \"d%d\", \"text\": \"Né \\\"№ %d\\\" was %s\\nin Łódź.\", \"metadata\": {\"title\": \"T%d\"}}%s"
              .formatted(i, i, word, i, i % 4 == 0 ? "\r\n" : "\n"));
      if (i % 5 == 0) {
        lines.append("  \n");
      }
    }
    return lines.toString().getBytes(UTF_8);
  }

  @Override
  int documents() {
    return 40;
  }

  @Override
  String fileName() {
    return "part-0001.json";
  }

  private static Read read(String lines) {
    return Read.whole(new JsonLines(), lines.getBytes(UTF_8));
  }

  private static Reject onlyReject(Read read) {
    assertThat(read.entries()).hasSize(1);
    return read.rejects().get(0);
  }

  @Test
  void takesTheLanguageWhereACorpusTellsIt() {
    List<Document> documents =
        read("""
                {"text":"FineWeb","language":"en","language_score":0.9}
                {"text":"RedPajama","meta":{"language":"de"}}
                {"text":"Dolma","metadata":{"lang":"zho_Hans"}}
                {"text":"C4"}
                {"text":"odd","language":["en"]}
                """)
            .documents();
    assertThat(documents.stream().map(Document::language))
        .containsExactly("en", "de", "zho_Hans", null, null);
  }

  @Test
  void takesTheFieldsOfTheKnownLayouts() {
    List<Document> documents =
        read("""
                {"id":"a","text":"Dolma","source":"s","metadata":{"title":"t","url":"u"}}
                {"text":"C4","url":"u4","timestamp":"2019"}
                {"text":"FineWeb","id":"<urn:1>","dump":"CC-MAIN-2013-20","url":"uf"}
                {"raw_content":"RedPajama","doc_id":7,"title":"t2","url":"u2","source_domain":"d"}
                {"text":"The Pile","meta":{"pile_set_name":"Books3"}}
                """)
            .documents();
    Position at = documents.get(1).position();
    Position pile = documents.get(4).position();
    assertThat(documents)
        .containsExactly(
            new Document(new Position(Read.PATH, 0, 0), "a", "Dolma", "t", "u", "s"),
            new Document(at, at.toString(), "C4", null, "u4", null),
            new Document(
                documents.get(2).position(), "<urn:1>", "FineWeb", null, "uf", "CC-MAIN-2013-20"),
            new Document(documents.get(3).position(), "7", "RedPajama", "t2", "u2", "d"),
            new Document(pile, pile.toString(), "The Pile", null, null, "Books3"));
    assertThat(at).isEqualTo(new Position(Read.PATH, 0, 74));
  }

  @Test
  void aNameWithDotsGoesBeforeTheNestedOneAndTheLastOfANameCounts() {
    Document document =
        read("{\"text\":\"a\",\"metadata.title\":\"flat\",\"metadata\":{\"title\":\"deep\"},\"text\":\"b\"}")
            .documents()
            .get(0);
    assertThat(document.title()).isEqualTo("flat");
    assertThat(document.text()).isEqualTo("b");
  }

  @Test
  void aNameThatStandsAgainTakesAllThatWasInsideTheFirst() {
    Document document =
        read("{\"metadata\":{\"title\":\"t\"},\"text\":\"a\",\"metadata\":{\"url\":\"u\"}}")
            .documents()
            .get(0);
    assertThat(document.title()).isNull();
    assertThat(document.url()).isEqualTo("u");
  }

  @Test
  void nullIsAsGoodAsAbsentWhereAnotherCandidateIsThere() {
    assertThat(read("{\"text\":null,\"content\":\"c\"}").texts()).containsExactly("c");
  }

  @Test
  void escapedNamesAreReadByTheParser() {
    assertThat(read("{\"te\\u0078t\":\"c\"}").texts()).containsExactly("c");
  }

  @Test
  void decodesEscapesAndMakesHalfSurrogatesReplacementCharacters() {
    assertThat(read("{\"text\":\"\\u00e9\\ud83d\\ude00\\ud83d-\\ude00 \\/\\t\\\\\"}").texts())
        .containsExactly("é😀\uFFFD-\uFFFD /\t\\");
  }

  @Test
  void aByteOrderMarkAtTheBeginningIsSkipped() {
    assertThat(read("\uFEFF{\"text\":\"a\"}\n").texts()).containsExactly("a");
  }

  @Test
  void malformedJsonSaysAtWhichColumn() {
    Reject reject = onlyReject(read("{\"text\": \"a\" \"b\"}"));
    assertThat(reject.reason()).isEqualTo(Reject.Reason.MALFORMED);
    assertThat(reject.detail())
        .startsWith("not a JSON record at column 14 of the line (Unexpected character")
        .endsWith("); correct the line");
    assertThat(reject.bytes()).isEqualTo(17);
    assertThat(reject.excerpt()).isEqualTo("{\"text\": \"a\" \"b\"}");
  }

  @Test
  void aRecordThatEndsTooEarlySaysSoInPlainWords() {
    assertThat(onlyReject(read("{\"text\": \"a\",")).detail())
        .contains("(Unexpected end-of-input", "); correct the line")
        .doesNotContain("Source", "REDACTED");
    assertThat(onlyReject(read("{")).detail()).doesNotContain("Source", "REDACTED");
  }

  @Test
  void anythingButOneObjectIsMalformed() {
    assertThat(onlyReject(read("[1]")).detail()).contains("the record is not a JSON object");
    assertThat(onlyReject(read("{\"text\":\"a\"} {}")).detail())
        .contains("more follows after the object's end");
    assertThat(onlyReject(read("{\"text\":\"a\"")).reason()).isEqualTo(Reject.Reason.MALFORMED);
  }

  @Test
  void deepNestingIsMalformedAndNoMore() {
    String deep = "{\"text\":\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(onlyReject(read(deep)).detail()).contains("nesting depth");
    String fair = "{\"text\":\"a\",\"x\":" + "[".repeat(300) + "]".repeat(300) + "}";
    assertThat(read(fair).texts()).containsExactly("a");
  }

  @Test
  void aMissingTextIsAReject() {
    Reject reject = onlyReject(read("{\"id\":\"a\",\"title\":\"b\"}"));
    assertThat(reject.reason()).isEqualTo(Reject.Reason.MISSING_TEXT);
    assertThat(reject.detail())
        .isEqualTo(
            "the record has no text field (one of text, content, raw_content, contents, body);"
                + " name it with --text-field");
  }

  @Test
  void aTextThatIsNoStringIsAReject() {
    for (String value : List.of("5", "[\"a\"]", "{\"a\":1}", "true")) {
      Reject reject = onlyReject(read("{\"text\":" + value + "}"));
      assertThat(reject.reason()).isEqualTo(Reject.Reason.TEXT_NOT_A_STRING);
      assertThat(reject.detail()).contains("is not a string");
    }
    assertThat(onlyReject(read("{\"text\":null}")).detail()).contains("is null");
  }

  @Test
  void bytesThatAreNotUtf8AreAReject() {
    byte[] line = "{\"text\":\"caf\u00e9\"}\n{\"text\":\"b\"}".getBytes(ISO_8859_1);
    Read read = Read.whole(new JsonLines(), line);
    assertThat(read.texts()).containsExactly("b");
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.INVALID_UTF8);
    assertThat(read.rejects().get(0).detail())
        .isEqualTo("byte 13 of the line (0xe9) is not UTF-8; write the file in UTF-8");
    assertThat(read.rejects().get(0).excerpt()).isEqualTo("{\"text\":\"caf\uFFFD\"}");
  }

  @Test
  void rejectsDoNotDependOnTheGate() {
    byte[] lines =
        "{\"text\":\"a\"}\n{\"text\":5}\n{bad\n{\"x\":1}\n{\"text\":\"caf\u00e9\"}\n"
            .getBytes(ISO_8859_1);
    Read open = Read.whole(new JsonLines(), lines);
    Read closed =
        Read.whole(new JsonLines(), lines, ReadOptions.DEFAULT, (bytes, from, to) -> false);
    assertThat(open.rejects()).hasSize(4);
    assertThat(closed.rejects()).isEqualTo(open.rejects());
    assertThat(closed.tally().documents()).isEqualTo(1);
  }

  @Test
  void theGateSeesTheRawBytesOfTheText() {
    StringBuilder seen = new StringBuilder();
    Gate gate =
        (bytes, from, to) -> {
          seen.append(new String(bytes, from, to - from, UTF_8)).append('|');
          return false;
        };
    byte[] lines = "{\"a\":\"b\",\"text\":\"x\\ny\"}\n{\"text\":\"\"}".getBytes(UTF_8);
    Read.whole(new JsonLines(), lines, ReadOptions.DEFAULT, gate);
    assertThat(seen.toString()).isEqualTo("x\\ny||");
  }
}
