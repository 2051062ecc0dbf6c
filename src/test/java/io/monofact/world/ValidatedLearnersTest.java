package io.monofact.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.Setting;
import io.monofact.model.BoundCheck;
import io.monofact.model.Grade;
import io.monofact.model.PromptModel;
import io.monofact.model.Tally;
import io.monofact.model.Validity;
import io.monofact.model.ValidityTally;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Models whose corpus is known are asked questions, graded and held against the bounds, a thousand
 * times.
 */
class ValidatedLearnersTest {

  private static final int TRIALS = 1000;
  private static final int QUESTIONS = 300;
  private static final int MOST_BROKEN = TRIALS / 100;

  private final World world =
      new World("Zipf 1", 3_000, 366, 1, 1, 0, () -> Frequencies.zipf(30_000, 1));

  @Test
  void boundsHoldOfTheMemoriser() {
    Frequencies mu = world.frequencies().get();
    Setting setting = new Setting(365, 365, 0, 0.01);
    int broken = 0;
    int heldOrVacuous = 0;
    int beyondTheoremOne = 0;
    for (int i = 0; i < TRIALS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Trial trial = Trial.draw(world, mu, random);
      Asked asked = ask(trial, mu, random);
      boolean isBroken = false;
      boolean isHeld = true;
      for (String equation : List.of("E4", "E12")) {
        BoundValue bound = Bounds.of(equation).value(trial.seen(), setting);
        BoundCheck.Verdict verdict = BoundCheck.of(bound, asked.tally, Double.NaN).verdict();
        isBroken |= verdict == BoundCheck.Verdict.BROKEN;
        isHeld &= verdict == BoundCheck.Verdict.HELD || verdict == BoundCheck.Verdict.VACUOUS;
      }
      broken += isBroken ? 1 : 0;
      heldOrVacuous += isHeld ? 1 : 0;
      beyondTheoremOne += asked.validity.e2() > asked.validity.err() ? 1 : 0;
    }
    assertThat(broken).isLessThanOrEqualTo(MOST_BROKEN);
    assertThat(heldOrVacuous).isGreaterThanOrEqualTo(TRIALS - MOST_BROKEN);
    assertThat(beyondTheoremOne).isZero();
  }

  @Test
  void aModelThatNeverErrsIsFoundToBreakThem() {
    // It says nothing where it knows nothing, so it is not calibrated, and delta is not 0.
    Frequencies mu = world.frequencies().get();
    SplittableRandom random = new SplittableRandom(7);
    Trial trial = Trial.draw(world, mu, random);
    Tally tally = Tally.NONE;
    for (int i = 0; i < QUESTIONS; i++) {
      boolean isSeen = trial.answered().get(mu.draw(random));
      tally = tally.plus(Tally.of(isSeen ? Grade.CORRECT : Grade.NOT_ATTEMPTED, 1, 1));
    }
    BoundValue bound = Bounds.of("E12").value(trial.seen(), new Setting(365, 365, 0, 0.01));
    assertThat(BoundCheck.of(bound, tally, Double.NaN).verdict())
        .isEqualTo(BoundCheck.Verdict.BROKEN);
  }

  private record Asked(Tally tally, Validity validity) {}

  /** The learner of Theorem 2's proof: sure of what it saw, and guessing where it saw nothing. */
  private Asked ask(Trial trial, Frequencies mu, SplittableRandom random) {
    int responses = world.responses();
    double[] guesses = new double[responses - 1];
    Arrays.fill(guesses, 1.0 / responses);
    PromptModel guessing = new PromptModel(1.0 / responses, 0, guesses, 0, 1);
    PromptModel sure = new PromptModel(1, 0, new double[0], 0, 1);
    Tally tally = Tally.NONE;
    ValidityTally validity = new ValidityTally(responses - 1, responses - 1);
    for (int i = 0; i < QUESTIONS; i++) {
      boolean isSeen = trial.answered().get(mu.draw(random));
      boolean isRight = isSeen || random.nextInt(responses) == 0;
      tally = tally.plus(Tally.of(isRight ? Grade.CORRECT : Grade.INCORRECT, 1, 1));
      validity.add(isSeen ? sure : guessing, 1);
    }
    return new Asked(tally, validity.result());
  }
}
