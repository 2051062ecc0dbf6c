package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CueScannerTest {

  @Test
  void findsEveryPlaceInOrder() {
    assertThat(hits("born in, born on", "born", "born in", "born on"))
        .containsExactly("0 born", "0 born in", "9 born", "9 born on");
  }

  @Test
  void takesDigitsForHashes() {
    assertThat(hits("12345–, 1898–1976 and 189–", "####–")).containsExactly("8 ####–");
  }

  @Test
  void findsWholeWordsOnly() {
    assertThat(hits("airborne, stubborn, Éborn, born", "born")).containsExactly("27 born");
  }

  @Test
  void aSpaceIsALinesEndToo() {
    assertThat(hits("1898\u00a0– and date\nof\u00a0birth", "#### –", "date of birth"))
        .containsExactly("0 #### –", "11 date of birth");
  }

  @Test
  void aCueMayEndInAMark() {
    assertThat(hits("(b. 1950), lab. 3", "b. ", "(b. ")).containsExactly("0 (b. ", "1 b. ");
  }

  @Test
  void aCueOfTwoChineseCharactersIsFoundAnywhere() {
    assertThat(hits("生于上海，1950年出生于北京。他生于", "生于", "出生于", "####年"))
        .containsExactly("0 生于", "5 ####年", "10 出生于", "11 生于", "17 生于");
    assertThat(hits("生于", "生于", "born")).containsExactly("0 生于");
    assertThat(hits("于生 born", "生于", "born")).containsExactly("3 born");
  }

  @Test
  void saysWhyACueIsNone() {
    assertThatThrownBy(() -> new Cue("in"))
        .hasMessage("the cue \"in\" has 2 characters; give it 3 to 40");
    assertThatThrownBy(() -> new Cue("生"))
        .hasMessage("the cue \"生\" has 1 characters; give it 2 to 40");
    assertThatThrownBy(() -> new Cue("born\nin"))
        .hasMessage("the cue \"born\nin\" holds a control character; write it as plain text");
  }

  /** Against the plainest search there is. */
  @Property(tries = 2000, seed = "20261120")
  void findsWhatPlainSearchFinds(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 60) String letters,
      @ForAll @Size(min = 1, max = 6)
          List<@CharRange(from = 'a', to = 'c') @StringLength(min = 3, max = 12) String> words) {
    String text = letters.replace('c', ' ');
    List<Cue> cues = words.stream().map(word -> word.replace('c', ' ')).map(Cue::new).toList();
    List<String> expected = new ArrayList<>();
    CueScanner scanner = new CueScanner(cues);
    for (int start = 0; start < text.length(); start++) {
      for (Cue cue : scanner.cues()) {
        if (cue.standsAt(text.toCharArray(), start, text.length())) {
          expected.add(start + " " + cue.text());
        }
      }
    }
    assertThat(hits(text, cues.stream().map(Cue::text).toArray(String[]::new))).isEqualTo(expected);
  }

  private static final List<Cue> OF_ALL_KINDS =
      Stream.of(
              "born",
              "incorporated",
              "was born",
              "M.A.",
              "b. ",
              ", * ",
              "(*##",
              "- c.",
              "-- ##",
              "####–",
              "(#### - ####",
              "### -",
              "19##",
              "########",
              "#########",
              "(b.####",
              "---",
              "...",
              "   ",
              "{x}",
              "a_b",
              "née",
              "Gründung",
              "†##",
              "生于",
              "####年－",
              "4th of",
              "\\no",
              "B2B")
          .map(Cue::new)
          .toList();

  /**
   * Over block after block, with cues that are found by words, by numbers, by marks and by none.
   */
  @Property(tries = 3000, seed = "20261121")
  void findsCuesOfAllKindsInLongTexts(@ForAll("texts") String text) {
    CueScanner scanner = new CueScanner(OF_ALL_KINDS);
    List<String> expected = new ArrayList<>();
    char[] characters = text.toCharArray();
    for (int start = 0; start < text.length(); start++) {
      for (Cue cue : scanner.cues()) {
        if (cue.standsAt(characters, start, text.length())) {
          expected.add(start + " " + cue.text());
        }
      }
    }
    List<String> hits = new ArrayList<>();
    scanner.scan(text, (cue, start) -> hits.add(start + " " + scanner.cues().get(cue).text()));
    assertThat(hits).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "born",
            "incorporated",
            "was",
            " ",
            "  ",
            "\n",
            "\u00a0",
            "M.A.",
            "b.",
            "*",
            ",",
            "(",
            "-",
            "--",
            "–",
            "c.",
            "1",
            "19",
            "1898",
            "12345678",
            "123456789",
            "...",
            "{x}",
            "_",
            "a",
            "b",
            "née",
            "é",
            "Gründung",
            "G",
            "†",
            "生",
            "于",
            "年",
            "－",
            "4th",
            "of",
            "\\",
            "no",
            "B2B",
            "𝒜",
            "words that hold no cue at all, of which a text has most");
    return piece.list().ofMaxSize(80).map(pieces -> String.join("", pieces));
  }

  private static List<String> hits(String text, String... cues) {
    List<Cue> all = new ArrayList<>();
    for (String cue : cues) {
      all.add(new Cue(cue));
    }
    CueScanner scanner = new CueScanner(all);
    List<String> hits = new ArrayList<>();
    scanner.scan(text, (cue, start) -> hits.add(start + " " + scanner.cues().get(cue).text()));
    return hits;
  }
}
