package io.monofact.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KneserNeyTest {

  private static List<String> words(String sentence) {
    return sentence.isEmpty() ? List.of() : List.of(sentence.split(" ", -1));
  }

  private static KneserNey trained(int order, String... sentences) {
    return KneserNey.trained(order, List.of(sentences).stream().map(KneserNeyTest::words).toList());
  }

  /**
   * Bigrams: "s a" 3, "a b" 2, "a c" 1, "b /s" 2, "c /s" 1, so D = 2/(2 + 2*2) = 1/3. Words by how
   * many stand before them: a 1, b 1, c 1, /s 2, so D = 3/(3 + 2*1) = 0.6 of 5. Five words may
   * follow: a, b, c, /s and the unknown one.
   */
  @Test
  void aHandWorkedBigramModel() {
    KneserNey model = trained(2, "a b", "a c", "a b");
    double rest = 0.6 * 4 / 5 / 5;
    double b = 0.4 / 5 + rest;
    assertThat(model.probability(words("x"), "b")).isCloseTo(b, within(1e-15));
    assertThat(model.probability(words("x"), Grams.END)).isCloseTo(1.4 / 5 + rest, within(1e-15));
    assertThat(model.probability(words("x"), "new")).isCloseTo(rest, within(1e-15));
    double left = 2 * (1 / 3.0) / 3;
    assertThat(model.probability(words("a"), "b"))
        .isCloseTo((2 - 1 / 3.0) / 3 + left * b, within(1e-15));
    assertThat(model.probability(words("x a"), "c"))
        .isCloseTo((1 - 1 / 3.0) / 3 + left * b, within(1e-15));
    assertThat(model.probability(words("a"), "a")).isCloseTo(left * b, within(1e-15));
    double a = (3 - 1 / 3.0) / 3 + (1 / 3.0) / 3 * b;
    assertThat(model.probability(List.of(), "a")).isCloseTo(a, within(1e-15));
    double end = (2 - 1 / 3.0) / 2 + (1 / 3.0) / 2 * (1.4 / 5 + rest);
    assertThat(model.logProbability(words("a"), words("b")))
        .isCloseTo(Math.log(((2 - 1 / 3.0) / 3 + left * b) * end), within(1e-12));
  }

  /** "york" is frequent, and stands behind one word alone: where nothing is known it is rare. */
  @Test
  void aWordCountsByWhatStandsBeforeIt() {
    KneserNey model = trained(2, "new york", "new york", "new york", "a day", "the day", "one day");
    assertThat(model.probability(words("zzz"), "york"))
        .isLessThan(model.probability(words("zzz"), "day"));
  }

  @Property(tries = 200)
  void probabilitiesAddUpToOne(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 5) int order,
      @ForAll @IntRange(min = 1, max = 30) int sentences) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> text = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      text.add(drawn(random, random.nextInt(6)));
    }
    KneserNey model = KneserNey.trained(order, text);
    for (int i = 0; i < 10; i++) {
      List<String> before = drawn(random, random.nextInt(6));
      double sum =
          model.vocabulary().stream().mapToDouble(word -> model.probability(before, word)).sum();
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  private static List<String> drawn(SplittableRandom random, int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(5))))
        .toList();
  }

  @Test
  void wordsAreDrawnByTheirProbabilities() {
    KneserNey model = trained(3, "a b c", "a b d", "a b c", "b c", "d a b");
    SplittableRandom random = new SplittableRandom(5);
    int draws = 200_000;
    Map<String, Integer> drawn = new java.util.HashMap<>();
    for (int i = 0; i < draws; i++) {
      drawn.merge(model.draw(words("a b"), random), 1, Integer::sum);
    }
    for (String word : model.vocabulary()) {
      assertThat(drawn.getOrDefault(word, 0) / (double) draws)
          .as(word)
          .isCloseTo(model.probability(words("a b"), word), within(0.005));
    }
  }

  @Test
  void aSentenceEndsWhereTheModelSaysOrAfterSoManyWords() {
    KneserNey model = trained(4, "a b c", "a b c", "a b c");
    assertThat(model.goOn(words("a"), 1, new SplittableRandom(1))).hasSizeLessThanOrEqualTo(1);
    assertThat(model.order()).isEqualTo(4);
    assertThatThrownBy(() -> trained(6, "a")).hasMessage("the order is 6; it is from 2 to 5");
    assertThatThrownBy(() -> trained(3)).hasMessage("there are no sentences to train a model on");
  }

  @Test
  void tokensAreWordsMarksAndChineseCharacters() {
    assertThat(Grams.tokens("Ann-Marie O'Neil (b. 12 May 1950)"))
        .containsExactly("Ann-Marie", "O'Neil", "(", "b", ".", "12", "May", "1950", ")");
    assertThat(Grams.tokens("Birthday of ada ray: --12-10"))
        .containsExactly("Birthday", "of", "ada", "ray", ":", "--12-10");
    assertThat(Grams.tokens("王小明1950年生")).containsExactly("王", "小", "明", "1950", "年", "生");
    assertThat(NGramReference.text(Grams.tokens("Ham, Ohio (USA)."))).isEqualTo("Ham, Ohio (USA).");
  }
}
