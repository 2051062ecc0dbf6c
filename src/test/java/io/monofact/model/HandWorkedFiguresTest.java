package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Side;
import io.monofact.bound.Standing;
import io.monofact.claim.Categories;
import io.monofact.quality.Wilson;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each figure beside what one gets with pencil and paper. */
class HandWorkedFiguresTest {

  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void sharesOfEqualCasesHaveWilsonsInterval() {
    Share share = new Share(15, 148, 148);
    assertThat(share.low()).isCloseTo(new Wilson(15, 148).low(), EXACT);
    assertThat(share.high()).isCloseTo(new Wilson(15, 148).high(), EXACT);
  }

  @Test
  void weightedCasesTellAsMuchAsFewerEqualOnes() {
    // Weights 3, 1, 1, 1: 36 / 12 = 3 equal cases.
    Tally tally =
        Tally.of(Grade.INCORRECT, 3, 1)
            .plus(Tally.of(Grade.CORRECT, 1, 1))
            .plus(Tally.of(Grade.CORRECT, 1, 1))
            .plus(Tally.of(Grade.NOT_ATTEMPTED, 1, 1));
    assertThat(tally.err().rate()).isCloseTo(0.5, EXACT);
    assertThat(tally.err().effective()).isCloseTo(3, EXACT);
    assertThat(tally.accuracy().rate()).isCloseTo(1 / 3.0, EXACT);
  }

  @Test
  void countsAsSimpleQaDoesWithTheUngradableApart() {
    // 6 right, 3 wrong, 1 abstention, 5 that nobody can grade.
    Tally tally = Tally.NONE;
    for (int i = 0; i < 15; i++) {
      Grade grade =
          i < 6
              ? Grade.CORRECT
              : i < 9 ? Grade.INCORRECT : i < 10 ? Grade.NOT_ATTEMPTED : Grade.UNGRADABLE;
      tally = tally.plus(Tally.of(grade, 1, 1));
    }
    assertThat(tally.err().rate()).isCloseTo(0.3, EXACT);
    assertThat(tally.accuracy().rate()).isCloseTo(0.6, EXACT);
    assertThat(tally.abstention().rate()).isCloseTo(0.1, EXACT);
    assertThat(tally.accuracyOfAnswers().rate()).isCloseTo(6 / 9.0, EXACT);
    // The harmonic mean of 0.6 and 2/3 is 12/19.
    assertThat(tally.fScore()).isCloseTo(12 / 19.0, EXACT);
    assertThat(tally.ungraded()).isEqualTo(5);
    // (6 - 3 * 3) / 10
    assertThat(tally.score(new Penalty(0.75))).isCloseTo(-0.3, EXACT);
  }

  @Test
  void severalSamplesOfAPromptTellNoMoreThanOne() {
    Tally two = Tally.of(Grade.CORRECT, 1, 2).plus(Tally.of(Grade.INCORRECT, 1, 2));
    assertThat(two.err().rate()).isCloseTo(0.5, EXACT);
    assertThat(two.err().effective()).isCloseTo(1, EXACT);
  }

  @Test
  void targetsHavePenaltiesOfThreeWholeNumbers() {
    assertThat(new Penalty(0).points()).isZero();
    assertThat(new Penalty(0.5).points()).isCloseTo(1, EXACT);
    assertThat(new Penalty(0.75).points()).isCloseTo(3, EXACT);
    assertThat(new Penalty(0.9).points()).isCloseTo(9, EXACT);
    assertThatIllegalArgumentException().isThrownBy(() -> new Penalty(1));
  }

  @Test
  void tellsEachTermOfTheoremOne() {
    // Four responses to a prompt: three wrong, threshold 1/3.
    ValidityTally tally = new ValidityTally(3, 3);
    tally.add(new PromptModel(0.5, 0, new double[] {0.4, 0.1}, 0, 1), 1);
    tally.add(new PromptModel(0.2, 0, new double[] {0.5, 0.2, 0.1}, 0, 1), 1);
    Validity v = tally.result();
    assertThat(v.err()).isCloseTo(0.65, EXACT);
    assertThat(v.missedValid()).isCloseTo(0.5, EXACT);
    assertThat(v.falselyValid()).isCloseTo(1 / 3.0, EXACT);
    assertThat(v.errIiv()).isCloseTo(5 / 12.0, EXACT);
    assertThat(v.likely()).isCloseTo(0.7, EXACT);
    assertThat(v.trulyLikely()).isCloseTo(0.5, EXACT);
    assertThat(v.delta()).isCloseTo(0.2, EXACT);
    assertThat(v.e2()).isCloseTo(5 / 6.0 - 2 / 3.0 - 0.2, EXACT);
    assertThat(v.loss()).isCloseTo(-(Math.log(0.5) + Math.log(0.2)) / 2, EXACT);
  }

