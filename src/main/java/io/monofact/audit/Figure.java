package io.monofact.audit;

import io.monofact.bound.BoundValue;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import io.monofact.bound.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A figure that a policy may hold to a limit or to a baseline. Higher is worse in each. */
public enum Figure {
  /** sr (E1). */
  SINGLETON_RATE(null),
  /** The floor under the error rate that leads the report. */
  LOWER_BOUND(Side.LOWER),
  /** The ceiling that leads. */
  UPPER_BOUND(Side.UPPER);

  /** The normal quantile of an interval at 95 %, as those of the rate are. */
  private static final double NORMAL_95 = 1.959964;

  private final Side side;

  Figure(Side side) {
    this.side = side;
  }

  /** The name in a policy. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names in a policy, in order. */
  static List<String> labels() {
    return Arrays.stream(values()).map(Figure::label).toList();
  }

  static Figure of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The name in a sentence. */
  String words() {
    return "the " + label().replace('_', ' ');
  }

  /** The figure in a run; undefined where there is none. */
  public Quantity in(CategoryFigures figures) {
    return side == null
        ? figures.singletonRate()
        : figures.bounds().stream()
            .filter(b -> b.side() == side && b.isDefined())
            .findFirst()
            .map(b -> quantity(b, figures))
            .orElse(Quantity.of(label(), Double.NaN));
  }

  /** Whether the figure in a run is a bound that says nothing. */
  public boolean isVacuous(CategoryFigures figures) {
    return side != null
        && figures.bounds().stream()
            .filter(b -> b.side() == side && b.isDefined())
            .findFirst()
            .map(BoundValue::isVacuous)
            .orElse(true);
  }

  /**
   * How the figure moved since a baseline: of bounds the first that both runs have and that was
   * computed alike. A corrected bound moves with what extraction is measured to be, so where that
   * differs only theorems are compared. None where nothing can be compared.
   *
   * @param confidence the interval's, two-sided
   */
  public Optional<Moved> since(CategoryFigures then, CategoryFigures now, double confidence) {
    if (side == null) {
      return moved(now.singletonRate(), then.singletonRate(), confidence);
    }
    ExtractionError extraction = now.setting().extraction();
    boolean sameExtraction =
        extraction == null
            ? then.setting().extraction() == null
            : extraction.equals(then.setting().extraction());
    if (!bare(now.setting()).equals(bare(then.setting()))) {
      return Optional.empty();
    }
    return now.bounds().stream()
        .filter(b -> b.side() == side && b.isDefined())
        .filter(b -> sameExtraction || b.standing() == Standing.THEOREM)
        .flatMap(
            b ->
                then.bounds().stream()
                    .filter(o -> o.key().equals(b.key()) && o.isDefined())
                    .flatMap(o -> moved(quantity(b, now), quantity(o, then), confidence).stream()))
        .findFirst();
  }

  /**
   * A figure in two runs.
   *
   * @param now in the later
   * @param then in the earlier
   * @param change how it moved
   */
  public record Moved(Quantity now, Quantity then, Change change) {}

  private static Optional<Moved> moved(Quantity now, Quantity then, double confidence) {
    return now.isDefined() && then.isDefined()
        ? Optional.of(new Moved(now, then, Change.of(now, then, confidence)))
        : Optional.empty();
  }

  private static Setting bare(Setting setting) {
    return setting.withExtraction(null);
  }

  /**
   * A bound within 0 to 1, outside of which it says nothing. What is random in it is the singleton
   * rate, and it moves by no more than the rate, or 1/(1 - s) of that where it is corrected for a
   * spurious share s. A corrected one also moves with f_2, by which it tells what was missed. So
   * wide is its interval (docs/policy.md).
   */
  private static Quantity quantity(BoundValue bound, CategoryFigures figures) {
    Quantity rate = figures.singletonRate();
    ExtractionError error = figures.setting().extraction();
    boolean isCorrected = error != null && bound.standing() != Standing.THEOREM;
    double slope = isCorrected ? 1 / (1 - error.spurious()) : 1;
    double ofDoubletons = 0;
    if (isCorrected) {
      Tally tally = figures.tally();
      // how many prompts occur twice is not in a report: no more than occur more than once
      double doubletons = Math.max(1, tally.prompts() - figures.singletons());
      ofDoubletons =
          NORMAL_95
              * Math.sqrt(doubletons)
              * perDoubleton(
                  (double) tally.claims(), (double) figures.singletons(), doubletons, error);
    }
    double value = Math.min(1, Math.max(0, bound.value()));
    return new Quantity(
        bound.key(),
        value,
        value - Math.hypot(slope * (rate.value() - rate.low()), ofDoubletons),
        value + Math.hypot(slope * (rate.high() - rate.value()), ofDoubletons));
  }

  /**
   * By how much, at the most, a corrected bound falls for one more prompt that occurs twice: the
   * slope of MM' (docs/theory.md section 5, by E15) in f_2, with A^(m + 1) taken for 1.
   *
   * @param answered n
   * @param singletons f_1
   * @param doubletons f_2
   */
  static double perDoubleton(
      double answered, double singletons, double doubletons, ExtractionError error) {
    double n = answered * (1 - error.spurious());
    double f1 = Math.max(0, singletons - error.spurious() * answered);
    if (n <= 1 || f1 == 0) {
      return 0;
    }
    double missed = n * (1 / error.recall() - 1);
    return f1 / n * 2 * (missed + 1) / ((n - 1) * f1 + 2 * doubletons);
  }
}
