package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.bound.BoundValue;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import io.monofact.estimate.Bootstrap;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.Growth;
import io.monofact.estimate.GrowthPoint;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.HoldOutTally;
import io.monofact.estimate.Interval;
import io.monofact.estimate.Popularity;
import io.monofact.estimate.PopularityBand;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure of a billion claims and more. The spectrum is the expected one of a world by Zipf's
 * law, whose true missing mass is known.
 */
class BillionClaimsTest {

  private static final double BILLION = 1e9;

  /** Prompts of the world, ten to a claim, and how steep their frequencies fall. */
  private static final double PROMPTS = 1e10;

  private static final double EXPONENT = 1.1;

  /** Ranks up to here stand for themselves, and further ones in bins of a thousandth. */
  private static final int HEAD = 50_000;

  private static final double STEP = 1e-3;

  private static final FactCategory BIRTHDAY = new FactCategory("birthday", "Birthday", 365, 366);

  private static final Setting SETTING = BIRTHDAY.setting(0, 0.01);

  private static double scale;
  private static Sample sample;

  /** Adds a function of a prompt's expected claims over all ranks, among n claims in all. */
  private static double sum(double n, DoubleUnaryOperator ofExpected) {
    double sum = 0;
    for (int rank = 1; rank <= HEAD; rank++) {
      sum += ofExpected.applyAsDouble(n * scale * Math.pow(rank, -EXPONENT));
    }
    double from = HEAD + 0.5;
    while (from < PROMPTS) {
      double to = Math.min(PROMPTS, from * (1 + STEP));
      double middle = Math.sqrt(from * to);
      sum += (to - from) * ofExpected.applyAsDouble(n * scale * Math.pow(middle, -EXPONENT));
      from = to;
    }
    return sum;
  }

  /** The missing mass to be expected of n claims. */
  private static double missingMass(double n) {
    return sum(n, expected -> expected / n * Math.exp(-expected));
  }

  @BeforeAll
  static void expectedSpectrum() {
    scale = 1;
    scale = 1 / sum(1, expected -> expected);
    Map<Long, Double> expected = new TreeMap<>();
    sum(
        BILLION,
        mean -> {
          // What is asked often is as often there, give or take what does not matter here.
          if (mean > 1_000) {
            expected.merge(Math.round(mean), 1.0, Double::sum);
          }
          return 0;
        });
    for (long k = 1; k <= 1_400; k++) {
      long times = k;
      double logFactorial = IntStream.rangeClosed(2, (int) k).mapToDouble(Math::log).sum();
      double prompts =
          sum(
              BILLION,
              mean -> mean > 1_000 ? 0 : Math.exp(times * Math.log(mean) - mean - logFactorial));
      expected.merge(k, prompts, Double::sum);
    }
    Map<Long, Long> rounded = new TreeMap<>();
    expected.forEach((k, prompts) -> rounded.put(k, Math.round(prompts)));
    sample = new Sample(Spectrum.of(rounded), 0);
  }

  private static CategoryAudit audit(Sample of) {
    return CategoryAudit.of(BIRTHDAY, "mention", of.size(), of, SETTING);
  }

