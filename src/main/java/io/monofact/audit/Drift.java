package io.monofact.audit;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a figure may lie in the next run, by what it was in earlier ones: a prediction interval of
 * a model with random effects. Each earlier figure is a level that all runs share, plus what
 * differs from run to run (variance t²), plus its own sampling error (e_i², from its interval).
 * With k runs of mean m and variance s², and e² of the figure to be judged,
 *
 * <pre>
 *   t²    = max(0, s² - mean(e_i²))
 *   V     = e² + mean(e_i²)/k + t² (1 + 1/k)
 *   range = m ± T(confidence; df) sqrt(V),   df = (k - 1) V² / ((1 + 1/k) s²)²
 * </pre>
 *
 * T is Student's quantile, with Satterthwaite's degrees of freedom: of the terms only s² is itself
 * estimated from k runs. Docs/policy.md has how often noise is taken for drift.
 *
 * @param now the figure that is judged
 * @param runs how many earlier runs it is held against
 * @param mean their mean
 * @param spread t, what differs from run to run beyond sampling error
 * @param low the lower end of the range, at least 0
 * @param high the upper end, at most 1
 * @param confidence the range's, two-sided
 */
public record Drift(
    Quantity now,
    int runs,
    double mean,
    double spread,
    double low,
    double high,
    double confidence) {

  /** The fewest runs of which a spread can be told. */
  public static final int FEWEST = 3;

  /** How many runs a range rests on at least, where nothing else is said. */
  public static final int ENOUGH = 5;

  /** How many runs back it goes, where nothing else is said. */
  public static final int LAST = 20;

  private static final double Z95 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
  private static final double NORMAL_FROM = 1e6;

  /**
   * The range by earlier runs; none where the figure is undefined, or there are fewer than {@value
   * #FEWEST} runs in which it is not.
   *
   * @param confidence the range's, two-sided, above 0 and below 1
   */
  public static Optional<Drift> of(Quantity now, List<Quantity> earlier, double confidence) {
    List<Quantity> defined = earlier.stream().filter(Quantity::isDefined).toList();
    int k = defined.size();
    if (!now.isDefined() || k < FEWEST) {
      return Optional.empty();
    }
    double mean = defined.stream().mapToDouble(Quantity::value).sum() / k;
    double variance =
        defined.stream().mapToDouble(q -> (q.value() - mean) * (q.value() - mean)).sum() / (k - 1);
    double sampling = defined.stream().mapToDouble(Drift::variance).sum() / k;
    double between = Math.max(0, variance - sampling);
    double all = variance(now) + sampling / k + between * (1 + 1.0 / k);
    double reach = all == 0 ? 0 : quantile(confidence, k, all, variance) * Math.sqrt(all);
    return Optional.of(
        new Drift(
            now,
            k,
            mean,
            Math.sqrt(between),
            Math.max(0, mean - reach),
            Math.min(1, mean + reach),
            confidence));
  }

  /**
   * The range by the runs of a history before one.
   *
   * @param run when the run began, and which it is
   * @param cases how many categories are judged at once: by Bonferroni each has its share of the
   *     error
   */
  public static Optional<Drift> of(
      Figure figure,
      RunFigures run,
      CategoryFigures now,
      History history,
      int most,
      double confidence,
      int cases) {
    List<Quantity> earlier =
        history
            .before(run.started(), run.provenance().run(), now.category(), now.unit(), most)
            .stream()
            .filter(row -> row.isComparable(figure, now))
            .map(row -> row.figure(figure))
            .toList();
    return of(figure.in(now), earlier, 1 - (1 - confidence) / cases);
  }

  /** Whether the figure is outside the range. */
  public boolean isMoreThanNoise() {
    return now.value() < low || now.value() > high;
  }

  private static double variance(Quantity q) {
    double error = (q.high() - q.low()) / (2 * Z95);
    return error * error;
  }

  private static double quantile(double confidence, int k, double all, double variance) {
    double estimated = (1 + 1.0 / k) * variance;
    double df = (k - 1) * (all / estimated) * (all / estimated);
    double p = (1 + confidence) / 2;
    return df < NORMAL_FROM
        ? TDistribution.of(df).inverseCumulativeProbability(p)
        : NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
  }
}
