package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of any model of prompts with six responses each. */
class ValidityLawsTest {

  private static final int WRONG = 5;

  @Property
  void deltaIsTheSlopeOfTheLoss(
      @ForAll @Size(WRONG + 2) List<@DoubleRange(min = 0, max = 1) Double> weights,
      @ForAll @DoubleRange(min = 0, max = 1) double answered) {
    Validity v = tally(model(weights, answered, 1)).result();
    assertThat(Math.abs(v.slope())).isCloseTo(v.delta(), within(1e-6));
  }

  @Property
  void theoremOneHolds(
      @ForAll @Size(WRONG + 2) List<@DoubleRange(min = 0, max = 1) Double> one,
      @ForAll @Size(WRONG + 2) List<@DoubleRange(min = 0, max = 1) Double> other,
      @ForAll @IntRange(min = 1, max = 4) int power) {
    ValidityTally tally = tally(model(one, 1, power));
    tally.add(model(other, 1, power), 1);
    Validity v = tally.result();
    // What was not told is of wrong answers, as far as anybody knows.
    assertThat(v.e2()).isLessThanOrEqualTo(v.err() + v.untold() + 1e-12);
  }

  private static ValidityTally tally(PromptModel model) {
    ValidityTally tally = new ValidityTally(WRONG, WRONG);
    tally.add(model, 1);
    return tally;
  }

  /** A right answer, an abstention and five wrong answers that are all there is. */
  private static PromptModel model(List<Double> weights, double answered, int power) {
    double sum = 1e-9;
    for (double weight : weights) {
      sum += weight;
    }
    double[] wrong = new double[WRONG];
    for (int i = 0; i < WRONG; i++) {
      wrong[i] = weights.get(i + 2) / sum;
    }
    return new PromptModel(weights.get(0) / sum, weights.get(1) / sum, wrong, 0, answered)
        .scaled(power);
  }
}
