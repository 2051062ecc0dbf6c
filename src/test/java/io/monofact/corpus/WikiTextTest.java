package io.monofact.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "'''Ann''' was ''born'' in [[Paris]].~Ann was born in Paris.",
        "[[Paris, Texas|Paris]] and [[a|b]]s~Paris and bs",
        "A{{cite|x={{y}}}} b~A b",
        "'''Ann''' ({{birth date|1950|3|12}}) was~Ann was",
        "'''Ann''' ({{lang|fr|x}}; born 1950) was~Ann (born 1950) was",
        "x<ref>see [[y]]</ref> y<ref name=\"a\" /> z~x y z",
        "a<!-- no -->b~ab",
        "[[File:a.jpg|thumb|A [[nested]] link]]Text~Text",
        "Text [[Category:Births]]~Text",
        "[http://x.org label] and [http://x.org]~label and",
        "a&nbsp;b &amp;ndash; c~a b &ndash; c",
        "== Life ==~Life",
        "* item~item",
        "a<br />b <small>c</small>~`a\nb c`",
        "{{unclosed text~{{unclosed text",
        "__NOTOC__ text~text",
        "5 < 6 and a's~5 < 6 and a's",
        "[[a~a",
      })
  void makesWikitextPlain(String wikitext, String plain) {
    assertThat(WikiText.plain(wikitext)).isEqualTo(plain);
  }

  @Test
  void tablesGoAndParagraphsStay() {
    assertThat(WikiText.plain("One.\n\n{| class=x\n|-\n| cell {{t|}}\n|}\n\n\nTwo."))
        .isEqualTo("One.\n\nTwo.");
  }

  @Test
  void hostileTextTakesNoLongTime() {
    int n = 300_000;
    for (String piece :
        List.of(
            "{{",
            "[[",
            "}}",
            "]]",
            "{{{",
            "<ref>",
            "<!--",
            "[http://",
            "\n{|",
            "[[a|",
            "'",
            "<",
            "</ref",
            "((",
            "&",
            "[[File:")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> WikiText.plain(piece.repeat(n)), piece);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> WikiText.plain(piece.repeat(n) + "}}]]|}>"), piece);
    }
  }
}
