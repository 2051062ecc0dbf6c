package io.monofact.report;

import static java.lang.Double.NaN;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.FactCategory;
import io.monofact.bound.BoundValue;
import io.monofact.bound.ExtractionError;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import io.monofact.estimate.Resampled;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report as a table: one row for each category and unit. The columns of figures come from the
 * catalogues of estimators and bounds, so that a new one brings its own.
 */
public final class ReportColumns {

  private ReportColumns() {}

  /** The columns that every row has, in order, with null or zero values. */
  public static List<ReportColumn> schema() {
    FactCategory none = new FactCategory("", "", 2, 2);
    Sample empty = new Sample(Spectrum.of(Map.of()), 0);
    return of(CategoryAudit.of(none, "", 0, empty, none.setting(0, 0.01)));
  }

  /** One row. Names and types are those of {@link #schema()}, in the same order. */
  public static List<ReportColumn> of(CategoryAudit audit) {
    Sample sample = audit.sample();
    ExtractionError extraction = audit.setting().extraction();
    List<ReportColumn> row = new ArrayList<>();
    row.add(ReportColumn.text("category", audit.category().name()));
    row.add(ReportColumn.text("unit", audit.unit()));
    row.add(ReportColumn.count("documents", audit.documents()));
    row.add(ReportColumn.count("examples", sample.size()));
    row.add(ReportColumn.count("claims", sample.answered()));
    row.add(ReportColumn.count("abstentions", sample.abstentions()));
    row.add(ReportColumn.count("prompts", sample.spectrum().distinct()));
    row.add(ReportColumn.count("f1", sample.singletons()));
    row.add(ReportColumn.count("f2", sample.spectrum().f(2)));
    row.add(ReportColumn.flag("few_singletons", audit.hasFewSingletons()));
    row.add(ReportColumn.count("min_responses", audit.category().minResponses()));
    row.add(ReportColumn.count("max_responses", audit.category().maxResponses()));
    row.add(ReportColumn.figure("delta", audit.setting().delta()));
    row.add(ReportColumn.figure("confidence", 1 - audit.setting().g()));
    row.add(ReportColumn.figure("recall", extraction == null ? Double.NaN : extraction.recall()));
    row.add(
        ReportColumn.figure(
            "spurious_share", extraction == null ? Double.NaN : extraction.spurious()));
    for (Estimate estimate : audit.estimates()) {
      row.add(ReportColumn.figure(estimate.name(), estimate.value()));
      for (Interval interval : estimate.intervals()) {
        row.add(ReportColumn.figure(interval.key() + "_low", interval.low()));
        row.add(ReportColumn.figure(interval.key() + "_high", interval.high()));
      }
    }
    for (BoundValue bound : audit.bounds()) {
      row.add(ReportColumn.figure(bound.key(), bound.value()));
    }
    row.add(ReportColumn.countIfKnown("conflicts", audit.conflicts()));
    row.add(ReportColumn.figure("conflict_rate", audit.conflictRate()));
    HoldOut check = audit.holdOut();
    row.add(ReportColumn.figure("holdout_predicted", check == null ? NaN : check.predicted()));
    row.add(ReportColumn.figure("holdout_actual", check == null ? NaN : check.actual()));
    row.add(ReportColumn.figure("holdout_low", check == null ? NaN : check.low()));
    row.add(ReportColumn.figure("holdout_high", check == null ? NaN : check.high()));
    row.add(ReportColumn.text("holdout", check == null ? null : check.verdict().label()));
    Resampled resampled = audit.resampled();
    row.add(
        ReportColumn.figure(
            "bootstrap_low", resampled == null ? NaN : resampled.bootstrap().low()));
    row.add(
        ReportColumn.figure(
            "bootstrap_high", resampled == null ? NaN : resampled.bootstrap().high()));
    row.add(ReportColumn.text("leading_lower", audit.floor().key()));
    row.add(ReportColumn.text("leading_upper", audit.ceiling().key()));
    return List.copyOf(row);
  }
}
