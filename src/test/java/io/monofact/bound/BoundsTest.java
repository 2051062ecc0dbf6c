package io.monofact.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Samples;
import io.monofact.spectrum.Spectrum;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundsTest {

  private static final Setting BIRTHDAY = new Setting(364, 364, 0, 0.01);

  @Test
  void keysTellBoundsApart() {
    assertThat(Bounds.values(Samples.ofCounts(1, 2), BIRTHDAY))
        .extracting(BoundValue::key)
        .containsExactly(
            "e17a_corrected_lower",
            "e17_corrected_lower",
            "e12_lower",
            "e4_lower_99",
            "e6_lower",
            "e5_upper_99",
            "e7_upper");
    assertThat(Bounds.all())
        .allSatisfy(b -> assertThat(b.formula()).isNotBlank())
        .allSatisfy(b -> assertThat(b.meaning()).isNotBlank());
  }

  @Test
  void aBoundIsFoundByItsEquation() {
    assertThat(Bounds.all()).allMatch(b -> Bounds.of(b.equation()) == b);
    assertThatThrownBy(() -> Bounds.of("E99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no bound has the equation E99; there are [E17a, E17, E12, E4, E6, E5, E7]");
  }

  @Test
  void eachSaysHowSureItIs() {
    Setting surer = new Setting(364, 364, 0, 0.001);

    assertThat(PaperLower.at99().confidence(surer)).isEqualTo(0.99);
    assertThat(PaperUpper.at99().confidence(surer)).isEqualTo(0.99);
    assertThat(PaperLower.atAnyConfidence().confidence(surer)).isEqualTo(0.999);
    assertThat(PaperUpper.atAnyConfidence().confidence(surer)).isEqualTo(0.999);
    assertThat(new SharpLower().confidence(surer)).isEqualTo(0.999);
    assertThat(new CorrectedLower().confidence(surer)).isEqualTo(0.999);
  }

  /** docs/theory.md section 2: with sr = 0.2 and 365 answers, near N = 3.3 x 10^5. */
  @Test
  void thePapersLowerBoundTurnsPositiveWhereTheoryPutsIt() {
    Bound lower = PaperLower.at99();

    assertThat(lower.value(Samples.withSingletons(64_000, 320_000), BIRTHDAY).isVacuous()).isTrue();
    assertThat(lower.value(Samples.withSingletons(68_000, 340_000), BIRTHDAY).isVacuous())
        .isFalse();
  }

  @Test
  void aVacuousValueIsKept() {
    BoundValue lower = PaperLower.at99().value(Samples.ofCounts(1, 1, 3), BIRTHDAY);

    assertThat(lower.value()).isLessThan(-10);
    assertThat(lower.isVacuous()).isTrue();
    assertThat(lower.isDefined()).isTrue();
    BoundValue upper = PaperUpper.at99().value(Samples.ofCounts(1, 1, 3), BIRTHDAY);
    assertThat(upper.value()).isGreaterThan(5);
    assertThat(upper.isVacuous()).isTrue();
  }

  @Test
  void zeroAndOneAreVacuousToo() {
    assertThat(new BoundValue("b", "E4", Standing.THEOREM, Side.LOWER, 0.99, 0).isVacuous())
        .isTrue();
    assertThat(new BoundValue("b", "E4", Standing.THEOREM, Side.LOWER, 0.99, 1e-9).isVacuous())
        .isFalse();
    assertThat(new BoundValue("b", "E5", Standing.THEOREM, Side.UPPER, 0.99, 1).isVacuous())
        .isTrue();
    assertThat(new BoundValue("b", "E5", Standing.THEOREM, Side.UPPER, 0.99, 0.9).isVacuous())
        .isFalse();
  }

  @Test
  void anEmptySampleHasNoBounds() {
    Sample empty = new Sample(Spectrum.of(Map.of()), 0);
    Setting measured = BIRTHDAY.withExtraction(new ExtractionError(0.8, 0.1));

    assertThat(Bounds.values(empty, measured))
        .noneMatch(BoundValue::isDefined)
        .allMatch(BoundValue::isVacuous);
  }

  @Test
  void abstentionsAloneHaveVacuousBounds() {
    Sample s = new Sample(Spectrum.of(Map.of()), 50);

    assertThat(Bounds.values(s, BIRTHDAY))
        .filteredOn(b -> b.standing() == Standing.THEOREM)
        .allMatch(BoundValue::isDefined)
        .allMatch(BoundValue::isVacuous);
  }

  @Test
  void theCorrectedBoundIsAbsentUntilExtractionIsMeasured() {
    Sample s = new Sample(Spectrum.of(Map.of(1L, 4_000L, 3L, 2_000L)), 0);

    assertThat(new CorrectedLower().value(s, BIRTHDAY).isDefined()).isFalse();
    Setting perfect = BIRTHDAY.withExtraction(new ExtractionError(1, 0));
    // Perfect extraction leaves only the factor A of Chao and Jost, here within 10^-7 of 1.
    assertThat(new CorrectedLower().raw(s, perfect))
        .isCloseTo(new SharpLower().raw(s, perfect), within(1e-6));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Setting(0, 364, 0, 0.01))
        .hasMessage("min|E_c| is 0; it must be at least 1, one less than the plausible answers");
    assertThatThrownBy(() -> new Setting(364, 0, 0, 0.01))
        .hasMessage("max|E_c| is 0; it must be at least 1, one less than the plausible answers");
    assertThatThrownBy(() -> new Setting(1, 1, Double.NaN, 0.01))
        .hasMessage("delta is NaN; it must be from 0 to 1");
    assertThatThrownBy(() -> new Setting(1, 1, 0, 1))
        .hasMessage("g is 1.0; it must be above 0 and below 1 (0.01 is 99 % confidence)");
    assertThatThrownBy(() -> new ExtractionError(0, 0))
        .hasMessage("recall is 0.0; it must be above 0 and at most 1");
    assertThatThrownBy(() -> new ExtractionError(1, 1))
        .hasMessage("the share of spurious claims is 1.0; it must be at least 0 and below 1");
  }

  @Test
  void withoutAbstentionsTheCorrectedBoundsAreOne() {
    Spectrum spectrum = Spectrum.of(Map.of(1L, 4_000L, 2L, 700L, 9L, 300L));
    Setting setting = new Setting(365, 365, 0, 0.01).withExtraction(new ExtractionError(0.8, 0.03));
    double all = Bounds.of("E17a").value(new Sample(spectrum, 0), setting).value();
    assertThat(all).isEqualTo(Bounds.of("E17").value(new Sample(spectrum, 0), setting).value());
    assertThat(Bounds.of("E17a").value(new Sample(spectrum, 5_000), setting).value())
        .isLessThan(all);
  }
}
