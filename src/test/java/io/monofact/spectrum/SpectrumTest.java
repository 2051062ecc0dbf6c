package io.monofact.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpectrumTest {

  @Test
  void addsUpExamplesAndPrompts() {
    Spectrum s = Spectrum.of(Map.of(1L, 10L, 2L, 5L, 3L, 2L));

    assertThat(s.answered()).isEqualTo(26);
    assertThat(s.distinct()).isEqualTo(17);
    assertThat(s.f(2)).isEqualTo(5);
    assertThat(s.f(4)).isZero();
    assertThat(s).hasToString("{1=10, 2=5, 3=2}");
  }

  @Test
  void leavesOutEmptyEntries() {
    assertThat(Spectrum.of(Map.of(1L, 3L, 7L, 0L)))
        .isEqualTo(Spectrum.of(Map.of(1L, 3L)))
        .hasSameHashCodeAs(Spectrum.of(Map.of(1L, 3L)))
        .isNotEqualTo(Spectrum.of(Map.of(1L, 4L)));
  }

  @Test
  void emptyHasNothing() {
    Spectrum s = Spectrum.of(Map.of());

    assertThat(s.size()).isZero();
    assertThat(s.answered()).isZero();
    assertThat(s.distinct()).isZero();
    assertThat(s.f(1)).isZero();
  }

  @Test
  void refusesWhatIsNoSpectrum() {
    assertThatThrownBy(() -> Spectrum.of(Map.of(0L, 4L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times seen is 0; it must be at least 1");
    assertThatThrownBy(() -> Spectrum.of(Map.of(2L, -4L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prompts seen 2 times is -4; it must not be negative");
  }

  @Test
  void overflowIsAnErrorAndNotAWrongNumber() {
    assertThatThrownBy(() -> Spectrum.of(Map.of(1L << 40, 1L << 40)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void agreesWithCountingPromptByPrompt(
      @ForAll @Size(max = 200) List<@LongRange(min = 1, max = 30) Long> counts) {
    Map<Long, Long> f = new HashMap<>();
    counts.forEach(k -> f.merge(k, 1L, Long::sum));

    Spectrum s = Spectrum.of(f);

    assertThat(s.answered()).isEqualTo(counts.stream().mapToLong(k -> k).sum());
    assertThat(s.distinct()).isEqualTo(counts.size());
    for (int i = 1; i < s.size(); i++) {
      assertThat(s.times(i)).isGreaterThan(s.times(i - 1));
    }
    for (int i = 0; i < s.size(); i++) {
      long k = s.times(i);
      assertThat(s.f(k)).isEqualTo(s.prompts(i)).isEqualTo(f.get(k));
    }
  }
}
