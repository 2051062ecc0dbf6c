package io.monofact.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Models whose corpus is known are asked questions, graded and held against the bounds, a thousand
 * times, each with the miscalibration that its own probabilities show.
 */
class ValidatedLearnersTest {

  private static final int TRIALS = 1000;
  private static final int QUESTIONS = 300;
  private static final int MOST_BROKEN = TRIALS / 100;
  private static final double ANSWERED = 0.9;

  private final World world =
      new World("Zipf 1", 3_000, 366, ANSWERED, 1, 0, () -> Frequencies.zipf(30_000, 1));
  private final Frequencies mu = world.frequencies().get();

  /** What became of a model's bounds over the trials. */
  private static final class Outcome {
    private int broken;
    private int beyondTheoremOne;
    private double deltaMissed;
  }

  @Test
  void boundsHoldOfEveryLearner() {
    Map<Learner, Outcome> outcomes = new EnumMap<>(Learner.class);
    for (int i = 0; i < TRIALS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Trial trial = Trial.draw(world, mu, random);
      for (Learner learner : Learner.values()) {
        Outcome outcome = outcomes.computeIfAbsent(learner, l -> new Outcome());
        Asked asked = ask(learner, trial, random);
        double delta = asked.validity.delta();
        Setting measured = new Setting(365, 365, Math.min(1, delta), 0.01);
        boolean isBroken = false;
        for (String equation : List.of("E4", "E12")) {
          BoundValue bound = Bounds.of(equation).value(trial.seen(), measured);
          isBroken |= verdict(bound, asked.tally) == BoundCheck.Verdict.BROKEN;
        }
        outcome.broken += isBroken ? 1 : 0;
        outcome.beyondTheoremOne += asked.validity.e2() > asked.validity.err() + 1e-9 ? 1 : 0;
        outcome.deltaMissed += (delta - learner.delta(world, mu, trial.answered())) / TRIALS;
      }
    }
    outcomes.forEach(
        (learner, outcome) -> {
          assertThat(outcome.broken).as(learner.name()).isLessThanOrEqualTo(MOST_BROKEN);
          assertThat(outcome.beyondTheoremOne).as(learner.name()).isZero();
          // 300 questions tell a share of a half to 0.03, and a mean over 1,000 trials to 0.001.
          assertThat(outcome.deltaMissed).as(learner.name()).isCloseTo(0, within(0.005));
        });
  }

  @Test
  void theMemoriserIsSeenToErrMoreThanTheFloor() {
    int held = 0;
    for (int i = 0; i < TRIALS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Trial trial = Trial.draw(world, mu, random);
      BoundValue floor = Bounds.of("E12").value(trial.seen(), new Setting(365, 365, 0, 0.01));
      assertThat(floor.isVacuous()).isFalse();
      BoundCheck check =
          BoundCheck.of(floor, ask(Learner.MEMORISER, trial, random).tally, Double.NaN);
      held += check.slack() >= 0 ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(TRIALS - MOST_BROKEN);
  }

  @Test
  void aModelThatNeverErrsBreaksTheFloorOfCalibratedOnes() {
    SplittableRandom random = new SplittableRandom(7);
    Trial trial = Trial.draw(world, mu, random);
    BoundValue floor = Bounds.of("E12").value(trial.seen(), new Setting(365, 365, 0, 0.01));
    assertThat(verdict(floor, ask(Learner.ONLY_WHAT_IT_SAW, trial, random).tally))
        .isEqualTo(BoundCheck.Verdict.BROKEN);
  }

  private static BoundCheck.Verdict verdict(BoundValue bound, Tally tally) {
    return BoundCheck.of(bound, tally, Double.NaN).verdict();
  }

  private record Asked(Tally tally, Validity validity) {}

  private Asked ask(Learner learner, Trial trial, SplittableRandom random) {
    PromptModel seen = model(learner, true);
    PromptModel unseen = model(learner, false);
    Tally tally = Tally.NONE;
    ValidityTally validity = new ValidityTally(365, 365);
    for (int i = 0; i < QUESTIONS; i++) {
      PromptModel model = trial.answered().get(mu.draw(random)) ? seen : unseen;
      double drawn = random.nextDouble();
      Grade grade =
          drawn < model.right()
              ? Grade.CORRECT
              : drawn < model.right() + model.silence() ? Grade.NOT_ATTEMPTED : Grade.INCORRECT;
      tally = tally.plus(Tally.of(grade, 1, 1));
      validity.add(model, 1);
    }
    return new Asked(tally, validity.result());
  }

  /** What a learner makes of a prompt that its corpus answered, and of one that it never did. */
  private PromptModel model(Learner learner, boolean isSeen) {
    return switch (learner) {
      case MEMORISER -> isSeen ? sure(ANSWERED, 1 - ANSWERED) : guess(ANSWERED);
      case NEVER_ABSTAINS -> isSeen ? sure(1, 0) : guess(1);
      case GUESSER -> guess(1);
      case ONLY_WHAT_IT_SAW -> isSeen ? sure(1, 0) : sure(0, 1);
    };
  }

  private static PromptModel sure(double right, double silence) {
    return new PromptModel(right, silence, new double[0], 0, ANSWERED);
  }

  private PromptModel guess(double answered) {
    double each = answered / world.responses();
    double[] wrong = new double[world.responses() - 1];
    Arrays.fill(wrong, each);
    return new PromptModel(each, 1 - answered, wrong, 0, ANSWERED);
  }
}
