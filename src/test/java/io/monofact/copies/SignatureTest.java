package io.monofact.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  @Property(tries = 300)
  void theEstimateIsNearTheTruth(
      @ForAll long seed,
      @ForAll @IntRange(min = 40, max = 2000) int size,
      @ForAll @DoubleRange(min = 0, max = 0.5) double share) {
    Random random = new Random(seed);
    List<String> words = Texts.words(random, size);
    List<String> others = Texts.changed(words, (int) (share * size), random);

    // More than five standard deviations of 128 hashes. Of a text of few words the hashes are those
    // of fewer shingles, so that the estimate of two that are much changed may be 0.
    assertThat(signature(words).similarity(signature(others)))
        .isCloseTo(Texts.jaccard(words, others), within(0.25));
  }

  @ParameterizedTest
  @CsvSource({"40, 1", "40, 5", "150, 2", "150, 12", "1000, 10", "1000, 25", "1000, 100"})
  void theEstimateLeansToNoSide(int size, int changes) {
    Random random = new Random(1);
    double bias = 0;
    double square = 0;
    int runs = 500;
    for (int i = 0; i < runs; i++) {
      List<String> words = Texts.words(random, size);
      List<String> others = Texts.changed(words, changes, random);
      double error = signature(words).similarity(signature(others)) - Texts.jaccard(words, others);
      bias += error / runs;
      square += error * error / runs;
    }
    assertThat(bias).isBetween(-0.008, 0.008);
    assertThat(Math.sqrt(square)).isLessThan(0.05);
  }

  @Property
  void shortTextsOfOtherWordsAreNoCopies(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
    Random random = new Random(seed);
    List<String> words = Texts.words(random, size);

    assertThat(signature(words).isNearCopyOf(signature(words))).isTrue();
    assertThat(signature(words).similarity(signature(Texts.words(random, size)))).isLessThan(0.25);
    // One shingle, or two of which both hold the word: none is left.
    if (size <= 5) {
      assertThat(signature(words).similarity(signature(Texts.changed(words, 1, random))))
          .isLessThan(0.25);
    }
  }

  @Test
  void theOrderOfWordsMattersButHowTheyAreSetDoesNot() {
    List<String> words = Texts.words(new Random(4), 60);
    List<String> backwards = new java.util.ArrayList<>(words);
    Collections.reverse(backwards);

    assertThat(signature(words).similarity(signature(backwards))).isLessThan(0.2);
    assertThat(Signature.of(" \u201c" + String.join(",\n\n", words).toUpperCase(Locale.ROOT) + "!"))
        .contains(signature(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "...", "\u2014 \u201c\u201d \u00b7"})
  void aTextWithoutWordsHasNoSignature(String text) {
    assertThat(Signature.of(text)).isEmpty();
  }

  @Test
  void wordsAreOfAnyScript() {
    assertThat(Signature.of("\u017ba\u0142")).isNotEqualTo(Signature.of("\u017ba"));
    assertThat(Signature.of("\u017bA\u0141")).isEqualTo(Signature.of("\u017ca\u0142"));
    assertThat(Signature.of("\ud840\udc00")).isPresent();
    String characters =
        new Random(7)
            .ints(300, 0x4E00, 0x9000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Signature text = Signature.of(characters).orElseThrow();
    Signature other = Signature.of(characters.substring(0, 290) + "\u4e00\u4e8c").orElseThrow();
    assertThat(text.isNearCopyOf(other)).isTrue();
    assertThat(text).isNotEqualTo(other);
  }

  @Test
  void theStoredFormOfASignatureStays() {
    assertThat(Signature.of("Ada Ray was born on 2 January 1950.").orElseThrow().bands())
        .startsWith(1829276469692202232L, 5333661937731135756L)
        .endsWith(2928927413665639941L);
    assertThatThrownBy(() -> new Signature(List.of(1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a signature has 16 bands, not 1");
  }

  private static Signature signature(List<String> words) {
    return Signature.of(String.join(" ", words)).orElseThrow();
  }
}
