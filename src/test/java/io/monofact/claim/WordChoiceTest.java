package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordChoiceTest {

  private static final List<String> WORDS = List.of("a", "abc", "Ab", "b", "firm", "große", "b1");
  private static final WordChoice CHOICE = new WordChoice(WORDS);

  @Test
  void wordsOfWhichAPartMayStandAloneAreLeftToTheirSteps() {
    assertThat(WORDS).allMatch(WordChoice::mayHold);
    assertThat(List.of("公司", "a公", "ß")).noneMatch(WordChoice::mayHold);
  }

  /** A choice takes what one of its words alone would take, forwards and backwards. */
  @Property(tries = 2000, seed = "20261122")
  void takesWhatOneOfItsWordsTakes(@ForAll("texts") String text) {
    Window window = new Window(text, Math.min(1, text.length()), text.length(), true);
    for (boolean forward : new boolean[] {true, false}) {
      Walk walk = new Walk(window, forward);
      for (int at = window.start(); at <= window.end(); at++) {
        int place = at;
        int expected =
            WORDS.stream()
                .mapToInt(word -> walk.after(new Step.Word(word), place, place))
                .filter(after -> after != Walk.NONE)
                .findFirst()
                .orElse(Walk.NONE);

        assertThat(walk.after(new Step.OneOf(CHOICE), at, at))
            .as("'%s' from %d, %s", text, at, forward ? "forwards" : "backwards")
            .isEqualTo(expected);
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "A", "b", "c", "firm", "Firm", "FIRM", "große", "1", "公", " ", "'", "é")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }
}
