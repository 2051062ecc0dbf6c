package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules run on a document. */
class LanguageChoiceTest {

  private static final String GERMAN =
      "Anna Lee (* 12. Mai 1850 in Köln; † 1920) war eine deutsche Malerin.";
  private static final String CHINESE = "李梅（1950年3月5日－），中国歌手，出生于上海。";
  private static final List<Category> BUNDLED = Categories.bundled();

  @Test
  void theTextTellsItsLanguage() {
    assertThat(rules(GERMAN, null, null)).contains("birthday/de/bracketed");
    assertThat(rules(CHINESE, null, null)).contains("birthday/zh/bracketed");
    assertThat(rules("Ann Lee was born on 12 May 1850.", null, null))
        .containsExactly("birthday/named-on", "birthday/named-on");
  }

  @Test
  void whatTheCorpusSaysGoesFirst() {
    assertThat(rules(GERMAN, "deu_Latn", null)).contains("birthday/de/bracketed");
    assertThat(rules(GERMAN, "en", null)).noneMatch(rule -> rule.contains("/de/"));
    assertThat(rules(GERMAN, "fr", null)).isEmpty();
  }

  @Test
  void whatIsNoLanguageTellsNothing() {
    assertThat(rules(GERMAN, "Java", null)).contains("birthday/de/bracketed");
  }

  @Test
  void whatIsAskedForGoesBeforeTheCorpus() {
    assertThat(rules(GERMAN, "en", "de")).contains("birthday/de/bracketed");
    assertThat(rules(CHINESE, "zh", "de")).isEmpty();
  }

  @Test
  void aQuotationInAnotherLanguageIsNotRead() {
    String text =
        "The stone in the church was found in 1950 and it says of her that she was loved by all: Anna"
            + " Lee wurde am 12. Mai 1850 in Köln geboren.";
    assertThat(rules(text, null, null)).isEmpty();
    assertThat(rules(text, "de", null)).contains("birthday/de/named");
  }

  @Test
  void whereTheTextTellsNothingTheFindsDecide() {
    assertThat(rules("Anna Lee (* 12. Mai 1850)", null, null))
        .containsOnly("birthday/de/bracketed");
    assertThat(rules("Ann Lee (1850–1920)", null, null))
        .isNotEmpty()
        .noneMatch(rule -> rule.contains("/de/"));
  }

  @Test
  void claimsOfAllLanguagesAreOfOneCategory() {
    List<String> found = new ArrayList<>();
    for (String text : List.of(GERMAN, CHINESE, "Ann Lee was born on 12 May 1850.")) {
      new PatternExtractor(BUNDLED)
          .extract(document(text, null), statement -> found.add(statement.category()));
    }
    assertThat(found.stream().filter("birthday"::equals)).hasSize(3);
  }

  private static List<String> rules(String text, String told, String asked) {
    List<String> rules = new ArrayList<>();
    new PatternExtractor(BUNDLED, asked)
        .extract(document(text, told), statement -> rules.add(statement.rule()));
    return rules;
  }

  private static Document document(String text, String language) {
    return new Document(new Position("p", 0, 0), "d", text, null, null, null, language);
  }
}
