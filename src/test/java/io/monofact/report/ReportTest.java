package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.FactCategory;
import io.monofact.bound.ExtractionError;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final FactCategory FOUNDER = new FactCategory("founder", "Founder", 1000, 2000);
  private static final Sample SAMPLE = new Sample(Spectrum.of(Map.of(1L, 40L)), 0);

  private static CategoryAudit audit(String unit) {
    return CategoryAudit.of(FOUNDER, unit, 3, SAMPLE, FOUNDER.setting(0, 0.01));
  }

  @Test
  void theLeadingUnitGivesOneAuditForEachCategory() throws IOException {
    Report report = DemoReport.report();

    assertThat(report.leading()).hasSize(7).allMatch(a -> a.unit().equals("distinct_text"));
    assertThat(report.of(report.leading().get(2).category()))
        .extracting(CategoryAudit::unit)
        .containsExactly("distinct_text", "document", "mention");
    assertThat(report.isExtractionMeasured()).isFalse();
  }

  @Test
  void aCategoryWithoutTheLeadingUnitIsRefused() {
    assertThatThrownBy(() -> DemoReport.report(List.of(audit("mention")), "corpus"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "category founder has 0 audits under the leading unit distinct_text; there must be one");
    assertThatThrownBy(
            () ->
                DemoReport.report(
                    List.of(audit("distinct_text"), audit("distinct_text")), "corpus"))
        .hasMessageStartingWith("category founder has 2 audits");
  }

  @Test
  void whatWasReadAddsUp() {
    TreeMap<String, Long> one = new TreeMap<>(Map.of("empty_file", 1L));
    assertThatThrownBy(() -> new Reading(10, 8, 0, 1, 0, 0, 0, one))
        .hasMessage("records (10) must be documents (8) plus rejects (1)");
    assertThatThrownBy(() -> new Reading(10, 8, 0, 2, 0, 0, 0, one))
        .hasMessage("the rejects by reason add up to 1; there are 2 rejects");
    assertThat(new Reading(10, 9, 0, 1, 0, 0, 0, one).rejectShare()).isEqualTo(0.1);
    assertThat(Reading.none().rejectShare()).isZero();
  }

  @Test
  void assumptionsSayWhatWasMeasured() {
    CategoryAudit naive = audit("distinct_text");
    CategoryAudit measured =
        CategoryAudit.of(
            FOUNDER,
            "distinct_text",
            3,
            SAMPLE,
            FOUNDER.setting(0.05, 0.01).withExtraction(new ExtractionError(0.8, 0.1)));

    assertThat(extraction(List.of(naive))).startsWith("Not measured.");
    assertThat(extraction(List.of(measured))).startsWith("Measured;");
    assertThat(extraction(List.of(naive, measured))).startsWith("Measured for some");
    assertThat(Assumptions.of(List.of(naive, measured)))
        .extracting(Assumption::standing)
        .contains(
            "Assumed, not measured (δ = 0, δ = 0.05).",
            "As the category's definition says, or --responses: Founder 1,000 to 2,000.");
  }

  @Test
  void ofGivenCountsNothingIsSaidOfHowTheyWereMade() {
    assertThat(Assumptions.of(List.of(audit("given"))).toString())
        .contains("How the given counts were made is not known here;")
        .doesNotContain("Lessened by counting");
    assertThat(Assumptions.of(List.of(audit("distinct_text"))).toString())
        .contains("Lessened by counting");
  }

  @Test
  void assumptionsSayOfWhatTwoClaimsAreMadeTogether() {
    FactCategory spouse = new FactCategory("spouse", "Spouse", 1000, 2000).with(true, 2);
    CategoryAudit pairs =
        CategoryAudit.of(spouse, "distinct_text", 3, SAMPLE, spouse.setting(0, 0.01));

    assertThat(draws(List.of(audit("distinct_text")))).doesNotContain("about each of two people");
    assertThat(draws(List.of(audit("distinct_text"), pairs)))
        .contains("A statement of the kind Spouse makes a claim about each of two people");
  }

  private static String draws(List<CategoryAudit> audits) {
    return Assumptions.of(audits).get(4).standing();
  }

  private static String extraction(List<CategoryAudit> audits) {
    return Assumptions.of(audits).get(0).standing();
  }

  @Test
  void theTableHasOneLineForEachCategory() throws IOException {
    List<CategoryAudit> three = DemoReport.report().leading().subList(1, 4);

    assertThat(TextTable.of(three))
        .isEqualTo(
            """
            category    documents   claims  prompts  singleton rate  lower bound  upper bound
            birth_year    284,976  300,000   29,878           6.7 %        3.5 %        9.0 %
            birthplace     10,965   12,000    6,972          49.0 %       36.5 %       60.8 %
            founder           278      300      211          60.5 %      vacuous      vacuous
            """);
  }

  @Test
  void theTableShowsWhatIsUndefined() throws IOException {
    List<CategoryAudit> leading = DemoReport.report().leading();
    String table = TextTable.of(leading.subList(leading.size() - 1, leading.size()));

    assertThat(table.lines().toList().get(1))
        .isEqualTo(
            "dissertation_title          0       0        0               –      vacuous"
                + "      vacuous");
  }

  @Test
  void everyRowHasTheSchemasColumns() throws IOException {
    List<ReportColumn> schema = ReportColumns.schema();

    assertThat(schema).extracting(ReportColumn::name).doesNotHaveDuplicates();
    for (CategoryAudit audit : DemoReport.report().audits()) {
      List<ReportColumn> row = ReportColumns.of(audit);
      assertThat(row).extracting(ReportColumn::name).isEqualTo(names(schema));
      assertThat(row)
          .extracting(ReportColumn::type)
          .isEqualTo(schema.stream().map(ReportColumn::type).toList());
      assertThat(row)
          .allSatisfy(
              c -> {
                if (c.value() != null) {
                  assertThat(c.value()).isInstanceOf(javaType(c.type()));
                }
              });
    }
  }

  @Test
  void theColumnsAreThoseOfTheContract() {
    assertThat(names(ReportColumns.schema()))
        .containsExactly(
            "category",
            "unit",
            "documents",
            "examples",
            "claims",
            "abstentions",
            "prompts",
            "f1",
            "f2",
            "few_singletons",
            "min_responses",
            "max_responses",
            "delta",
            "confidence",
            "recall",
            "spurious_share",
            "singleton_rate",
            "e13_low",
            "e13_high",
            "poisson_low",
            "poisson_high",
            "distinct_singleton_share",
            "singleton_rate_at_n_over_2",
            "missing_mass",
            "missing_mass_at_2n",
            "missing_mass_at_3n",
            "chao1",
            "e17a_corrected_lower",
            "e17_corrected_lower",
            "e12_lower",
            "e4_lower_99",
            "e6_lower",
            "e5_upper_99",
            "e7_upper",
            "conflicts",
            "conflict_rate",
            "holdout_predicted",
            "holdout_actual",
            "holdout_low",
            "holdout_high",
            "holdout",
            "bootstrap_low",
            "bootstrap_high",
            "leading_lower",
            "leading_upper");
  }

  private static List<String> names(List<ReportColumn> columns) {
    return columns.stream().map(ReportColumn::name).toList();
  }

  private static Class<?> javaType(ReportColumn.Type type) {
    return switch (type) {
      case TEXT -> String.class;
      case COUNT -> Long.class;
      case FIGURE -> Double.class;
      case FLAG -> Boolean.class;
    };
  }
}
