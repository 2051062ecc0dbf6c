package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest extends CorpusFormatContract {

  @Override
  CorpusFormat format() {
    return new PlainText();
  }

  @Override
  byte[] file() {
    return "He was born in Łódź.\n\nHe died there.\n".repeat(5).getBytes(UTF_8);
  }

  @Override
  int documents() {
    return 1;
  }

  @Override
  String fileName() {
    return "notes.md";
  }

  @Override
  boolean endIsSeen() {
    return false;
  }

  @Test
  void theWholeFileIsOneDocumentWithoutItsByteOrderMark() {
    Read read = Read.whole(new PlainText(), "\uFEFFa\r\nb\n".getBytes(UTF_8));
    assertThat(read.documents())
        .containsExactly(
            new Document(
                new Position(Read.PATH, 0, 0), "corpus/part#0", "a\r\nb\n", null, null, null));
  }

  @Test
  void aFileBeyondTheLimitIsARejectWithItsSize() {
    ReadOptions small = Options.limit(1000);
    Read read =
        Read.whole(new PlainText(), "word ".repeat(100_000).getBytes(UTF_8), small, Gate.OPEN);
    Reject reject = read.rejects().get(0);
    assertThat(reject.reason()).isEqualTo(Reject.Reason.TOO_LARGE);
    assertThat(reject.bytes()).isEqualTo(500_000);
    assertThat(reject.detail())
        .isEqualTo(
            "the record has 500000 bytes, the limit is 1000; raise --max-record-bytes to read it");
    assertThat(reject.excerpt()).hasSize(120).startsWith("word word");
  }

  @Test
  void bytesThatAreNotUtf8AreAReject() {
    Read read = Read.whole(new PlainText(), new byte[] {'a', (byte) 0xc0, (byte) 0x80});
    assertThat(read.rejects().get(0).detail())
        .isEqualTo("byte 2 of the text (0xc0) is not UTF-8; write the file in UTF-8");
  }
}
