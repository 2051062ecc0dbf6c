package io.monofact.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambertWTest {

  @Property
  void solvesItsEquation(@ForAll @Scale(6) @DoubleRange(min = -300, max = 300) double exponent) {
    double x = Math.pow(10, exponent);
    double w = LambertW.w0(x);

    // e^w magnifies w's own rounding by w.
    assertThat(w * Math.exp(w)).isCloseTo(x, within(x * 1e-15 * (8 + 4 * w)));
  }

  @Property
  void increases(
      @ForAll @Scale(6) @DoubleRange(min = -300, max = 299) double exponent,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1) double step) {
    assertThat(LambertW.w0(Math.pow(10, exponent + step)))
        .isGreaterThan(LambertW.w0(Math.pow(10, exponent)));
  }

  @Test
  void knowsItsClosedForms() {
    assertThat(LambertW.w0(0)).isZero();
    assertThat(LambertW.w0(Math.E)).isCloseTo(1, within(1e-15));
    assertThat(LambertW.w0(2 * Math.exp(2))).isCloseTo(2, within(1e-15));
    // The omega constant, OEIS A030178.
    assertThat(LambertW.w0(1)).isCloseTo(0.5671432904097838, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-308, 1.7976931348623157e308})
  void endsAtTheEndsOfTheRange(double x) {
    double w = LambertW.w0(x);

    assertThat(Math.log(w) + w).isCloseTo(Math.log(x), within(1e-12 * Math.abs(Math.log(x))));
  }

  @Test
  void refusesWhatItDoesNotCompute() {
    assertThatThrownBy(() -> LambertW.w0(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x is -0.1; W0 is had here from 0 on, finite");
    assertThatThrownBy(() -> LambertW.w0(Double.NaN))
        .hasMessage("x is NaN; W0 is had here from 0 on, finite");
  }
}
