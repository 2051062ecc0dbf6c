package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class FigureTest {

  private static final int TIMES = 10;

  /**
   * Why a bound's interval may be made of the rate's. E17 is a share of the claims alone, and never
   * the first bound that two runs have.
   */
  @Property
  void noBoundMovesByMoreThanTheRate(
      @ForAll @LongRange(min = 1_000, max = 1_000_000) long singletons,
      @ForAll @LongRange(min = 0, max = 500_000) long doubletons,
      @ForAll @LongRange(min = 1_000, max = 100_000) long others,
      @ForAll @LongRange(min = 0, max = 100_000) long abstentions,
      @ForAll @LongRange(min = 1, max = 50) long moved,
      @ForAll @DoubleRange(min = 0.3, max = 1) double recall,
      @ForAll @DoubleRange(max = 0.5) double spurious) {
    Sample before = sample(singletons, doubletons, others, abstentions);
    Sample after = sample(singletons + TIMES * moved, doubletons, others - moved, abstentions);
    Setting setting = new Setting(364, 365, 0, 0.01, new ExtractionError(recall, spurious));
    double rate = (double) TIMES * moved / before.size();
    List<BoundValue> low = Bounds.values(before, setting);
    List<BoundValue> high = Bounds.values(after, setting);
    for (int i = 0; i < low.size(); i++) {
      if (!low.get(i).equation().equals("E17")
          && !low.get(i).isVacuous()
          && !high.get(i).isVacuous()) {
        assertThat(high.get(i).value() - low.get(i).value())
            .as(low.get(i).key())
            .isBetween(-1e-12, rate / (1 - spurious) + 1e-12);
      }
    }
  }

  /** What the corrected bound moves with besides: recall is told from singletons and doubletons. */
  @Property
  void theCorrectedBoundMovesByNoMoreForADoubletonThanSaid(
      @ForAll @LongRange(min = 1_000, max = 1_000_000) long singletons,
      @ForAll @LongRange(min = 1, max = 100_000) long doubletons,
      @ForAll @LongRange(min = 1_000, max = 100_000) long others,
      @ForAll @LongRange(min = 1, max = 50) long moved,
      @ForAll @DoubleRange(min = 0.05, max = 1) double recall,
      @ForAll @DoubleRange(max = 0.3) double spurious) {
    ExtractionError error = new ExtractionError(recall, spurious);
    Setting setting = new Setting(364, 365, 0, 0.01, error);
    Sample few = sample(singletons, doubletons, others, 0);
    Sample many = sample(singletons, doubletons + TIMES / 2 * moved, others - moved, 0);
    double slope =
        Figure.perDoubleton(
            (double) few.answered(), (double) singletons, (double) doubletons, error);
    for (BoundValue before : Bounds.values(few, setting)) {
      if (before.equation().equals("E17a") && !before.isVacuous()) {
        double after = value(Bounds.values(many, setting), "E17a");
        assertThat(before.value() - after).isBetween(-1e-12, TIMES / 2 * moved * slope + 1e-12);
      }
    }
  }

  private static double value(List<BoundValue> bounds, String equation) {
    return bounds.stream()
        .filter(b -> b.equation().equals(equation))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Sample sample(long singletons, long doubletons, long others, long abstentions) {
    return new Sample(
        Spectrum.of(Map.of(1L, singletons, 2L, doubletons, (long) TIMES, others)), abstentions);
  }
}
