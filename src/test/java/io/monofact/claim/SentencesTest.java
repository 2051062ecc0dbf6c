package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** The bars show where the sentence around "born" must begin and end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "|He was born in Ulm.| He left.",
        "He left.| He was born in Ulm.|",
        "He left!| \"He was born in Ulm.\"| So they say.",
        "|J. R. R. Tolkien was born in 1892.| He wrote.",
        "|Dr. John Smith Jr. was born in St. Louis, c. 1850.| He left.",
        "|He was born at 5 p.m. on Sunday.| Then he slept.",
        "|Martin Luther King, Jr. was born in Atlanta.| He left.",
        "|He was born in Washington D.C.| He left.",
        "|Acme Inc. was born in Litchville, N. Dak., in 1850.| It grew.",
        "He became leader.|Winch was born in Ulm.| He left.",
        "|Example.Com was born in Ulm.| He left.",
        "He left.\n\n|He was born in Ulm|\n\nHe left.",
        "Early life\n|He was born in Ulm.|\nHe left.",
        "|He was born in the town of Ulm, which lies on the river\nDanube in Germany.| He left.",
        "|Is he born?| Yes.",
        "|He was born at 3.15 in the e.g. morning.| He left."
      })
  void theSentenceAroundACue(String marked) {
    int start = marked.indexOf('|');
    int end = marked.lastIndexOf('|') - 1;
    String text = marked.replace("|", "");
    int cue = text.indexOf("born");
    Window window = Sentences.ENGLISH.around(text, cue, cue + 4);
    assertThat(text.substring(window.start(), window.end()).strip())
        .isEqualTo(text.substring(start, end).strip());
    assertThat(window.whole()).isTrue();
  }

  /** Chinese sets no spaces between its sentences; German writes ordinals with a full stop. */
  @ParameterizedTest
  @CsvSource({
    "zh, 生于, |他1950年生于上海。|后来移居香港。",
    "zh, 生于, 他是歌手！|他1950年生于上海？|是的。",
    "zh, 1644, 他是诗人。|丁梅（？－1644年）是画家。|他走了。",
    "zh, 生于, 他说：“走吧。”|他生于上海。|他走了。",
    "zh, 生于, 李梅\\n|她生于上海|\\n后来",
    "de, geboren, Er ging.| Er wurde am 12. Mai 1850 als Sohn von Dr. Lee geboren.| Er ging.",
    "de, geboren, |Friedrich IV. von Hessen wurde im 19. Jahrhundert geboren.| Die Stadt",
    "de, geboren, Er kam 1850.| Er wurde 1851 geboren.| Er ging.",
    "de, geboren, Das war am 12.| Er wurde z. B. in Köln geboren.| Er ging.",
  })
  void theSentenceAroundACueInOtherLanguages(String language, String cue, String written) {
    String marked = written.replace("\\n", "\n");
    int start = marked.indexOf('|');
    int end = marked.lastIndexOf('|') - 1;
    String text = marked.replace("|", "");
    int at = text.indexOf(cue);
    Window window = Language.of(language).sentences().around(text, at, at + cue.length());
    assertThat(text.substring(window.start(), window.end()).strip())
        .isEqualTo(text.substring(start, end).strip());
  }

  @Test
  void reachesNoFartherThanItsReach() {
    String text = "x".repeat(1000) + " born " + "y".repeat(1000);
    Window window = Sentences.ENGLISH.around(text, 1001, 1005);
    assertThat(1001 - window.start()).isLessThanOrEqualTo(Window.REACH);
    assertThat(window.end() - 1005).isLessThanOrEqualTo(Window.REACH);
    assertThat(window.whole()).isFalse();
  }

  @Test
  void beginsNoWordInItsMiddle() {
    String text = "word ".repeat(200) + "born" + " word".repeat(200);
    Window window = Sentences.ENGLISH.around(text, 1000, 1004);
    assertThat(text.substring(window.start(), window.end())).startsWith("word").endsWith("word");
  }
}
