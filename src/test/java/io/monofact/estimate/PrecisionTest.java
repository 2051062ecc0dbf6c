package io.monofact.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimators at the ends of their range, up to 10^12 examples. */
class PrecisionTest {

  private static final long TRILLION = 1_000_000_000_000L;

  private static double missed(long n, long a, long b) {
    return Hypergeometric.missProbability((double) n, (double) a, (double) b);
  }

  /** C(n - a, b) / C(n, b), factor by factor in 34 digits. */
  private static double missProbability(long n, long a, long b) {
    BigDecimal p = BigDecimal.ONE;
    for (long j = 0; j < Math.min(a, b); j++) {
      p =
          p.multiply(BigDecimal.valueOf(n - Math.max(a, b) - j))
              .divide(BigDecimal.valueOf(n - j), MathContext.DECIMAL128);
    }
    return p.doubleValue();
  }

  @Property
  void missProbabilityAgreesWithItsProductWhereNIsSmall(
      @ForAll @IntRange(min = 1, max = 80) int n,
      @ForAll @IntRange(min = 0, max = 80) int a,
      @ForAll @IntRange(min = 0, max = 80) int b) {
    double expected = missProbability(n, Math.min(a, n), Math.min(b, n));

    assertThat(missed(n, Math.min(a, n), Math.min(b, n)))
        .isCloseTo(expected, within(1e-12 * expected));
  }

  @Property
  void missProbabilityAgreesWithItsProductAnywhere(
      @ForAll @LongRange(min = 2000, max = TRILLION) long n,
      @ForAll @IntRange(min = 0, max = 200) int a,
      @ForAll @LongRange(min = 0, max = 1_000_000) long millionth) {
    long b = Math.min(n, (long) (n / 1e6 * millionth));
    double expected = missProbability(n, a, b);

    assertThat(missed(n, a, b)).isCloseTo(expected, within(1e-11 * expected + Double.MIN_NORMAL));
    assertThat(missed(n, b, a)).isCloseTo(expected, within(1e-11 * expected + Double.MIN_NORMAL));
  }

  /** Computed with mpmath 1.3 in 60 digits: exp of four loggammas. */
  @ParameterizedTest
  @CsvSource({
    "1000000000000, 10000000000, 100, 0.36603234125492789",
    "1000000000000, 1000000, 1000000, 0.36787907329193984",
    "1000000000000, 2000000, 300000000, 2.420783109625833e-261",
    "1000000000, 31622, 31622, 0.36788587723683001",
  })
  void missProbabilityAtABillionAndATrillion(long n, long a, long b, double expected) {
    assertThat(missed(n, a, b)).isCloseTo(expected, within(1e-11 * expected));
  }

  @Test
  void allSingletons() {
    Sample s = new Sample(Spectrum.of(Map.of(1L, TRILLION)), 0);

    assertThat(SingletonRate.rate(s)).isEqualTo(1);
    assertThat(SingletonRate.esty(s).high()).isEqualTo(1);
    assertThat(Rarefaction.singletonRate(s.spectrum(), TRILLION / 2)).isEqualTo(1);
    assertThat(new ChaoJost(2).estimate(s).value()).isCloseTo(1, within(1e-11));
    // f_2 = 0: D + ((n - 1)/n) f_1 (f_1 - 1)/2 is near n^2 / 2.
    assertThat(new Chao1().estimate(s).value()).isCloseTo(5e23, within(1e12));
  }

  @Test
  void noSingletons() {
    Sample s = new Sample(Spectrum.of(Map.of(TRILLION, 1L)), 0);

    assertThat(SingletonRate.rate(s)).isZero();
    assertThat(SingletonRate.esty(s).low()).isZero();
    assertThat(Rarefaction.singletonRate(s.spectrum(), 2)).isZero();
    assertThat(new ChaoJost(3).estimate(s).value()).isZero();
    assertThat(new Chao1().estimate(s).value()).isEqualTo(1);
  }

  /** A is within 10^-11 of 1 here; its power still has to show that the corpus grew. */
  @Test
  void extrapolationFeelsOneDoubletonInATrillion() {
    Sample s = new Sample(Spectrum.of(Map.of(1L, TRILLION / 2, 2L, TRILLION / 4)), 0);

    // A = 1 - 2 f_2 / ((n - 1) f_1 + 2 f_2), about 1 - 1/n, so that A^(n + 1) is about 1/e.
    assertThat(new ChaoJost(2).estimate(s).value()).isCloseTo(0.5 * Math.exp(-1), within(1e-11));
  }

  /** A million different counts: sums stay exact and nothing is quadratic. */
  @Test
  void aMillionDistinctCounts() {
    Map<Long, Long> spectrum = new HashMap<>();
    for (long k = 1; k <= 1_000_000; k++) {
      spectrum.put(k, 1L);
    }
    Sample s = new Sample(Spectrum.of(spectrum), 0);

    assertThat(s.answered()).isEqualTo(500_000_500_000L);
    assertThat(Estimators.estimates(s)).allMatch(Estimate::isDefined);
    // The sum over k of (k/n) 2^(1 - k) is 4/n.
    double expected = 4.0 / s.answered();
    assertThat(Rarefaction.singletonRate(s.spectrum(), s.answered() / 2))
        .isCloseTo(expected, within(1e-9 * expected));
  }
}
