package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Interval;
import io.monofact.estimate.Resampled;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikelyCauseTest {

  private static final FactCategory BIRTHDAY = new FactCategory("birthday", "Birthday", 365, 366);

  @Test
  void isWhatTheNextUnitThatPassesTakesTogether() {
    CategoryAudit mention = audit("mention", 1_000, false);
    CategoryAudit document = audit("document", 800, false);
    CategoryAudit text = audit("distinct_text", 600, true);
    List<CategoryAudit> all = List.of(mention, document, text);
    assertThat(LikelyCause.of(document, all, unit -> "in " + unit, 0.9))
        .isEqualTo("25.0 % of the claims are in distinct_text");
    assertThat(LikelyCause.of(mention, all, unit -> "in " + unit, 0.9))
        .isEqualTo(
            "20.0 % of the claims are in document, 25.0 % of the claims are in distinct_text");
  }

  @Test
  void isNotWhatThereIsNothingOf() {
    CategoryAudit mention = audit("mention", 800, false);
    CategoryAudit document = audit("document", 800, false);
    List<CategoryAudit> all = List.of(mention, document, audit("distinct_text", 600, true));
    assertThat(LikelyCause.of(mention, all, unit -> "in " + unit, 0.9))
        .isEqualTo("25.0 % of the claims are in distinct_text");
    List<CategoryAudit> none = List.of(mention, audit("document", 800, true));
    assertThat(LikelyCause.of(mention, none, unit -> "in " + unit, 0.9))
        .isEqualTo("0.0 % of the claims are in document");
  }

  @Test
  void isADominatingSourceWhereNoUnitPasses() {
    CategoryAudit text = audit("distinct_text", 600, false);
    assertThat(LikelyCause.of(text, List.of(text), unit -> unit, 0.7))
        .startsWith("70.0 % of the claims are of one source, no coarser unit passes");
    assertThat(LikelyCause.of(text, List.of(text), unit -> unit, Double.NaN))
        .startsWith("no coarser unit passes");
  }

  private static CategoryAudit audit(String unit, long claims, boolean passes) {
    HoldOut check = new HoldOut(0.5, passes ? 0.5 : 0.9, 1e-6, 1_000);
    Sample sample = new Sample(Spectrum.of(Map.of(1L, claims)), 0);
    return CategoryAudit.of(BIRTHDAY, unit, 9, sample, BIRTHDAY.setting(0, 0.01))
        .withResampled(new Resampled(check, new Interval("bootstrap", "", 0.95, 0, 1)));
  }
}
