package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

  private static final String ENGLISH =
      "The town lies on the river and was for a long time the seat of the county. ";
  private static final String GERMAN =
      "Die Stadt liegt an der Donau und war lange Zeit der Sitz des Kreises. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Ada Lovelace was an English writer who was born in London.",
        "de | Anna Lee (* 12. Mai 1850 in Köln) war eine deutsche Malerin und die Tochter eines Arztes.",
        "zh | 毛泽东（1893年12月26日－1976年9月9日），字润之，湖南湘潭人，中国人民的领袖。",
        "ja | 夏目漱石は、日本の小説家、英文学者である。江戸の牛込馬場下に生まれた。",
        "fr | Elle est née dans une famille de la région et a vécu avec sa mère jusqu'à sa mort.",
        "nl | Hij werd geboren in Utrecht en was een van de leden van het bestuur.",
        "da | Hun blev født i Odense og var den første kvinde i byens råd.",
      })
  void tellsALine(String code, String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"''", "1815–1852", "Ada Lovelace", "Köln Bonn Ulm", "李梅"})
  void leavesOpenWhatSaysTooLittle(String text) {
    assertThat(LanguageGuess.of(text)).isNull();
  }

  @Test
  void takesNoPageForTheLanguageOfItsNavigation() {
    assertThat(LanguageGuess.of(ENGLISH.repeat(10) + GERMAN.repeat(100))).isEqualTo("de");
  }

  @Test
  void leavesAPageInTwoLanguagesOpen() {
    assertThat(LanguageGuess.of(ENGLISH.repeat(35) + GERMAN.repeat(65))).isNull();
  }

  @Test
  void choosesAmongThoseThatFoundSomething() {
    assertThat(LanguageGuess.among(GERMAN, Map.of("en", 9, "de", 1))).isEqualTo("de");
    assertThat(LanguageGuess.among(ENGLISH, Map.of("zh", 1, "de", 1, "en", 1))).isEqualTo("en");
    assertThat(LanguageGuess.among("(1850–1920)", Map.of("en", 1, "de", 2))).isEqualTo("de");
    assertThat(LanguageGuess.among("(1850–1920)", Map.of("en", 1, "de", 1))).isEqualTo("en");
    assertThat(LanguageGuess.among("(1850–1920)", Map.of("zh", 1, "de", 1))).isEqualTo("de");
    assertThat(LanguageGuess.among("Anna Lee geb. Ray (*1900)", Map.of("en", 1, "de", 1)))
        .isEqualTo("de");
  }
}
