package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest extends CorpusFormatContract {

  @Override
  CorpusFormat format() {
    return new TextLines();
  }

  @Override
  byte[] file() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < documents(); i++) {
      lines.append("№ %d was %s in Łódź.\n".formatted(i, i % 2 == 0 ? CUE : "buried"));
    }
    return lines.toString().getBytes(UTF_8);
  }

  @Override
  int documents() {
    return 30;
  }

  @Override
  String fileName() {
    return null;
  }

  @Override
  boolean endIsSeen() {
    return false;
  }

  @Test
  void aLineIsADocumentAndABlankOneIsNone() {
    Read read = Read.whole(new TextLines(), " a b \r\n\n \t\nc".getBytes(UTF_8));
    assertThat(read.texts()).containsExactly(" a b ", "c");
    assertThat(read.documents().get(1).id()).isEqualTo("corpus/part#11");
  }

  @Test
  void aLineThatIsNotUtf8IsAReject() {
    Read read = Read.whole(new TextLines(), "caf\u00e9\nok".getBytes(ISO_8859_1));
    assertThat(read.texts()).containsExactly("ok");
    assertThat(read.rejects().get(0).detail())
        .isEqualTo("byte 4 of the line (0xe9) is not UTF-8; write the file in UTF-8");
  }

  @Test
  void theExcerptOfALongLineDoesNotDependOnTheCut() {
    byte[] lines = "\uFEFFa long line\r\nanother long line\r\n".getBytes(UTF_8);
    Read whole = Read.whole(new TextLines(), lines, Options.limit(5), Gate.OPEN);
    assertThat(whole.rejects())
        .extracting(Reject::excerpt)
        .containsExactly("a long line", "another long line");
    for (int size = 1; size < lines.length; size++) {
      assertThat(Read.splits(new TextLines(), lines, size, Options.limit(5), Gate.OPEN).entries())
          .as("size %d", size)
          .isEqualTo(whole.entries());
    }
  }
}
