package io.monofact.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonTest {

  @Test
  void agreesWithPublishedValues() {
    // Newcombe 1998, table I, method 3.
    assertThat(new Wilson(81, 263).low()).isCloseTo(0.2553, within(5e-5));
    assertThat(new Wilson(81, 263).high()).isCloseTo(0.3662, within(5e-5));
    assertThat(new Wilson(15, 148).low()).isCloseTo(0.0624, within(5e-5));
    assertThat(new Wilson(15, 148).high()).isCloseTo(0.1605, within(5e-5));
    assertThat(new Wilson(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(new Wilson(1, 29).low()).isCloseTo(0.0061, within(5e-5));
  }

  @Test
  void withoutTrialsSaysNothing() {
    Wilson none = new Wilson(0, 0);
    assertThat(none.rate()).isNaN();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(1);
  }

  @Property
  void endsAtZeroWithoutHitsAndAtOneWithoutMisses(@ForAll @IntRange(min = 1, max = 10_000) int n) {
    assertThat(new Wilson(0, n).low()).isZero();
    assertThat(new Wilson(n, n).high()).isEqualTo(1);
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Wilson(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Wilson(-1, 2));
  }

  @Property
  void holdsTheRateWithinZeroAndOne(
      @ForAll @IntRange(max = 1000) int hits, @ForAll @IntRange(max = 1000) int misses) {
    Wilson share = new Wilson(hits, hits + misses);
    assertThat(share.low()).isBetween(0.0, 1.0);
    assertThat(share.high()).isBetween(share.low(), 1.0);
    if (hits + misses > 0) {
      assertThat(share.rate()).isBetween(share.low() - 1e-12, share.high() + 1e-12);
    }
  }
}
