package io.monofact.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialsTest {

  @Test
  void promptsAreDrawnByTheirFrequency() {
    Frequencies mu = Frequencies.zipf(50, 1);
    SplittableRandom random = new SplittableRandom(1);
    int[] drawn = new int[50];
    for (int i = 0; i < 400_000; i++) {
      drawn[mu.draw(random)]++;
    }
    double sum = 0;
    for (int c = 0; c < 50; c++) {
      assertThat(drawn[c] / 400_000.0).isCloseTo(mu.of(c), within(0.003));
      sum += mu.of(c);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(mu.of(0) / mu.of(9)).isCloseTo(10, within(1e-9));
    assertThat(Frequencies.twoLevels(100, 10, 0.6).of(99)).isCloseTo(0.4 / 90, within(1e-12));
  }

  /** Two prompts of three quarters and one quarter, of which the first is answered. */
  @Test
  void modelsErrAsFarAsTheyMustAndGuess() {
    Frequencies mu = Frequencies.twoLevels(2, 1, 0.75);
    World world = new World("w", 10, 5, 0.5, 1, 0, () -> mu);
    BitSet answered = new BitSet();
    answered.set(0);
    assertThat(Learner.MEMORISER.err(world, mu, answered)).isEqualTo(0.5 * 0.25 * 0.8);
    assertThat(Learner.NEVER_ABSTAINS.err(world, mu, answered)).isEqualTo(0.25 * 0.8);
    assertThat(Learner.NEVER_ABSTAINS.delta(world, mu, answered)).isEqualTo(0.5 * 0.75);
    assertThat(Learner.GUESSER.err(world, mu, answered)).isEqualTo(0.8);
    assertThat(Learner.ONLY_WHAT_IT_SAW.err(world, mu, answered)).isZero();
    assertThat(Learner.ONLY_WHAT_IT_SAW.delta(world, mu, answered))
        .isEqualTo(0.5 * 0.25 + 0.5 * 0.75);
  }

  @Test
  void anExtractorSeesTheShareThatItFindsAndInvents() {
    World world = new World("w", 20_000, 366, 0.8, 0.5, 0.1, () -> Frequencies.uniform(1_000_000));
    Trial trial = Trial.draw(world, world.frequencies().get(), new SplittableRandom(3));
    double genuine = 20_000 * 0.8 * 0.5;
    assertThat((double) trial.seen().answered()).isCloseTo(genuine / 0.9, within(250.0));
    assertThat((double) trial.seen().abstentions()).isCloseTo(2_000, within(150.0));
    assertThat((double) trial.answered().cardinality()).isCloseTo(15_870, within(250.0));
  }

  @Test
  void trialsDependOnTheirNumberAlone() {
    List<Coverage> parts = new ArrayList<>(Trials.run(1, 5, 0, 3));
    parts.addAll(Trials.run(1, 5, 3, 8));
    List<Coverage> whole = Trials.run(1, 5, 0, 8);
    assertThat(Trials.merged(parts))
        .usingRecursiveFieldByFieldElementComparator(
            org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                .withComparatorForType(
                    (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .build())
        .containsExactlyElementsOf(whole);
  }

  /**
   * A few trials of every world that is seen whole: the proved bounds hold, and E12 is no lower.
   */
  @Test
  void provedBoundsHold() {
    for (int world : IntStream.range(0, 13).toArray()) {
      for (Coverage c : Trials.run(world, 11, 0, 5)) {
        assertThat(c.held()).as(c.toString()).isEqualTo(c.trials());
      }
    }
  }
}
