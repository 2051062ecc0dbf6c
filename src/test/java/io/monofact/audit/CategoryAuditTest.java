package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.estimate.Estimators;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import io.monofact.estimate.Resampled;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryAuditTest {

  private static final FactCategory BIRTHDAY = new FactCategory("birthday", "Birthday", 365, 366);
  private static final Sample SAMPLE =
      new Sample(Spectrum.of(Map.of(1L, 4_000L, 2L, 1_000L, 3L, 1_000L)), 1_000);

  private static final Interval NONE = new Interval("bootstrap", "", 0.95, Double.NaN, Double.NaN);

  private static CategoryAudit audit(Sample sample, Setting setting) {
    return CategoryAudit.of(BIRTHDAY, "document", 12, sample, setting);
  }

  @Test
  void wrongAnswersAreOneFewerThanPlausibleOnes() {
    assertThat(BIRTHDAY.setting(0.1, 0.05)).isEqualTo(new Setting(364, 365, 0.1, 0.05));
  }

  @Test
  void hasAllFiguresInTheOrderOfTheCatalogues() {
    Setting setting = BIRTHDAY.setting(0, 0.01);
    CategoryAudit audit = audit(SAMPLE, setting);

    assertThat(audit.estimates()).isEqualTo(Estimators.estimates(SAMPLE));
    assertThat(audit.bounds()).hasSameSizeAs(Bounds.all());
    assertThat(audit.singletonRate().value()).isEqualTo(0.4);
    assertThat(audit.hasFewSingletons()).isFalse();
  }

  @Test
  void theSharpenedFloorLeadsWhereExtractionIsUnmeasured() {
    CategoryAudit audit = audit(SAMPLE, BIRTHDAY.setting(0, 0.01));

    assertThat(audit.isExtractionMeasured()).isFalse();
    assertThat(audit.floor().equation()).isEqualTo("E12");
    assertThat(audit.ceiling().equation()).isEqualTo("E5");
  }

  @Test
  void theCorrectedFloorLeadsWhereExtractionIsMeasured() {
    CategoryAudit audit =
        audit(SAMPLE, BIRTHDAY.setting(0, 0.01).withExtraction(new ExtractionError(0.8, 0.1)));

    assertThat(audit.isExtractionMeasured()).isTrue();
    assertThat(audit.floor().equation()).isEqualTo("E17a");
  }

  @Test
  void aCategoryWithNothingFoundHasItsRow() {
    CategoryAudit audit = audit(new Sample(Spectrum.of(Map.of()), 0), BIRTHDAY.setting(0, 0.01));

    assertThat(audit.singletonRate().isDefined()).isFalse();
    assertThat(List.of(audit.floor(), audit.ceiling()))
        .noneMatch(BoundValue::isDefined)
        .allMatch(BoundValue::isVacuous);
    assertThat(audit.hasFewSingletons()).isTrue();
  }

  @Test
  void aConflictNeedsOneRightAnswerAndAnswersToldApart() {
    CategoryAudit audit = audit(SAMPLE, BIRTHDAY.setting(0, 0.01));
    FactCategory founder = new FactCategory("founder", "Founder", 10, 10).with(true, 1);
    CategoryAudit several =
        CategoryAudit.of(founder, "document", 1, SAMPLE, founder.setting(0, 0.01))
            .withDisputed(1_500);

    assertThat(audit.conflicts()).isEqualTo(-1);
    assertThat(audit.conflictRate()).isNaN();
    assertThat(audit.withDisputed(1_500).conflicts()).isEqualTo(1_500);
    assertThat(audit.withDisputed(1_500).conflictRate()).isEqualTo(0.25);
    assertThat(several.conflicts()).isEqualTo(-1);
    assertThat(several.conflictRate()).isNaN();
    assertThat(several.disputedRate()).isEqualTo(0.25);
  }

  @Test
  void whatComesInPairsHasTheIntervalsOfItsStatements() {
    FactCategory single = new FactCategory("spouse", "Spouse", 1_000, 1_000_000);
    FactCategory pairs = single.with(true, 2);
    CategoryAudit told = CategoryAudit.of(single, "document", 1, SAMPLE, single.setting(0, 0.01));
    CategoryAudit both = CategoryAudit.of(pairs, "document", 1, SAMPLE, pairs.setting(0, 0.01));
    HoldOut check = new HoldOut(0.5, 0.4, 0.0009, 80);

    assertThat(both.singletonRate().value()).isEqualTo(told.singletonRate().value());
    assertThat(width(both) / width(told)).isCloseTo(Math.sqrt(2), within(1e-9));
    assertThat(both.floor().value()).isLessThan(told.floor().value());
    assertThat(told.withResampled(new Resampled(check, NONE)).holdOut()).isEqualTo(check);
    assertThat(check.verdict()).isEqualTo(HoldOut.Verdict.NOT_EXCHANGEABLE);
    assertThat(both.withResampled(new Resampled(check, NONE)).holdOut().verdict())
        .isEqualTo(HoldOut.Verdict.EXCHANGEABLE);
  }

  private static double width(CategoryAudit audit) {
    Interval esty = audit.singletonRate().intervals().get(0);
    return esty.high() - esty.low();
  }

  @Test
  void impossibleCategoriesAreRefused() {
    assertThatThrownBy(() -> new FactCategory("coin", "Coin", 1, 1))
        .hasMessage(
            "category coin has 1 to 1 plausible answers; there must be at least 2, and the least"
                + " number first");
    assertThatThrownBy(() -> new FactCategory("coin", "Coin", 4, 3))
        .hasMessageContaining("4 to 3 plausible answers");
    assertThatThrownBy(
            () -> CategoryAudit.of(BIRTHDAY, "document", -1, SAMPLE, BIRTHDAY.setting(0, 0.01)))
        .hasMessage("category birthday has -1 documents; it must not be negative");
  }
}
