package io.monofact.audit;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.Estimators;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Resampled;
import io.monofact.estimate.SingletonRate;
import io.monofact.spectrum.Sample;
import java.util.List;
import java.util.Objects;

/**
 * Every figure of one category under one unit.
 *
 * @param category the kind of fact
 * @param unit what counted as one example, such as {@code distinct_text}
 * @param documents documents with a statement of the category
 * @param sample the spectrum and the abstentions
 * @param setting what the bounds were computed with
 * @param estimates in the order of {@link Estimators}
 * @param bounds in the order of {@link Bounds}
 * @param disputed prompts with two or more distinct answers; -1 where that is not known
 * @param resampled what dealing the documents into parts tells; null where that is not known
 * @param cause why half of the corpus does not predict the other, in words; null where it does
 */
public record CategoryAudit(
    FactCategory category,
    String unit,
    long documents,
    Sample sample,
    Setting setting,
    List<Estimate> estimates,
    List<BoundValue> bounds,
    long disputed,
    Resampled resampled,
    String cause) {

  public CategoryAudit {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(setting, "setting");
    estimates = List.copyOf(estimates);
    bounds = List.copyOf(bounds);
    if (documents < 0) {
      throw new IllegalArgumentException(
          "category %s has %d documents; it must not be negative"
              .formatted(category.name(), documents));
    }
  }

  /** Computes every figure. An empty sample is fine: its figures are undefined. */
  public static CategoryAudit of(
      FactCategory category, String unit, long documents, Sample sample, Setting setting) {
    return new CategoryAudit(
        category,
        unit,
        documents,
        sample,
        setting,
        Estimators.estimates(sample, setting.claimsPerStatement()),
        Bounds.values(sample, setting),
        -1,
        null,
        null);
  }

  /** This, with the number of prompts that have two or more distinct answers. */
  public CategoryAudit withDisputed(long prompts) {
    return new CategoryAudit(
        category, unit, documents, sample, setting, estimates, bounds, prompts, resampled, cause);
  }

  /** This, with the outcome of the hold-out check and the bootstrap; null for none. */
  public CategoryAudit withResampled(Resampled outcome) {
    return new CategoryAudit(
        category, unit, documents, sample, setting, estimates, bounds, disputed, outcome, cause);
  }

  /** This, with why the hold-out check fails. */
  public CategoryAudit withCause(String likely) {
    return new CategoryAudit(
        category, unit, documents, sample, setting, estimates, bounds, disputed, resampled, likely);
  }

  /** Whether half of the corpus predicts the other; null where that is not known. */
  public HoldOut holdOut() {
    return resampled == null || resampled.holdOut() == null
        ? null
        : resampled.holdOut().ofClaimsMadeTogether(category.claimsPerStatement());
  }

  /** Whether a hold-out check says that the examples are no independent draws. */
  public boolean isNotExchangeable() {
    return holdOut() != null && holdOut().verdict() == HoldOut.Verdict.NOT_EXCHANGEABLE;
  }

  /**
   * Prompts with two or more distinct answers of which one alone can be right; -1 where that is not
   * known, or where several may be right.
   */
  public long conflicts() {
    return category.severalAnswers() ? -1 : disputed;
  }

  /** Conflicts over the prompts that were answered; NaN where either is not known or none. */
  public double conflictRate() {
    return category.severalAnswers() ? Double.NaN : disputedRate();
  }

  /** Prompts with two or more distinct answers over those that were answered; NaN likewise. */
  public double disputedRate() {
    long prompts = sample.spectrum().distinct();
    return disputed < 0 || prompts == 0 ? Double.NaN : (double) disputed / prompts;
  }

  /** sr (E1) with its intervals. */
  public Estimate singletonRate() {
    return estimates.stream()
        .filter(e -> e.equation().equals("E1"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no estimate of the singleton rate (E1)"));
  }

  /** Whether there are too few singletons for the interval of normal theory. */
  public boolean hasFewSingletons() {
    return sample.singletons() < SingletonRate.FEW;
  }

  /** Whether the extractor's own errors are known, so that a bound allows for them. */
  public boolean isExtractionMeasured() {
    return setting.extraction() != null;
  }

  /**
   * The lower bound that leads: the first of {@link Bounds} with a value, else its first theorem.
   */
  public BoundValue floor() {
    return LeadingBound.of(bounds, Side.LOWER);
  }

  /**
   * The upper bound that leads: the first of {@link Bounds} with a value, else its first theorem.
   */
  public BoundValue ceiling() {
    return LeadingBound.of(bounds, Side.UPPER);
  }
}
