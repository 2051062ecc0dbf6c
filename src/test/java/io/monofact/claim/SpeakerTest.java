package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-            | My name is Ann Lee. I was there.              | Ann Lee",
        "-            | Hi, I'm Ann Lee, a painter. I was there.      | Ann Lee",
        "Ann M. Lee   | I am Ann Lee. I was there.                    | Ann M. Lee",
        "Ann Lee      | I paint. I was there.                         | Ann Lee",
        "Acme Ltd     | I paint. I was there.                         | -",
        "Ann Lee      | I paint. I was there. Ann was a friend.       | -",
        "Ann Lee      | She paints. I was there.                      | -",
        "Ann Lee      | \"I paint,\" he said. \"I was there.\"          | -",
        "-            | I am Ann Lee's son. I was there.              | -",
        "-            | I am Ann Lee in the film. I was there.         | -",
        "Obituary: Ann Lee | I paint. I was there.                    | -",
        "Pupils of Ann Lee | I paint. I was there.                    | -",
        "Ann Lee      | By Bob Ray / I paint. I was there.              | -",
        "Ann Lee      | By Ann Lee / I paint. I was there.              | Ann Lee",
        "Ann Lee      | I loved my aunt Ann. I was there.             | -",
        "Ann Lee      | I love Ann's songs. I was there.              | -",
        "Ann Lee      | Ann's website. I paint. I was there.          | Ann Lee",
        "Ann Lee      | Q: I paint. / A: Oh. / Q: I was there.           | -",
        "Ann Lee      | Bob: I paint. / Ann: Oh. / Bob: I was there.     | -",
        "-            | Bob Ray: I paint. / Ann Lee: I was there.      | Ann Lee",
        "Chapter One  | My name is Ann Lee. I was there.              | -",
        "-            | I am Ann Lee. I am Bob Ray. I was there.      | -",
      })
  void isWhoWrites(String title, String text, String writer) {
    String lines = text.replace(" / ", "\n");
    assertThat(speaker(title, lines).at(lines.indexOf("I was there"))).isEqualTo(writer);
  }

  @Test
  void isWhomTheLineAboveNames() {
    String text = "Our people\nAnn Lee\nI was there.\nBob Ray\nI was here.";
    assertThat(speaker(null, text).at(text.indexOf("I was there"))).isEqualTo("Ann Lee");
    assertThat(speaker(null, text).at(text.indexOf("I was here"))).isEqualTo("Bob Ray");
  }

  private static Speaker speaker(String title, String text) {
    return new Speaker(title, Subject.of(title, text), text);
  }
}
