package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTrialTest {

  /** Extraction included: rules that miss a quarter, copies, and claims that are none. */
  @Test
  void theCorrectedFloorIsBelowTheTrueErrorOfTextsToo() {
    for (long seed = 1; seed <= 8; seed++) {
      TextTrial trial = TextTrial.run(seed);
      assertThat(trial.holds()).as(trial.toString()).isTrue();
      assertThat(trial.recall()).as(trial.toString()).isBetween(0.5, 0.9);
      assertThat(trial.spurious()).as(trial.toString()).isBetween(0.005, 0.2);
      assertThat(trial.corrected()).as(trial.toString()).isPositive();
    }
  }

  @Test
  void aSeedDecidesEverything() {
    assertThat(new TextWorld(5).texts()).isEqualTo(new TextWorld(5).texts());
    assertThat(TextTrial.run(5)).isEqualTo(TextTrial.run(5));
  }
}
