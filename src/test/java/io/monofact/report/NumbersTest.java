package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Side;
import io.monofact.bound.Standing;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "1, 100.0 %",
    "0.17345, 17.3 %",
    "0.0095, 0.95 %",
    "0.00431, 0.43 %",
    "0.000017, 0.0017 %",
    "0.0000000012, 1.2E-7 %",
    "-0.685, -68.5 %",
    "12.5, '1,250.0 %'",
    "NaN, –",
  })
  void percent(double value, String shown) {
    assertThat(Numbers.percent(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.384615, 0.3846",
    "-10.3187, -10.32",
    "26.61538, 26.62",
    "9999.96, '10,000'",
    "92435.23, '92,435.2'",
    "5e23, 5E23",
    "0.00001234, 1.234E-5",
    "NaN, –",
  })
  void plain(double value, String shown) {
    assertThat(Numbers.plain(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "999, 999 bytes",
    "1000, 1 kB",
    "204000000, 204 MB",
    "4204000000, 4.2 GB",
    "999999, 1 MB",
    "9223372036854775807, 9.2 EB",
  })
  void bytes(long value, String shown) {
    assertThat(Numbers.bytes(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "LOWER, 0.1739, 17.3 %",
    "UPPER, 0.1731, 17.4 %",
    "LOWER, 0.00438, 0.43 %",
    "UPPER, 0.00432, 0.44 %",
    "LOWER, 0.9999, 99.9 %",
    "UPPER, 0.99991, 100.0 %",
    "LOWER, -0.2, vacuous",
    "UPPER, 1.2, vacuous",
    "LOWER, NaN, vacuous",
  })
  void boundsAreRoundedSoThatTheyClaimNoMore(Side side, double value, String shown) {
    assertThat(Numbers.bound(new BoundValue("b", "E1", Standing.THEOREM, side, 0.99, value)))
        .isEqualTo(shown);
  }

  @Test
  void countsConfidencesAndRanges() {
    assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Numbers.confidence(0.99)).isEqualTo("99 %");
    assertThat(Numbers.confidence(1 - 0.001)).isEqualTo("99.9 %");
    assertThat(Numbers.percents(0.1, 0.2)).isEqualTo("10.0 to 20.0 %");
    assertThat(Numbers.percents(Double.NaN, Double.NaN)).isEqualTo("–");
    assertThat(Numbers.shares(-0.01, 1.857)).isEqualTo("0 to 100.0 %");
    assertThat(Numbers.shares(0.1, 0.2)).isEqualTo("10.0 to 20.0 %");
    assertThat(Numbers.shares(Double.NaN, Double.NaN)).isEqualTo("–");
    assertThat(Numbers.range(120, 200)).isEqualTo("120 to 200");
    assertThat(Numbers.range(365, 365)).isEqualTo("365");
  }

  @Test
  void aMachinesLanguageDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
      assertThat(Numbers.percent(0.5)).isEqualTo("50.0 %");
    } finally {
      Locale.setDefault(before);
    }
  }
}
