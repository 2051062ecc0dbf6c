package io.monofact.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.estimate.Popularity;
import io.monofact.estimate.PopularityBand;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final List<Wording> ALL = Wording.all(List.of(0, 1, 3, 9));

  private static Question about(String category, String entity) {
    return new Question(
        category + "/000001",
        category,
        entity,
        "key",
        List.of(),
        List.of(),
        1,
        Question.Draw.FREQUENCY,
        1);
  }

  @Test
  void targetsAreThoseOfThePaper() {
    assertThat(ALL.stream().map(Wording::id))
        .containsExactly(
            "plain",
            "if-you-know",
            "target-0-open-numbers",
            "target-0.5-open-numbers",
            "target-0.75-open-numbers",
            "target-0.9-open-numbers",
            "target-0-open-words",
            "target-0.5-open-words",
            "target-0.75-open-words",
            "target-0.9-open-words",
            "closed");
  }

  @Test
  void thePenaltyComesOfItsTargetAgain() {
    Wording wording = new Wording(Wording.Kind.OPEN, 2, Wording.Style.NUMBERS);
    assertThat(wording.id()).isEqualTo("target-0.6667-open-numbers");
    double target = wording.target().doubleValue();
    assertThat(target / (1 - target)).isCloseTo(2, within(1e-9));
  }

  @Test
  void aQuestionIsPutWithItsTargetInNumbers() {
    QuestionBook book = new QuestionBook(Categories.bundled());
    Wording wording = new Wording(Wording.Kind.OPEN, 3, Wording.Style.NUMBERS);
    Asked asked = book.ask(about("birthday", "Ada Ray"), wording);
    assertThat(asked.id()).isEqualTo("birthday/000001/target-0.75-open-numbers");
    assertThat(asked.prompt())
        .isEqualTo(
            "On which day of which month was Ada Ray born? Answer only if you are more than 75 %"
                + " confident, since mistakes are penalised 3 points, while correct answers"
                + " receive 1 point, and an answer of \"I don't know\" receives 0 points. Just"
                + " respond with the month and the day, as in February 29, or \"I don't know\".");
  }

  @Test
  void aChineseNameIsAskedAboutInChinese() {
    QuestionBook book = new QuestionBook(Categories.bundled());
    Asked asked = book.ask(about("birthday", "王小明"), ALL.get(1));
    assertThat(asked.language()).isEqualTo("zh");
    assertThat(asked.prompt()).isEqualTo("王小明的生日是哪一天？如果你知道，请只以“2月29日”的格式回答日期。");
    assertThat(book.ask(about("spouse", "王小明"), ALL.get(1)).language()).isEqualTo("en");
  }

  @Test
  void everyCategoryCanBeAskedForInEveryWordingWithoutABraceLeft() {
    for (Category category : Categories.bundled()) {
      QuestionBook book = new QuestionBook(List.of(category));
      Set<String> prompts =
          ALL.stream()
              .map(wording -> book.ask(about(category.name(), "Ada Ray"), wording).prompt())
              .collect(Collectors.toSet());
      assertThat(prompts).hasSize(ALL.size()).allMatch(prompt -> prompt.contains("Ada Ray"));
      assertThat(prompts).noneMatch(prompt -> prompt.contains("{") || prompt.contains("null"));
    }
  }

  @Test
  void aNameWithBracesIsNotTakenForAPlaceholder() {
    QuestionBook book = new QuestionBook(Categories.bundled());
    assertThat(book.ask(about("book_author", "The {format} of {idk}"), ALL.get(0)).prompt())
        .startsWith("Who wrote The {format} of {idk}? Just respond");
  }

  @Test
  void thereAreNoWordsForOtherPenalties() {
    Wording seven = new Wording(Wording.Kind.OPEN, 7, Wording.Style.WORDS);
    QuestionBook book = new QuestionBook(Categories.bundled());
    assertThatThrownBy(() -> book.ask(about("birthday", "Ada Ray"), seven))
        .hasMessage("there are no words for a penalty of 7; there are for [0, 1, 3, 9]");
  }

  @Test
  void strataAreTheBandsOfTheReport() {
    List<PopularityBand> bands = Popularity.bands(new Sample(Spectrum.of(Map.of(1L, 1L)), 0));
    assertThat(Arrays.stream(Stratum.values()).map(Stratum::from))
        .containsExactlyElementsOf(bands.stream().map(PopularityBand::from).toList());
    assertThat(List.of(0L, 1L, 3L, 4L, 15L, 16L, 1_000L).stream().map(n -> Stratum.of(n).label()))
        .containsExactly("0", "1", "2-3", "4-7", "8-15", "16+", "16+");
  }
}