  private static double estimate(Sample of, String name) {
    return audit(of).estimates().stream()
        .filter(e -> e.name().equals(name))
        .mapToDouble(Estimate::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBillionClaimsGiveTheWorldsOwnFigures() {
    assertThat((double) sample.size()).isCloseTo(BILLION, within(1e-3 * BILLION));
    double n = sample.size();
    double mass = missingMass(n);
    assertThat(mass).isBetween(0.05, 0.5);
    assertThat(audit(sample).singletonRate().value()).isCloseTo(mass, within(1e-3));
    assertThat(estimate(sample, "missing_mass")).isCloseTo(mass, within(1e-3));
    assertThat(estimate(sample, "singleton_rate_at_n_over_2"))
        .isCloseTo(missingMass(n / 2), within(1e-3));
    // It leans low for heavy tails.
    double doubled = missingMass(2 * n);
    assertThat(estimate(sample, "missing_mass_at_2n")).isBetween(0.9 * doubled, 1.001 * doubled);
    assertThat(estimate(sample, "chao1")).isBetween((double) sample.spectrum().distinct(), PROMPTS);
    double range = 2.0 / SETTING.minErrors();
    double floor = audit(sample).floor().value();
    assertThat(floor).isBetween(mass - range - 1e-3, mass - range);
    assertThat(audit(sample).ceiling().value()).isGreaterThan(floor);
  }

  @Test
  void itsIntervalsAreAsNarrowAsABillionMakesThem() {
    List<Interval> intervals = CategoryFigures.of(audit(sample)).intervals();
    assertThat(intervals).isNotEmpty();
    double rate = audit(sample).singletonRate().value();
    for (Interval interval : intervals) {
      assertThat(interval.low()).isLessThan(rate);
      assertThat(interval.high()).isGreaterThan(rate);
      assertThat(interval.high() - interval.low()).isLessThan(4 * 1.96 / Math.sqrt(BILLION));
    }
  }

  @Test
  void itsGrowthFollowsTheWorld() {
    List<GrowthPoint> curve = Growth.curve(sample);
    assertThat(curve).hasSizeGreaterThan(10);
    for (GrowthPoint point : curve) {
      double mass = missingMass(point.size());
      double lean = point.kind() == GrowthPoint.Kind.EXTRAPOLATED ? 0.15 * mass : 0;
      assertThat(point.rate()).isBetween(mass - lean - 1e-3, mass + 1e-3);
    }
    assertThat(Outlook.of(audit(sample)))
        .isNotEmpty()
        .allMatch(outlook -> outlook.claims() > 0 && outlook.documents() > 0);
  }

  static List<Sample> extremes() {
    long billion = (long) BILLION;
    return List.of(
        sample,
        new Sample(sample.spectrum(), 10 * billion),
        new Sample(Spectrum.of(Map.of(billion, 1L)), 0),
        new Sample(Spectrum.of(Map.of(1L, billion)), 0),
        new Sample(Spectrum.of(Map.of(1L, billion, 2L, 1L)), 1),
        new Sample(Spectrum.of(Map.of(1L, 1L, billion, billion)), billion),
        // Whoever loops over counts does not come back from here.
        new Sample(Spectrum.of(Map.of(1L, billion, 1L << 60, 1L)), billion));
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void noFigureLeavesItsRange(Sample extreme) {
    CategoryAudit audit =
        CategoryAudit.of(
            BIRTHDAY,
            "mention",
            extreme.size(),
            extreme,
            SETTING.withExtraction(new ExtractionError(0.6, 0.05)));
    for (Estimate estimate : audit.estimates()) {
      boolean isCount = estimate.name().equals("chao1");
      assertThat(estimate.value())
          .as(estimate.name())
          .isBetween(
              isCount ? (double) extreme.spectrum().distinct() : 0,
              isCount ? (double) Long.MAX_VALUE : 1);
    }
    assertThat(audit.bounds()).allMatch(bound -> Double.isFinite(bound.value()));
    assertThat(highest(audit, Side.LOWER)).isLessThanOrEqualTo(1);
    assertThat(audit.bounds())
        .filteredOn(bound -> bound.side() == Side.UPPER)
        .allMatch(bound -> bound.value() >= 0);
    assertThat(Growth.curve(extreme))
        .allMatch(p -> p.low() >= 0 && p.low() <= p.rate() + 1e-12 && p.rate() <= p.high() + 1e-12)
        .allMatch(p -> p.high() <= 1);
    List<PopularityBand> bands = Popularity.bands(extreme);
    double answered = (double) extreme.answered() / extreme.size();
    assertThat(bands.stream().mapToDouble(PopularityBand::asked).sum())
        .isCloseTo(answered, within(1e-9));
    assertThat(bands.stream().mapToDouble(PopularityBand::share).sum())
        .isCloseTo(answered, within(1e-9));
    assertThat(bands.stream().mapToLong(PopularityBand::claims).sum())
        .isEqualTo(extreme.answered());
    assertThat(Outlook.of(audit)).noneMatch(outlook -> Double.isNaN(outlook.claims()));
    assertThat(CategoryFigures.of(audit).tally().claims()).isEqualTo(extreme.answered());
  }

  private static double highest(CategoryAudit audit, Side side) {
    return audit.bounds().stream()
        .filter(bound -> bound.side() == side)
        .mapToDouble(BoundValue::value)
        .max()
        .orElseThrow();
  }

  @Test
  void aPromptOfABillionClaimsAmongSingletonsIsResampled() {
    HoldOutTally holdOut = new HoldOutTally();
    Bootstrap bootstrap = new Bootstrap();
    int[] all = IntStream.range(0, HoldOutTally.PARTS).toArray();
    long[] claims = new long[all.length];
    Arrays.fill(claims, (long) BILLION);
    holdOut.add(all, claims, claims);
    bootstrap.add(all, claims, claims);
    int singletons = 256_000;
    for (int i = 0; i < singletons; i++) {
      int[] part = {i % HoldOutTally.PARTS};
      holdOut.add(part, new long[] {1}, new long[] {0});
      bootstrap.add(part, new long[] {1}, new long[] {0});
    }
    double n = 2 * BILLION * all.length + singletons;
    HoldOut halves = holdOut.result();
    assertThat(halves.predicted()).isCloseTo(singletons / n, within(1e-9));
    assertThat(halves.actual()).isCloseTo(singletons / n, within(1e-9));
    assertThat(halves.verdict()).isEqualTo(HoldOut.Verdict.EXCHANGEABLE);
    assertThat(bootstrap.interval().low()).isBetween(0.9 * singletons / n, singletons / n);
    assertThat(bootstrap.interval().high()).isBetween(singletons / n, 1.1 * singletons / n);
  }
}
