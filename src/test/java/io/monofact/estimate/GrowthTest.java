package io.monofact.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Samples;
import io.monofact.spectrum.Spectrum;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static final long TRILLION = 1_000_000_000_000L;

  @Provide
  Arbitrary<Sample> samples() {
    return Samples.nonEmpty();
  }

  @Property
  void theCurveRunsThroughTheSingletonRate(@ForAll("samples") Sample s) {
    List<GrowthPoint> curve = Growth.curve(s);
    if (s.answered() == 0) {
      assertThat(curve).isEmpty();
      return;
    }
    GrowthPoint here =
        curve.stream().filter(p -> p.kind() == GrowthPoint.Kind.OBSERVED).findFirst().orElseThrow();
    assertThat(here.rate()).isCloseTo(SingletonRate.rate(s), within(1e-12));
    assertThat(here.size()).isCloseTo((double) s.size(), within(1e-6 * s.size()));
  }

  @Property
  void itsSizesGrowAndItsIntervalsHoldTheirRates(@ForAll("samples") Sample s) {
    double last = 0;
    for (GrowthPoint point : Growth.curve(s)) {
      assertThat(point.size()).isGreaterThan(last);
      assertThat(point.rate()).isBetween(point.low() - 1e-12, point.high() + 1e-12);
      assertThat(point.high()).isLessThanOrEqualTo(1 + 1e-12);
      last = point.size();
    }
  }

  @Property
  void whatIsExtrapolatedFalls(@ForAll("samples") Sample s) {
    double last = 1;
    for (GrowthPoint point : Growth.curve(s)) {
      if (point.kind() != GrowthPoint.Kind.RAREFIED) {
        assertThat(point.rate()).isLessThanOrEqualTo(last + 1e-12);
        last = point.rate();
      }
    }
  }

  @Property
  void asManyClaimsMoreBringTheMassDown(@ForAll("samples") Sample s) {
    double share = (double) s.answered() / s.size();
    double mass = 0.03;
    double further = s.answered() == 0 ? 0 : Growth.furtherClaims(s, mass);
    if (further > 0 && Double.isFinite(further)) {
      double then =
          ChaoJost.missingMass(
                  (double) s.singletons(),
                  (double) s.spectrum().f(2),
                  (double) s.answered(),
                  further)
              * share;
      assertThat(then).isCloseTo(mass, within(1e-9));
    }
  }

  /** Where every prompt is asked alike the curve is known: (1 - 1/P)^(m - 1). */
  @Test
  void aUniformWorldFallsAsItMust() {
    double prompts = 10_000;
    Map<Long, Long> spectrum = new java.util.TreeMap<>();
    double expected = prompts * Math.exp(-1);
    for (long k = 1; k < 9; k++) {
      expected /= k;
      spectrum.put(k, Math.round(expected));
    }
    for (GrowthPoint point : Growth.curve(new Sample(Spectrum.of(spectrum), 0))) {
      assertThat(point.rate()).isCloseTo(Math.exp(-point.size() / prompts), within(0.01));
    }
  }

  @Test
  void trillionsAreNoTrouble() {
    Sample all = new Sample(Spectrum.of(Map.of(1L, TRILLION)), 0);
    assertThat(Growth.curve(all)).allSatisfy(p -> assertThat(p.rate()).isCloseTo(1, within(1e-6)));
    Sample none = new Sample(Spectrum.of(Map.of(TRILLION, 1L)), TRILLION);
    assertThat(Growth.curve(none)).allSatisfy(p -> assertThat(p.rate()).isZero());
    assertThat(Growth.furtherClaims(none, 0.01)).isZero();
  }

  @Property
  void whatIsAskedAddsUpToTheShareOfClaims(@ForAll("samples") Sample s) {
    List<PopularityBand> bands = Popularity.bands(s);
    double share = (double) s.answered() / s.size();
    assertThat(bands.stream().mapToDouble(PopularityBand::asked).sum())
        .isCloseTo(share, within(1e-9));
    assertThat(bands.stream().mapToLong(PopularityBand::claims).sum()).isEqualTo(s.answered());
    assertThat(bands.get(0).asked()).isCloseTo(SingletonRate.rate(s), within(1e-12));
  }
}
