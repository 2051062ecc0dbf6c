package io.monofact.world;

import java.util.List;
import java.util.Locale;

/**
 * A row of the table {@code coverage}.
 *
 * @param world the world
 * @param learner the model
 * @param bound which bound, by its equation
 * @param trials how many corpora were drawn
 * @param held in how many of them the bound was on its side of the true error
 * @param coverage the share of these
 * @param err the mean true error
 * @param value the mean of the bound's raw values
 * @param tightness the mean of error less bound: how much a lower bound leaves unsaid
 */
public record CoverageRow(
    String world,
    String learner,
    String bound,
    long trials,
    long held,
    double coverage,
    double err,
    double value,
    double tightness) {

  /** The rows of these. */
  public static List<CoverageRow> of(List<Coverage> all) {
    return all.stream()
        .map(
            c ->
                new CoverageRow(
                    c.world(),
                    c.learner().toLowerCase(Locale.ROOT),
                    c.bound(),
                    c.trials(),
                    c.held(),
                    (double) c.held() / c.trials(),
                    c.err(),
                    c.value(),
                    c.err() - c.value()))
        .toList();
  }
}
