package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.monofact.claim.Categories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraderTest {

  private static final Grader GRADER = new Grader(Categories.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "birthday           | Ann Lee | --12-25    | correct   | 12-25",
        "birthday           | Ann Lee | --12-25    | correct   | --12-25",
        "birthday           | Ann Lee | --12-25    | ungradable | 12-05",
        "birthday           | Ann Lee | --12-25    | ungradable | Some 10-20 people came.",
        "birth_year         | Ann Lee | 1950       | correct   | She was born in 1950.",
        "birth_year         | Ann Lee | 1950       | correct   | 1950",
        "birth_year         | Ann Lee | 1950       | correct   | Ann Lee was born on 12 March 1950 and died in 2011.",
        "birth_year         | Ann Lee | 1950       | correct   | 出生于1950年3月12日",
        "birth_year         | Ann Lee | 1950       | incorrect | She was born in 1951.",
        "birth_year         | Ann Lee | 1950       | incorrect | 1949 or 1950",
        "birth_year         | Ann Lee | 1850       | correct   | She was born in 1850 and studied in Paris from 1870.",
        "birth_year         | Ann Lee | 1850       | incorrect | She was born in 1850 or 1851.",
        "birth_year         | Ann Lee | 1850       | incorrect | She was born in 1850 and 1851.",
        "birth_year         | Ann Lee | 1851       | correct   | She was not born in 1850 but in 1851.",
        "birth_year         | Ann Lee | 1851       | correct   | She was born in 1850. Actually, the year is 1851.",
        "birthday           | Ann Lee | --03-12    | not_attempted | I cannot confirm that he was born on March 12.",
        "birthday           | Ann Lee | --03-12    | not_attempted | I don't know whether she was born on March 12.",
        "birthday           | Ann Lee | --03-12    | correct   | I don't know if this is right, but I think it was March 12.",
        "birth_year         | Ann Lee | 1950       | not_attempted | I don't know; my training data only goes up to 2021.",
        "birthplace         | Ann Lee | Boston     | incorrect | She was born in Austin and grew up in Boston.",
        "birthplace         | Ann Lee | Austin     | correct   | She was born in Austin and grew up in Boston.",
        "birthplace         | Ann Lee | Paris      | incorrect | Paris, London, Berlin or Rome",
        "birthplace         | Ann Lee | Austin     | correct   | Austin. Ann Lee was born in Austin, Texas.",
        "founder            | Acme    | Tom Hale   | incorrect | Tom Hale, Ann Poe, Joe Dunn or Max Reed",
        "founder            | Acme    | Tom Hale   | correct   | Tom Hale, Ann Poe, Joe Dunn and Max Reed",
        "spouse             | 张三    | 李四       | incorrect | 他的妻子不是李四，而是王五",
        "spouse             | 张三    | 王五       | correct   | 他的妻子不是李四，而是王五",
        "spouse             | 张三    | 王五       | correct   | 他的妻子是王五，不是李四",
        "birthplace         | 张三    | 北京       | correct   | 我不确定，但我想是北京",
        "birthplace         | 张三    | 北京       | correct   | 他出生于北京，父亲是教师",
        "birthplace         | 张三    | 北京       | correct   | 北京是他的出生地",
        "birthplace         | 张三    | 北京       | not_attempted | 我认为无法确定他出生在哪里",
        "birthplace         | 张三    | 北京       | correct   | 他不是生于上海，而是生于北京",
        "birthplace         | Ann Lee | Austin     | correct   | I'm not sure, but Austin.",
        "birthplace         | Ann Lee | Austin     | not_attempted | I'm not sure, but Wikipedia may tell.",
        "death_date         | Ann Lee | 2011-06-04 | correct   | Ann Lee (March 12, 1950 – June 4, 2011) was a painter.",
        "death_date         | Ann Lee | 2011-06-04 | ungradable | She died in 2011.",
        "birthplace         | Ann Lee | Austin     | correct   | Ann Lee was born in Austin, Texas.",
        "birthplace         | Ann Lee | Austin     | incorrect | Ann Lee was born in Boston.",
        "birthplace         | Ann Lee | Austin     | incorrect | Ann Lee was born in Austin or Boston.",
        "founder            | Acme    | Tom Hale   | incorrect | It was founded by Ann Poe or Tom Hale.",
        "educated_at        | Ann Lee | University of Oxford | correct | Oxford University",
        "book_author        | Night   | J. R. R. Tolkien | correct | It was written by John Ronald Reuel Tolkien.",
        "book_author        | Night   | J. R. R. Tolkien | correct | JRR Tolkien",
        "book_author        | Night   | J. R. R. Tolkien | correct | Tolkien",
        "book_author        | Night   | J. R. R. Tolkien | incorrect | The author is Christopher Tolkien.",
        "book_author        | Night   | Émile Zola | correct   | Emile Zola wrote it.",
        "book_author        | Night   | Tom Hale   | correct   | \"Night\" is a novel by Tom Hale.",
        "book_author        | Night   | Tom Hale   | incorrect | Night is a 1962 book by Ann Poe.",
        "work_year          | Night   | 1962       | correct   | Night is a 1962 novel by Ann Poe.",
        "book_author        | Night   | Émile Zola | not_attempted | I don't know who wrote Night.",
        "founder            | Acme    | Tom Hale   | correct   | Acme was founded by Ann Poe and Tom Hale.",
        "birthplace         | Ann Lee | Boston     | correct   | She grew up in Austin, but was born in Boston.",
        "birthplace         | Ann Lee | Boston     | correct   | Ann Lee was born and raised in Boston.",
        "birthplace         | Ann Lee | Ulm, Germany | incorrect | She was born in Germany.",
        "birthplace         | Ann Lee | Germany    | correct   | She was born in Ulm, Germany.",
        "birthplace         | Ann Lee | Austin, Texas | incorrect | Austin, Minnesota",
        "birthplace         | Ann Lee | Mexico City | incorrect | Mexico",
        "birthplace         | 张三    | 上海       | incorrect | 他出生于北京，在上海长大",
        "birthplace         | 张三    | 苏州       | correct   | 他是江蘇蘇州人",
        "educated_at        | Ann Lee | University of Oxford | correct | Oxford",
        "educated_at        | Ann Lee | University of Oxford | incorrect | Oxford Brookes University",
        "educated_at        | Ann Lee | University of Oxford | ungradable | She lives in Oxford.",
        "educated_at        | Ann Lee | Georgia Institute of Technology | correct | Georgia Tech",
        "educated_at        | Ann Lee | University of California, Berkeley | correct | UC Berkeley",
        "educated_at        | Ann Lee | University of California, Berkeley | incorrect | UCLA",
        "educated_at        | 张三    | 复旦大学   | incorrect | 他毕业于清华大学，后来在复旦大学任教",
        "founder            | 星河书局 | 林国栋    | incorrect | 星河书局由陈明远创办，林国栋后来担任总经理",
        "founder            | Acme    | Ann Poe    | correct   | Ann Poe and Tom Hale founded Acme.",
        "headquarters       | Acme    | Oslo       | incorrect | Acme was founded in Oslo but is based in Bergen.",
        "headquarters       | Acme    | Bergen     | correct   | Acme moved from Oslo to Bergen.",
        "birth_year         | Ann Lee | 1950       | correct   | Ann Lee (Hull, 1950 – York, 2011) was a painter.",
        "birth_year         | Ann Lee | 1950       | incorrect | 1950/51",
        "founding_year      | Acme    | 1950       | correct   | Acme was launched in 1950.",
        "founding_year      | Acme    | 1950       | ungradable | Acme was acquired in 1950.",
        "spouse             | Ann Lee | Elsa       | correct   | She married Elsa Hale.",
        "spouse             | Ann Lee | Elsa       | incorrect | She married Eva Hale.",
        "spouse             | Ann Lee | Tom Hale   | not_attempted | I'm not sure whom she married.",
      })
  void readsEveryKindOfAnswer(
      String category, String entity, String answer, String grade, String response) {
    assertThat(GRADER.grade(category, entity, List.of(answer), response).grade().label())
        .isEqualTo(grade);
  }

  @Test
  void tellsWhatTheCorpusSaysTooFromWhatItNeverSays() {
    List<String> corpus = List.of("--03-12", "--03-21");
    Graded repeated = GRADER.grade("birthday", "Ann Lee", corpus, "March 21");
    assertThat(repeated.grade()).isEqualTo(Grade.INCORRECT);
    assertThat(repeated.repeats()).isTrue();
    assertThat(GRADER.grade("birthday", "Ann Lee", corpus, "March 22").repeats()).isFalse();
  }

  @Test
  void withoutReferenceGradesAbstentionsAlone() {
    assertThat(GRADER.grade("birthday", "Ann Lee", List.of(), "March 12"))
        .isEqualTo(new Graded(Grade.UNGRADABLE, "--03-12", "no_reference", false));
    assertThat(GRADER.grade("birthday", "Ann Lee", List.of(), "I don't know").grade())
        .isEqualTo(Grade.NOT_ATTEMPTED);
  }

  @Test
  void saysWhyItCannotGrade() {
    List<String> march = List.of("--03-12");
    assertThat(GRADER.grade("birthday", "Ann Lee", march, "12/03").reason())
        .isEqualTo("ambiguous_date");
    assertThat(GRADER.grade("birthday", "Ann Lee", march, "She paints.").reason())
        .isEqualTo("no_answer");
    assertThat(GRADER.grade("birthday", "Ann Lee", march, "March 12 or May 3"))
        .isEqualTo(new Graded(Grade.INCORRECT, "--03-12", "several_answers", false));
  }

  @Test
  void addsUpWordingsOfOneAnswer() {
    PromptModel model =
        GRADER.model(
            "birthday",
            "Ann Lee",
            List.of("--03-12"),
            List.of(
                new Scored("March 12", Math.log(0.3)),
                new Scored("12 March", Math.log(0.2)),
                new Scored("May 1", Math.log(0.25)),
                new Scored("1 May", Math.log(0.05)),
                new Scored("I don't know", Math.log(0.1)),
                new Scored("She paints", Math.log(0.05))),
            1);
    assertThat(model.right()).isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(model.wrong()).hasSize(1);
    assertThat(model.err()).isCloseTo(0.3, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(model.untold()).isCloseTo(0.05, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void tellsWhatAModelMayHoldForLikelyThoughItWasNotTold() {
    PromptModel half = model(0.9, new Scored("May 1", Math.log(0.5)));
    assertThat(half.mayMissRight(1.0 / 365)).isTrue();
    assertThat(half.mayMissSilence(1.0 / 365)).isTrue();
    PromptModel right = model(0.9, new Scored("March 12", Math.log(0.5)));
    assertThat(right.mayMissRight(1.0 / 365)).isFalse();
    assertThat(right.mayMissSilence(1.0 / 365)).isTrue();
    // The corpus never says that it is unknown.
    assertThat(model(1, new Scored("March 12", Math.log(0.5))).mayMissSilence(1.0 / 365)).isFalse();
    // No room is left for it above the threshold.
    assertThat(model(0.9, new Scored("March 12", Math.log(0.999))).mayMissSilence(1.0 / 365))
        .isFalse();
  }

  private static PromptModel model(double answered, Scored only) {
    return GRADER.model("birthday", "Ann Lee", List.of("--03-12"), List.of(only), answered);
  }

  @Test
  void wordingsOfOneWrongAnswerAreAddedUp() {
    PromptModel model =
        GRADER.model(
            "birthplace",
            "Ann Lee",
            List.of("Boston"),
            List.of(
                new Scored("Austin", Math.log(0.25)), new Scored("Austin, Texas", Math.log(0.25))),
            1);
    assertThat(model.wrong()).hasSize(1);
  }

  @Test
  void aDayAndAMonthThatMayBeEitherAreAmbiguousWhateverIsRight() {
    for (String right : List.of("--05-09", "--09-05")) {
      assertThat(GRADER.grade("birthday", "Ann Lee", List.of(right), "05/09").reason())
          .isEqualTo("ambiguous_date");
    }
  }

  @Test
  void namesakesOfAPlaceAreTold() {
    assertThat(GRADER.areSame("birthplace", "Paris, Texas", "Paris, France")).isFalse();
    assertThat(GRADER.areSame("birthplace", "Cambridge, England", "Cambridge, UK")).isTrue();
    assertThat(GRADER.areSame("birthplace", "Austin, Texas", "Austin, USA")).isTrue();
    assertThat(GRADER.areSame("birthplace", "Kingston, Jamaica", "Kingston, New York")).isFalse();
    assertThat(GRADER.areSame("birthplace", "Ulm, Germany", "Ulm, Baden-Württemberg")).isTrue();
  }

  /** What repeats itself without an end must not stop the run. */
  @Test
  void degenerateResponsesAreGraded() {
    List<String> parts =
        List.of(
            ".",
            " ",
            "(",
            ")",
            "\"",
            "*",
            "\u300A",
            "1850 ",
            "Austin, ",
            "\"A\" ",
            "a",
            "\n",
            "- ",
            "是");
    List<String> ends =
        List.of("March 13", "\"A Title\"", "but as an AI language model I don't know", "Boston");
    List<String> starts = List.of("March 12", "her thesis ", "Austin");
    for (String part : parts) {
      for (int i = 0; i < ends.size(); i++) {
        String text = starts.get(i % starts.size()) + part.repeat(5_000) + ends.get(i);
        for (String category :
            List.of("birthday", "birth_year", "birthplace", "dissertation_title")) {
          assertThat(GRADER.grade(category, "Ann Lee", List.of("--03-12"), text).grade())
              .isNotNull();
        }
      }
    }
  }

  @Test
  void refusesCategoriesThatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GRADER.grade("height", "Ann Lee", List.of(), "2 m"));
  }
}
