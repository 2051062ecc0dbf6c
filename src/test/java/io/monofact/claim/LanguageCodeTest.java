package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodeTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN, en",
    "en-US, en",
    "eng_Latn, en",
    "English, en",
    "de, de",
    "deu, de",
    "ger, de",
    "zh, zh",
    "zh-Hant-TW, zh",
    "zho, zh",
    "chi, zh",
    "cmn_Hani, zh",
    "' fr ', fr"
  })
  void knowsALanguageByEachOfItsNames(String written, String code) {
    assertThat(LanguageCode.of(written)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Java", "C++", "en,de", "unknown", "42"})
  void takesNothingElseForALanguage(String written) {
    assertThat(LanguageCode.of(written)).isNull();
  }

  @Test
  void nothingWrittenIsNoLanguage() {
    assertThat(LanguageCode.of(null)).isNull();
  }
}
