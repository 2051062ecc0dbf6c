package io.monofact.audit;

import io.monofact.bound.Bounds;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.SingletonRate;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs for tests, with figures as the program computes them. */
public final class Runs {

  static final Instant STARTED = Instant.parse("2026-11-20T14:03:11Z");
  static final String UNIT = "distinct_text";
  static final Setting SETTING = new Setting(364, 365, 0, 0.01);

  private Runs() {}

  /** A run that read 10,000 records and rejected a share of them. */
  static RunFigures run(double rejected, CategoryFigures... categories) {
    return new RunFigures(
        "corpus", STARTED, UNIT, 10_000, rejected, Provenance.UNKNOWN, List.of(categories));
  }

  /** A run that is kept in a history, so many days after the first. */
  public static RunFigures kept(String run, int day, CategoryFigures... categories) {
    return new RunFigures(
        "corpus",
        STARTED.plus(Duration.ofDays(day)),
        UNIT,
        10_000,
        0,
        new Provenance(run, "0.1.0", "rules", true, "Kept 10,000."),
        List.of(categories));
  }

  static RunFigures run(CategoryFigures... categories) {
    return run(0, categories);
  }

  /** A category with singletons, and with other prompts that are answered twice each. */
  public static CategoryFigures category(String name, long singletons, long doubletons) {
    return category(name, singletons, doubletons, SETTING, null);
  }

  static CategoryFigures category(
      String name, long singletons, long doubletons, Setting setting, Instant measured) {
    Sample sample = new Sample(Spectrum.of(Map.of(1L, singletons, 2L, doubletons)), 0);
    return category(name, sample, setting, measured, 0.02, HoldOut.Verdict.EXCHANGEABLE);
  }

  static CategoryFigures category(
      String name,
      Sample sample,
      Setting setting,
      Instant measured,
      double conflictRate,
      HoldOut.Verdict holdOut) {
    return new CategoryFigures(
        name,
        name,
        UNIT,
        new Tally(0, sample.answered(), sample.abstentions(), sample.spectrum().distinct()),
        sample.size(),
        sample.singletons(),
        SingletonRate.rate(sample),
        new SingletonRate()
            .estimate(sample).intervals().stream().filter(i -> i.isDefined()).toList(),
        setting,
        Bounds.values(sample, setting),
        conflictRate,
        holdOut,
        holdOut == HoldOut.Verdict.NOT_EXCHANGEABLE ? "one source dominates" : null,
        measured);
  }

  static CategoryFigures with(double conflictRate, HoldOut.Verdict holdOut) {
    Sample sample = new Sample(Spectrum.of(Map.of(1L, 400L, 2L, 300L)), 0);
    return category("birthday", sample, SETTING, null, conflictRate, holdOut);
  }

  static CategoryFigures measured(Instant when) {
    return category(
        "birthday", 400, 300, SETTING.withExtraction(new ExtractionError(0.9, 0.05)), when);
  }

  /** Names that try to break out of every form that a verdict is written in. */
  public static Verdict hostile() {
    String name = "<b>|\"&'`\n\u0001]]>";
    RunFigures run =
        new RunFigures(
            name,
            STARTED,
            UNIT,
            10_000,
            0.5,
            Provenance.UNKNOWN,
            List.of(category(name, 400, 300)));
    return Verdict.of(
        Policy.parse(
            "p.yaml",
            """
            policy: "<script>alert(1)</script> ]]> \\x01"
            checks:
              - check: rejected_share_at_most
                at_most: 0.01
              - check: figure_at_most
                figure: singleton_rate
                at_most: 0.1
              - check: figure_at_most
                figure: singleton_rate
                at_most: 0.2
              - check: figure_at_most
                figure: singleton_rate
                level: warning
                at_most: 0.1
              - check: category_present
              - check: holdout_exchangeable
            """,
            List.of("birthday"),
            List.of(UNIT)),
        run,
        null);
  }
}