  @Test
  void scalingRaisesProbabilitiesToAPower() {
    PromptModel squared = new PromptModel(0.6, 0, new double[] {0.3}, 0.1, 1).scaled(2);
    assertThat(squared.right()).isCloseTo(0.36 / 0.46, EXACT);
    assertThat(squared.wrong()[0]).isCloseTo(0.09 / 0.46, EXACT);
    assertThat(squared.untold()).isCloseTo(0, EXACT);
  }

  @Test
  void calibrationIsInBinsThatHoldTheirUpperEnds() {
    CalibrationTally tally = new CalibrationTally(5);
    tally.add(0, false);
    tally.add(0.2, true);
    tally.add(0.9, true);
    tally.add(1, false);
    Calibration c = tally.result();
    assertThat(c.bins()).hasSize(5);
    assertThat(c.bins().get(0).answers()).isEqualTo(2);
    assertThat(c.bins().get(4).answers()).isEqualTo(2);
    // |0.5 - 0.1| and |0.5 - 0.95|, half of the answers each
    assertThat(c.ece()).isCloseTo(0.425, EXACT);
    assertThat(c.mce()).isCloseTo(0.45, EXACT);
    // (0 + 0.64 + 0.01 + 1) / 4
    assertThat(c.brier()).isCloseTo(0.4125, EXACT);
  }

  @Test
  void edgesOfFifteenBinsAreInTheBinBelow() {
    for (int k = 1; k <= 15; k++) {
      assertThat(CalibrationTally.bin(k / 15.0, 15)).isEqualTo(k - 1);
    }
    for (int k = 0; k < 15; k++) {
      assertThat(CalibrationTally.bin(Math.nextUp(k / 15.0), 15)).isEqualTo(k);
    }
    assertThat(CalibrationTally.bin(0, 15)).isZero();
  }

  @Test
  void rulesOfAbstainingAreScored() {
    ThresholdTally tally = new ThresholdTally();
    tally.add(0.95, true, 1);
    tally.add(0.8, true, 1);
    tally.add(0.6, false, 1);
    tally.add(0.3, true, 1);
    tally.add(0.1, false, 1);
    Penalty one = new Penalty(0.5);
    assertThat(tally.always(one).score()).isCloseTo(0.2, EXACT);
    assertThat(tally.aboveTarget(one).score()).isCloseTo(0.2, EXACT);
    assertThat(tally.aboveTarget(one).answered()).isCloseTo(0.6, EXACT);
    ThresholdTally.Rule best = tally.best(one);
    // Two of five points with the two surest answers, and with the four surest, which answer more.
    assertThat(best.score()).isCloseTo(0.4, EXACT);
    assertThat(best.answered()).isCloseTo(0.8, EXACT);
    assertThat(best.above()).isCloseTo(0.1, EXACT);
    assertThat(tally.best(new Penalty(0)).answered()).isCloseTo(1, EXACT);
  }

  @Test
  void abstainingAlwaysIsARuleToo() {
    ThresholdTally tally = new ThresholdTally();
    tally.add(1, false, 1);
    ThresholdTally.Rule best = tally.best(new Penalty(0.9));
    assertThat(best.score()).isZero();
    assertThat(best.answered()).isZero();
  }

  @Test
  void rubricsAreComparedQuestionByQuestion() {
    PairTally tally = new PairTally();
    for (int i = 0; i < 40; i++) {
      tally.add(Grade.NOT_ATTEMPTED, Grade.INCORRECT);
    }
    for (int i = 0; i < 60; i++) {
      tally.add(Grade.CORRECT, Grade.CORRECT);
    }
    tally.add(Grade.UNGRADABLE, Grade.CORRECT);
    PairTally.Difference d = tally.compare(PairTally.Measure.SCORE, new Penalty(0.75), 1);
    assertThat(d.pairs()).isEqualTo(100);
    assertThat(d.open()).isCloseTo(0.6, EXACT);
    assertThat(d.closed()).isCloseTo(0.6 - 3 * 0.4, EXACT);
    assertThat(d.p()).isLessThan(0.001);
    // The difference is three times a share of 40 in 100: its error is 3 * 0.049.
    assertThat(d.low()).isCloseTo(1.2 - 1.96 * 0.147, within(0.05));
    assertThat(d.high()).isCloseTo(1.2 + 1.96 * 0.147, within(0.05));
  }

