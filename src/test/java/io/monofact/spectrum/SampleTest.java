package io.monofact.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Provide
  Arbitrary<Sample> samples() {
    return Samples.nonEmpty();
  }

  @Test
  void abstentionsAreExamplesAndMakeNoSingleton() {
    Sample s = new Sample(Spectrum.of(Map.of(1L, 3L, 2L, 1L)), 4);

    assertThat(s.size()).isEqualTo(9);
    assertThat(s.answered()).isEqualTo(5);
    assertThat(s.singletons()).isEqualTo(3);
  }

  @Test
  void refusesNegativeAbstentions() {
    assertThatThrownBy(() -> new Sample(Spectrum.of(Map.of()), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("abstentions is -1; it must not be negative");
  }

  @Property
  void singletonsAreAnsweredAndAnsweredAreExamples(@ForAll("samples") Sample s) {
    assertThat(s.singletons()).isBetween(0L, s.answered());
    assertThat(s.answered() + s.abstentions()).isEqualTo(s.size());
  }
}
