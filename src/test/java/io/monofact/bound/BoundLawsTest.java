package io.monofact.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.estimate.SingletonRate;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Samples;
import io.monofact.spectrum.Spectrum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** How the bounds move with what goes into them. */
class BoundLawsTest {

  private static final List<Bound> LOWER =
      Bounds.all().stream().filter(b -> b.side() == Side.LOWER).toList();
  private static final List<Bound> UPPER =
      Bounds.all().stream().filter(b -> b.side() == Side.UPPER).toList();

  /** Rounding in sums of terms near 1. */
  private static final double ROUNDING = 1e-12;

  @Provide
  Arbitrary<Sample> samples() {
    return Samples.nonEmpty();
  }

  @Provide
  Arbitrary<Setting> settings() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.doubles().between(0, 0.5).ofScale(6),
            Arbitraries.doubles().between(0.0001, 0.5).ofScale(6))
        .as(
            (errors, delta, g) ->
                new Setting(errors, errors, delta, g, new ExtractionError(0.8, 0.01)));
  }

  @Property
  void moreWrongAnswersRaiseEveryBound(
      @ForAll("samples") Sample s,
      @ForAll("settings") Setting t,
      @ForAll @LongRange(min = 1, max = 1000) long more) {
    Setting larger =
        new Setting(t.minErrors() + more, t.maxErrors() + more, t.delta(), t.g(), t.extraction());

    for (Bound b : Bounds.all()) {
      if (b.value(s, t).isDefined()) {
        assertThat(b.raw(s, larger)).as(b.equation()).isGreaterThanOrEqualTo(b.raw(s, t));
      }
    }
  }

  @Property
  void miscalibrationLowersEveryLowerBoundByItself(
      @ForAll("samples") Sample s,
      @ForAll("settings") Setting t,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.5) double more) {
    Setting worse =
        new Setting(t.minErrors(), t.maxErrors(), t.delta() + more, t.g(), t.extraction());

    for (Bound b : LOWER) {
      if (b.value(s, t).isDefined()) {
        assertThat(b.raw(s, t) - b.raw(s, worse))
            .as(b.equation())
            .isCloseTo(more, within(1e-9 + ROUNDING * Math.abs(b.raw(s, t))));
      }
    }
    assertThat(UPPER).allMatch(b -> b.raw(s, t) == b.raw(s, worse));
  }

  @Property
  void moreConfidenceWeakensTheBoundsThatHaveAChoice(
      @ForAll("samples") Sample s, @ForAll("settings") Setting t) {
    Setting surer = new Setting(t.minErrors(), t.maxErrors(), t.delta(), t.g() / 2, t.extraction());

    assertThat(PaperLower.atAnyConfidence().raw(s, surer))
        .isLessThan(PaperLower.atAnyConfidence().raw(s, t));
    assertThat(PaperUpper.atAnyConfidence().raw(s, surer))
        .isGreaterThan(PaperUpper.atAnyConfidence().raw(s, t));
    assertThat(PaperLower.at99().raw(s, surer)).isEqualTo(PaperLower.at99().raw(s, t));
    assertThat(PaperUpper.at99().raw(s, surer)).isEqualTo(PaperUpper.at99().raw(s, t));
  }

  @Property
  void moreSingletonsAmongAsManyExamplesRaiseEveryTheorem(
      @ForAll @LongRange(min = 10, max = 1_000_000_000_000L) long n,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double share,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double step,
      @ForAll("settings") Setting t) {
    long f1 = (long) (share * n);
    long more = f1 + (long) (step * (n - f1));
    Sample few = Samples.withSingletons(f1, n);
    Sample many = Samples.withSingletons(more, n);

    for (Bound b : Bounds.all()) {
      if (b.standing() == Standing.THEOREM && (b.side() == Side.UPPER || grows(b, few, t))) {
        assertThat(b.raw(many, t))
            .as(b.equation())
            .isGreaterThanOrEqualTo(b.raw(few, t) - ROUNDING);
      }
    }
  }

  @Property
  void moreExamplesAtTheSameRateTightenEveryTheorem(
      @ForAll @LongRange(min = 400, max = 100_000_000_000L) long n,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.99) double share,
      @ForAll @LongRange(min = 2, max = 10) long fold,
      @ForAll("settings") Setting t) {
    long f1 = (long) (share * n);
    Sample small = Samples.withSingletons(f1, n);
    Sample large = Samples.withSingletons(f1 * fold, n * fold);

    for (Bound b : LOWER) {
      if (b.standing() == Standing.THEOREM && grows(b, small, t)) {
        assertThat(b.raw(large, t))
            .as(b.equation())
            .isGreaterThanOrEqualTo(b.raw(small, t) - ROUNDING);
      }
    }
    for (Bound b : UPPER) {
      assertThat(b.raw(large, t)).as(b.equation()).isLessThanOrEqualTo(b.raw(small, t) + ROUNDING);
    }
  }

  @Property
  void whatIsAlwaysToldTwiceOverIsOneDraw(
      @ForAll("samples") Sample s, @ForAll("settings") Setting t) {
    Spectrum once = s.spectrum();
    Map<Long, Long> doubled = new HashMap<>();
    for (int i = 0; i < once.size(); i++) {
      doubled.put(once.times(i), 2 * once.prompts(i));
    }
    Sample twice = new Sample(Spectrum.of(doubled), 2 * s.abstentions());
    Setting inPairs =
        new Setting(t.minErrors(), t.maxErrors(), t.delta(), t.g(), t.extraction(), 2);
    Setting onEachSide =
        new Setting(t.minErrors(), t.maxErrors(), t.delta(), t.g() / 2, t.extraction());

    for (Bound b : Bounds.all()) {
      double pairs = b.raw(twice, inPairs);
      if (b.standing() == Standing.THEOREM && b.confidence(t) != b.confidence(onEachSide)) {
        assertThat(pairs)
            .as(b.equation())
            .isCloseTo(b.raw(s, onEachSide), within(1e-9 + ROUNDING * Math.abs(pairs)));
      }
      if (b.value(s, t).isDefined() && b.raw(s, t) > 0) {
        // more claims of as many statements tell no more
        assertThat(b.side() == Side.LOWER ? pairs - b.raw(s, t) : b.raw(s, t) - pairs)
            .as(b.equation())
            .isLessThan(b.standing() == Standing.THEOREM ? 1e-9 : 0.01);
      }
    }
  }

  /** The sharpened bound's root makes it dip where m0 passes 0, far below what says anything. */
  private static boolean grows(Bound b, Sample s, Setting t) {
    return !(b instanceof SharpLower) || b.raw(s, t) + 2.0 / t.minErrors() + t.delta() >= 0;
  }

  @Property
  void theSharpenedBoundIsNeverBelowThePapers(
      @ForAll("samples") Sample s, @ForAll("settings") Setting t) {
    double sharp = new SharpLower().raw(s, t);

    assertThat(sharp).isGreaterThan(PaperLower.atAnyConfidence().raw(s, t));
    if (t.g() >= 0.01) {
      assertThat(sharp).isGreaterThan(PaperLower.at99().raw(s, t));
    }
  }

  @Property
  void lowerBoundsLieBelowTheRateAndTheUpperOnesAboveTheMemorisersError(
      @ForAll("samples") Sample s, @ForAll("settings") Setting t) {
    double sr = SingletonRate.rate(s);
    for (Bound b : LOWER) {
      if (b.standing() == Standing.THEOREM) {
        assertThat(b.raw(s, t)).as(b.equation()).isLessThan(sr);
      }
    }
    for (Bound b : UPPER) {
      assertThat(b.raw(s, t)).as(b.equation()).isGreaterThan(sr - sr / (t.maxErrors() + 1.0));
    }
  }

  @Property
  void poorerExtractionLowersTheCorrectedBoundsMass(
      @ForAll("samples") Sample s,
      @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 1) double recall,
      @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 1) double factor) {
    if (s.answered() > 0) {
      double seen = CorrectedLower.missingMass(s, new ExtractionError(recall, 0));
      double less = CorrectedLower.missingMass(s, new ExtractionError(recall * factor, 0));

      assertThat(less).isLessThanOrEqualTo(seen);
      assertThat(seen).isBetween(0.0, (double) s.singletons() / s.answered());
    }
  }

  @Property
  void everyTheoremIsFiniteUpToATrillionExamples(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long n,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double share,
      @ForAll("settings") Setting t) {
    for (long f1 : new long[] {0, (long) (share * n), n}) {
      Sample s = new Sample(Spectrum.of(Map.of(1L, f1, n - f1 + 2, 1L)), 0);
      for (Bound b : Bounds.all()) {
        assertThat(b.raw(s, t)).as(b.equation()).isFinite();
      }
    }
  }
}