  @Test
  void withoutADifferenceThePValueIsOne() {
    PairTally tally = new PairTally();
    tally.add(Grade.CORRECT, Grade.CORRECT);
    assertThat(tally.compare(PairTally.Measure.ERR, new Penalty(0.5), 1).p()).isEqualTo(1);
  }

  @Test
  void twoSamplesThatDisagreeAreAnAbstention() {
    Graded may = new Graded(Grade.INCORRECT, "--05-01", "", false);
    Graded june = new Graded(Grade.INCORRECT, "--06-01", "", false);
    Graded right = new Graded(Grade.CORRECT, "--03-12", "", false);
    Consistency all =
        Consistency.of(may, may, 1, String::equals)
            .plus(Consistency.of(may, june, 1, String::equals))
            .plus(Consistency.of(right, may, 1, String::equals))
            .plus(Consistency.of(right, right, 1, String::equals));
    assertThat(all.single().err().rate()).isCloseTo(0.5, EXACT);
    assertThat(all.both().err().rate()).isCloseTo(0.25, EXACT);
    assertThat(all.both().abstention().rate()).isCloseTo(0.5, EXACT);
  }

  @Test
  void wordingsOfOneWrongAnswerAgree() {
    Grader grader = new Grader(Categories.bundled());
    Graded city = new Graded(Grade.INCORRECT, "Austin", "", false);
    Graded state = new Graded(Grade.INCORRECT, "Austin, Texas", "", false);
    Consistency two = Consistency.of(city, state, 1, (a, b) -> grader.areSame("birthplace", a, b));
    assertThat(two.both().err().rate()).isCloseTo(1, EXACT);
    assertThat(grader.areSame("birth_year", "1850", "1851")).isFalse();
    assertThat(grader.areSame("birthplace", "Austin", "Boston")).isFalse();
  }

  @Test
  void boundsAreHeldAgainstAllThatMayBeWrong() {
    Tally tally = Tally.NONE;
    for (int i = 0; i < 100; i++) {
      Grade grade = i < 30 ? Grade.INCORRECT : i < 90 ? Grade.CORRECT : Grade.UNGRADABLE;
      tally = tally.plus(Tally.of(grade, 1, 1));
    }
    BoundCheck held = BoundCheck.of(floor(0.2), tally, Double.NaN);
    assertThat(held.seen()).isCloseTo(0.3, EXACT);
    // 30 of the 90 that were graded: Wilson's interval is from 0.2446 to 0.4357.
    assertThat(held.least()).isCloseTo(0.9 * 0.2446, within(1e-4));
    assertThat(held.most()).isCloseTo(0.9 * 0.4357 + 0.1, within(1e-4));
    assertThat(held.verdict()).isEqualTo(BoundCheck.Verdict.HELD);
    assertThat(held.slack()).isCloseTo(0.1, EXACT);
    // More were seen than it says, and not beyond sampling error.
    assertThat(BoundCheck.of(floor(0.25), tally, Double.NaN).verdict())
        .isEqualTo(BoundCheck.Verdict.OPEN);
    assertThat(BoundCheck.of(floor(0.35), tally, Double.NaN).verdict())
        .isEqualTo(BoundCheck.Verdict.OPEN);
    assertThat(BoundCheck.of(floor(0.6), tally, Double.NaN).verdict())
        .isEqualTo(BoundCheck.Verdict.BROKEN);
    assertThat(BoundCheck.of(floor(-1), tally, Double.NaN).verdict())
        .isEqualTo(BoundCheck.Verdict.VACUOUS);
    // Half of all questions were not asked.
    assertThat(BoundCheck.of(floor(0.6), tally, 200).verdict()).isEqualTo(BoundCheck.Verdict.OPEN);
  }

  private static BoundValue floor(double value) {
    return new BoundValue("lower", "E12", Standing.THEOREM, Side.LOWER, 0.99, value);
  }
}
