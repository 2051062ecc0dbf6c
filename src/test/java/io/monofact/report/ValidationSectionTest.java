package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.model.ValidationFigure;
import io.monofact.model.ValidationFigure.Unit;
import org.junit.jupiter.api.Test;

/** How the figures of a validation read. */
class ValidationSectionTest {

  @Test
  void aFloorReadsAsInTheAudit() {
    assertThat(ValidationSection.value(figure("bound", 0.15876))).isEqualTo("15.8 %");
    assertThat(ValidationSection.value(figure("bound", -0.10876))).isEqualTo("-10.9 %");
    assertThat(ValidationSection.value(figure("wrong answers seen", 0.15876))).isEqualTo("15.9 %");
  }

  private static ValidationFigure figure(String name, double value) {
    return new ValidationFigure(
        "bounds", "birthplace", "E12", Double.NaN, name, Unit.SHARE, value, value, value, 300, "");
  }
}
