package io.monofact.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.bound.AgnosticLower;
import io.monofact.bound.ReductionLower;
import org.junit.jupiter.api.Test;

class ExactWorldsTest {

  @Test
  void theBoundsHoldAndAreReached() {
    for (ExactCase one : ExactWorlds.all()) {
      assertThat(one.holds()).as(one.toString()).isTrue();
      if (one.bound().equals("E9")) {
        assertThat(one.value()).as(one.toString()).isCloseTo(one.err(), within(1e-12));
      }
    }
  }

  /** Observation 2: 1 - beta - 2/(|M| - 1) - delta, with beta 0, of who guesses. */
  @Test
  void whoCannotBreakTheCipherErrs() {
    ExactCase guesses =
        ExactWorlds.all().stream()
            .filter(c -> c.model().equals("guesses"))
            .findFirst()
            .orElseThrow();
    assertThat(guesses.value()).isCloseTo(1 - 2.0 / 4_095, within(1e-12));
    assertThat(guesses.err()).isCloseTo(1 - 1.0 / 4_096, within(1e-12));
  }

  @Test
  void withoutPromptsTheShareOfValidStringsIsTakenOff() {
    assertThat(ReductionLower.withoutPrompts(0.4, 10, 100, 0.05)).isCloseTo(0.65, within(1e-12));
    assertThat(AgnosticLower.family(0.5, 2, 100, 0.1)).isCloseTo(0.88, within(1e-12));
  }

  /** The trends of Miao and Kearns: fewer repeats, more invention; repetition takes some back. */
  @Test
  void inventionRisesWithTheSingletonRateAndFallsWithRepetition() {
    FilmRun heavy = FilmWorld.run(1, 0, 5);
    FilmRun light = FilmWorld.run(4, 0, 5);
    FilmRun repeated = FilmWorld.run(4, 312, 5);
    assertThat(light.singletonRate()).isGreaterThan(heavy.singletonRate() + 0.5);
    assertThat(light.distinctWrong()).isGreaterThan(heavy.distinctWrong() + 0.2);
    assertThat(repeated.distinctWrong()).isLessThan(light.distinctWrong() - 0.1);
    assertThat(repeated.miscalibration()).isGreaterThan(light.miscalibration());
    assertThat(heavy.wrong()).isGreaterThanOrEqualTo(heavy.distinctWrong());
  }
}
