package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where earlier runs let expect a figure, and how often noise is taken for more. */
class DriftTest {

  private static final double Z = 1.959964;

  private static Quantity rate(double value, double reach) {
    return new Quantity("singleton_rate", value, value - reach, value + reach);
  }

  private static List<Quantity> rates(double reach, double... values) {
    return DoubleStream.of(values).mapToObj(v -> rate(v, reach)).toList();
  }

  /** By SciPy 1.x, from the formula in docs/policy.md. */
  @Test
  void theRangeIsThatOfTheFormula() {
    List<Quantity> earlier = rates(0.02, 0.40, 0.42, 0.38, 0.45, 0.41);
    Drift drift = Drift.of(rate(0.43, 0.03), earlier, 0.95).orElseThrow();
    assertThat(drift.runs()).isEqualTo(5);
    assertThat(drift.mean()).isCloseTo(0.412, within(1e-12));
    assertThat(drift.spread()).isCloseTo(0.02378808297, within(1e-9));
    assertThat(drift.low()).isCloseTo(0.33515110043, within(1e-9));
    assertThat(drift.high()).isCloseTo(0.48884889957, within(1e-9));
    assertThat(drift.isMoreThanNoise()).isFalse();
    assertThat(Drift.of(rate(0.49, 0.03), earlier, 0.95).orElseThrow().isMoreThanNoise()).isTrue();
    assertThat(Drift.of(rate(0.33, 0.03), earlier, 0.95).orElseThrow().isMoreThanNoise()).isTrue();
  }

  @Test
  void runsThatAgreeLeaveTheSamplingError() {
    Drift drift = Drift.of(rate(0.4, 0.02), rates(0.02, 0.4, 0.4, 0.4, 0.4), 0.95).orElseThrow();
    assertThat(drift.spread()).isZero();
    assertThat(drift.high() - 0.4).isCloseTo(0.02 * Math.sqrt(1.25), within(1e-6));
    Drift exact = Drift.of(rate(0.4, 0), rates(0, 0.4, 0.4, 0.4), 0.95).orElseThrow();
    assertThat(exact.low()).isCloseTo(0.4, within(1e-12));
    assertThat(exact.high()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void theRangeStaysWithinAShare() {
    Drift drift = Drift.of(rate(1, 0.1), rates(0.3, 0.1, 0.9, 0.5), 0.99).orElseThrow();
    assertThat(drift.low()).isZero();
    assertThat(drift.high()).isEqualTo(1);
  }

  @Test
  void fewRunsAndNoFiguresSayNothing() {
    assertThat(Drift.of(rate(0.4, 0.1), rates(0.1, 0.4, 0.4), 0.95)).isEmpty();
    Quantity none = Quantity.of("singleton_rate", Double.NaN);
    assertThat(Drift.of(none, rates(0.1, 0.4, 0.4, 0.4), 0.95)).isEmpty();
    List<Quantity> some = new ArrayList<>(rates(0.1, 0.4, 0.4));
    some.add(none);
    assertThat(Drift.of(rate(0.4, 0.1), some, 0.95)).isEmpty();
  }

  /**
   * Of runs that differ by noise alone no more than 5 % may be taken for drifted, whether they
   * differ by sampling error only or by something of their own as well; some more is allowed for
   * the 4,000 trials (four standard errors).
   */
  @ParameterizedTest
  @CsvSource({"5, 0", "5, 1", "5, 3", "10, 0", "10, 1", "10, 3", "20, 0.5", "20, 3"})
  void noiseIsSeldomTakenForDrift(int runs, double spread) {
    Random random = new Random(7);
    int trials = 4_000;
    int drifted = 0;
    int found = 0;
    for (int i = 0; i < trials; i++) {
      List<Quantity> earlier = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        earlier.add(draw(random, spread, 0));
      }
      double moved = 30 * Math.hypot(1, spread);
      drifted += isDrift(draw(random, spread, 0), earlier);
      found += isDrift(draw(random, spread, moved), earlier);
    }
    assertThat(drifted).isLessThan((int) (trials * 0.05 + 4 * Math.sqrt(trials * 0.05 * 0.95)));
    assertThat(found).isGreaterThan(trials * 99 / 100);
  }

  private static int isDrift(Quantity now, List<Quantity> earlier) {
    return Drift.of(now, earlier, 0.95).orElseThrow().isMoreThanNoise() ? 1 : 0;
  }

  /** A rate of 50 % with a sampling error of a thousandth. */
  private static Quantity draw(Random random, double spread, double moved) {
    double value = moved + spread * random.nextGaussian() + random.nextGaussian();
    return rate(0.5 + value / 1000, Z / 1000);
  }
}
