package io.monofact.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrioritySampleTest {

  @Test
  void whatIsHeavyStandsForItselfAndTheLightForTheThreshold() {
    assertThat(PrioritySample.weights(new double[] {6, 1, 1}, 2, 10)).containsExactly(6, 2, 2);
    assertThat(PrioritySample.weights(new double[] {6, 1, 1}, 0, 8)).containsExactly(6, 1, 1);
    assertThat(PrioritySample.weights(new double[] {}, 0, 0)).isEmpty();
  }

  /** The mean over draws of what a part is said to weigh is what it weighs. */
  @Test
  void sumsOverAPartAreUnbiased() {
    double[] masses = IntStream.range(1, 301).mapToDouble(i -> 100.0 / i).toArray();
    double whole = Arrays.stream(masses).sum();
    double part = IntStream.range(0, 300).filter(i -> i % 3 == 1).mapToDouble(i -> masses[i]).sum();
    SplittableRandom random = new SplittableRandom(7);
    int trials = 4_000;
    double estimated = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] priorities =
          Arrays.stream(masses).map(mass -> mass / (1 - random.nextDouble())).toArray();
      List<Integer> order =
          IntStream.range(0, masses.length)
              .boxed()
              .sorted(Comparator.comparing((Integer i) -> -priorities[i]))
              .toList();
      double[] drawn = order.subList(0, 60).stream().mapToDouble(i -> masses[i]).toArray();
      double[] weights = PrioritySample.weights(drawn, priorities[order.get(60)], whole);
      for (int i = 0; i < 60; i++) {
        if (order.get(i) % 3 == 1) {
          estimated += weights[i] / trials;
        }
      }
    }
    assertThat(estimated).isCloseTo(part, within(0.005 * whole));
  }

  @Test
  void aNegativeMassIsRefused() {
    assertThatThrownBy(() -> PrioritySample.weights(new double[] {-1}, 1, 1))
        .hasMessage("a mass is -1.0; it must not be negative");
  }
}
