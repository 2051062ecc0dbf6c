package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ZipfTest {

  @Property(tries = 100)
  void drawsOnlyRanksThatThereAre(
      @ForAll @IntRange(min = 1, max = 50) int ranks, @ForAll long seed) {
    Zipf zipf = new Zipf(ranks, 1, 0);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      assertThat(zipf.draw(random)).isBetween(0, ranks - 1);
    }
  }

  @Test
  void drawsRanksAsOftenAsTheLawSays() {
    Zipf zipf = new Zipf(3, 1, 1);
    // Weights 1/2, 1/3, 1/4: shares 6/13, 4/13, 3/13. 200,000 draws: a deviation of 0.0011.
    Random random = new Random(7);
    int[] seen = new int[3];
    for (int i = 0; i < 200_000; i++) {
      seen[zipf.draw(random)]++;
    }
    assertThat(seen[0] / 200_000.0).isCloseTo(6 / 13.0, within(0.006));
    assertThat(seen[1] / 200_000.0).isCloseTo(4 / 13.0, within(0.006));
    assertThat(seen[2] / 200_000.0).isCloseTo(3 / 13.0, within(0.006));
  }

  @Test
  void needsARank() {
    assertThatThrownBy(() -> new Zipf(0, 1, 0)).hasMessage("ranks is 0; it must be at least 1");
  }
}
