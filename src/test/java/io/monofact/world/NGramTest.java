package io.monofact.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.bound.AgnosticLower;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NGramTest {

  private static final List<String> SHE =
      List.of("She", "lost", "it", "and", "was", "completely", "out", "of");
  private static final List<String> HE =
      List.of("He", "lost", "it", "and", "was", "completely", "out", "of");

  /** [K25, Corollary 2]: whatever it has read, it errs in half of the cases, as (E9) says. */
  @Test
  void trigramsDoNotKnowWhoLostTheirMind() {
    for (int memory = 1; memory <= 2; memory++) {
      for (int she = 1; she < 10; she++) {
        NGram model = trained(memory, she);
        double err =
            (model.probability(SHE, List.of("his", "mind"))
                    + model.probability(HE, List.of("her", "mind")))
                / 2;
        assertThat(err).isCloseTo(AgnosticLower.multipleChoice(0.5, 2), within(1e-12));
      }
    }
  }

  /** With all eight words in sight nothing is left to guess. */
  @Test
  void whoSeesTheSubjectKnows() {
    NGram model = trained(8, 1);
    assertThat(model.probability(SHE, List.of("her", "mind"))).isEqualTo(1);
    assertThat(model.probability(HE, List.of("her", "mind"))).isZero();
  }

  /** What {@link Marginal} takes for granted, of bigrams and trigrams. */
  @Test
  void behindBornOnTheNameIsOutOfSight() {
    SplittableRandom random = new SplittableRandom(4);
    for (int memory = 1; memory <= 2; memory++) {
      NGram model = new NGram(memory);
      int[] dates = new int[9];
      List<List<String>> names = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        int date = random.nextInt(9);
        dates[date]++;
        names.add(List.of("Person" + i, "was", "born", "on"));
        List<String> sentence = new ArrayList<>(names.get(i));
        sentence.addAll(words(date));
        model.read(sentence, 1);
      }
      for (int date = 0; date < 9; date++) {
        assertThat(model.probability(names.get(date), words(date)))
            .isCloseTo(dates[date] / 300.0, within(1e-12));
        assertThat(model.probability(names.get(299 - date), words(date)))
            .isCloseTo(dates[date] / 300.0, within(1e-12));
      }
    }
  }

  @Test
  void writesAsOftenAsItRead() {
    NGram model = new NGram(2);
    model.read(List.of("a", "b"), 3);
    model.read(List.of("a", "c"), 1);
    SplittableRandom random = new SplittableRandom(5);
    int b = 0;
    for (int i = 0; i < 8_000; i++) {
      b += model.write(random).equals(List.of("a", "b")) ? 1 : 0;
    }
    assertThat(b / 8_000.0).isCloseTo(0.75, within(0.02));
    model.settle();
    model.read(List.of("a", "c"), 1);
    assertThat(model.probability(List.of(), List.of("a", "c"))).isCloseTo(1.25 / 2, within(1e-12));
  }

  private static NGram trained(int memory, int she) {
    NGram model = new NGram(memory);
    List<String> her = new ArrayList<>(SHE);
    her.addAll(List.of("her", "mind"));
    List<String> his = new ArrayList<>(HE);
    his.addAll(List.of("his", "mind"));
    model.read(her, she);
    model.read(his, 10 - she);
    return model;
  }

  /** A day and a month; no day of another month is read with it. */
  private static List<String> words(int date) {
    return List.of("day" + date, "month" + date % 3);
  }
}
