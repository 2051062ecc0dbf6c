package io.monofact.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Samples;
import io.monofact.spectrum.Spectrum;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EstimatorLawsTest {

  @Provide
  Arbitrary<Sample> samples() {
    return Samples.nonEmpty();
  }

  @Provide
  Arbitrary<Sample> answered() {
    return Samples.answered();
  }

  @Property
  void theSingletonRateIsARate(@ForAll("samples") Sample s) {
    assertThat(SingletonRate.rate(s)).isBetween(0.0, 1.0);
    assertThat(SingletonRate.rate(s) * s.size())
        .isCloseTo((double) s.singletons(), within(1e-9 * s.size()));
  }

  @Property
  void abstentionsLowerTheSingletonRate(@ForAll("samples") Sample s) {
    Sample more = new Sample(s.spectrum(), s.abstentions() + 1);

    assertThat(SingletonRate.rate(more)).isLessThanOrEqualTo(SingletonRate.rate(s));
  }

  @Property
  void estysIntervalIsCentredOnTheRate(@ForAll("samples") Sample s) {
    Interval esty = SingletonRate.esty(s);

    assertThat((esty.low() + esty.high()) / 2).isCloseTo(SingletonRate.rate(s), within(1e-12));
  }

  @Property
  void thePoissonIntervalHoldsTheRateAndEndsWithFewSingletons(
      @ForAll @LongRange(min = 0, max = 60) long f1, @ForAll @LongRange(min = 2, max = 9) long k) {
    Sample s = new Sample(Spectrum.of(Map.of(1L, f1, k, 100L)), 0);
    Interval poisson = SingletonRate.poisson(s);

    assertThat(poisson.isDefined()).isEqualTo(f1 < SingletonRate.FEW);
    if (poisson.isDefined()) {
      assertThat(SingletonRate.rate(s)).isBetween(poisson.low(), poisson.high());
    }
  }

  /** The ends for 0 and 5 events stand in any table: 0 to 3.688879, and 1.623486 to 11.668332. */
  @Test
  void thePoissonIntervalIsTheOneOfTheTables() {
    Interval none = SingletonRate.poisson(Samples.withSingletons(0, 1000));
    Interval five = SingletonRate.poisson(Samples.withSingletons(5, 1000));

    assertThat(none.low()).isZero();
    assertThat(none.high() * 1000).isCloseTo(3.688879, within(1e-6));
    assertThat(five.low() * 1000).isCloseTo(1.623486, within(1e-6));
    assertThat(five.high() * 1000).isCloseTo(11.668332, within(1e-6));
  }

  @Property
  void rarefiedToAllOfItTheRateIsUnchanged(@ForAll("answered") Sample s) {
    double all = (double) s.singletons() / s.answered();

    assertThat(Rarefaction.singletonRate(s.spectrum(), s.answered()))
        .isCloseTo(all, within(1e-12 * all));
    assertThat(Rarefaction.singletonRate(s.spectrum(), 1)).isCloseTo(1, within(1e-12));
  }

  @Property
  void rarefiedRatesFallAsTheSubsetGrows(
      @ForAll("answered") Sample s, @ForAll @LongRange(min = 1, max = 1000) long part) {
    long m = Math.max(1, s.answered() / 1000 * part);
    long more = Math.min(s.answered(), m + 1 + s.answered() / 1000);

    assertThat(Rarefaction.singletonRate(s.spectrum(), more))
        .isLessThanOrEqualTo(Rarefaction.singletonRate(s.spectrum(), m) * (1 + 1e-12));
  }

  @Property
  void extrapolationToNothingIsTheCoverageEstimate(@ForAll("answered") Sample s) {
    double f1 = s.singletons();
    double f2 = s.spectrum().f(2);
    double n = s.answered();
    // Chao and Jost's coverage of the sample itself, written out for each of their cases.
    double a;
    if (f2 > 0) {
      a = (n - 1) * f1 / ((n - 1) * f1 + 2 * f2);
    } else if (f1 > 1) {
      a = (n - 1) * (f1 - 1) / ((n - 1) * (f1 - 1) + 2);
    } else {
      a = 1 - f1;
    }

    assertThat(ChaoJost.missingMass(f1, f2, n, 0)).isCloseTo(f1 / n * a, within(1e-14));
  }

  @Property
  void theMissingMassFallsAsTheCorpusGrows(@ForAll("answered") Sample s) {
    double now = new ChaoJost(1).estimate(s).value();
    double twice = new ChaoJost(2).estimate(s).value();
    double thrice = new ChaoJost(3).estimate(s).value();

    assertThat(now).isBetween(0.0, (double) s.singletons() / s.answered());
    assertThat(twice).isBetween(0.0, now);
    assertThat(thrice).isBetween(0.0, twice);
  }

  @Property
  void chao1IsAtLeastWhatWasSeen(@ForAll("samples") Sample s) {
    assertThat(new Chao1().estimate(s).value())
        .isGreaterThanOrEqualTo((double) s.spectrum().distinct());
  }

  @Property
  void everyEstimateOfAnAnsweredSampleIsDefined(@ForAll("answered") Sample s) {
    assertThat(Estimators.estimates(s)).allMatch(Estimate::isDefined);
  }

  @Test
  void anEmptySampleHasNoRates() {
    Sample empty = new Sample(Spectrum.of(Map.of()), 0);

    assertThat(Estimators.estimates(empty))
        .filteredOn(Estimate::isDefined)
        .extracting(Estimate::name)
        .containsExactly("chao1");
    assertThat(Estimators.estimates(empty))
        .flatExtracting(Estimate::intervals)
        .noneMatch(i -> ((Interval) i).isDefined());
  }

  @Test
  void abstentionsAloneHaveTheSingletonRateZero() {
    Estimate rate = new SingletonRate().estimate(new Sample(Spectrum.of(Map.of()), 7));

    assertThat(rate.value()).isZero();
    assertThat(rate.intervals()).first().extracting(Interval::high).isEqualTo(0.0);
  }

  @Test
  void namesAndIntervalsTellEstimatorsApart() {
    Set<String> keys = new HashSet<>();
    for (Estimate e : Estimators.estimates(Samples.ofCounts(1, 2, 3))) {
      assertThat(keys.add(e.name())).as(e.name()).isTrue();
      e.intervals().forEach(i -> assertThat(keys.add(i.key())).as(i.key()).isTrue());
    }
    assertThat(Estimators.all())
        .allSatisfy(e -> assertThat(e.formula()).isNotBlank())
        .allSatisfy(e -> assertThat(e.meaning()).isNotBlank());
  }

  @Test
  void errorsSayWhatIsAllowed() {
    assertThatThrownBy(() -> new Rarefaction(0)).hasMessage("parts is 0; it must be at least 1");
    assertThatThrownBy(() -> new ChaoJost(0)).hasMessage("fold is 0; it must be at least 1");
    assertThatThrownBy(() -> Rarefaction.singletonRate(Samples.ofCounts(1, 2).spectrum(), 4))
        .hasMessage("m is 4; it must be from 1 to the 3 answered examples");
    assertThatThrownBy(() -> new Interval("esty", "E13", 0.95, 2, 1))
        .hasMessage(
            "the interval esty runs from 2.0 to 1.0; its ends must be in order, or both undefined");
    assertThatThrownBy(() -> new Interval("esty", "E13", Double.NaN, 0, 1))
        .hasMessage("confidence is NaN; it must be above 0 and below 1");
  }
}
