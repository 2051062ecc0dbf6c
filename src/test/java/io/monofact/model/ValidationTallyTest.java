package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Side;
import io.monofact.bound.Standing;
import io.monofact.claim.Categories;
import io.monofact.model.ValidationTally.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is asked again, in other words or in another draw, is not counted as something new. */
class ValidationTallyTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final Grader GRADER = new Grader(Categories.bundled());

  private final ValidationTally tally = new ValidationTally(15, Map.of());

  private static Prompted prompt(String question, String wording, String draw, double weight) {
    boolean isTarget = wording.startsWith("target");
    return new Prompted(
        question + "/" + wording,
        question,
        "birthday",
        "Ann Lee",
        "ann lee",
        List.of("--03-12", "--05-03"),
        List.of("--03-12", "--05-03"),
        "2-3",
        draw,
        weight,
        isTarget ? "target" : wording,
        wording.equals("target-open") ? 0.75 : Double.NaN,
        "",
        isTarget ? wording.substring("target-".length()) : "");
  }

  private static Answered answer(Prompted prompt, String text, double confidence) {
    Graded graded = GRADER.grade(prompt.category(), prompt.entity(), prompt.answers(), text);
    return new Answered(prompt, 0, graded, confidence, Double.NaN, null);
  }

  @Test
  void wrongAnswersToOneQuestionAreOneCase() {
    Prompted plain = prompt("a", "plain", "frequency", 1);
    Prompted other = prompt("a", "if_you_know", "frequency", 1);
    tally.add(
        List.of(
            answer(plain, "May 3", 0.5),
            answer(plain, "May 3", 0.5),
            answer(other, "May 3", 0.5),
            answer(other, "June 1", 0.5)),
        GRADER);
    Prompted b = prompt("b", "plain", "frequency", 1);
    tally.add(List.of(answer(b, "June 1", 0.5), answer(b, "March 12", 0.5)), GRADER);
    Origins origins = tally.origins().get("birthday");
    assertThat(origins.repeated()).isEqualTo(3);
    assertThat(origins.invented()).isEqualTo(2);
    // Three quarters of the weight of a, and none of the half of b that is wrong.
    assertThat(origins.share().rate()).isCloseTo(0.75 / 1.5, EXACT);
    assertThat(origins.share().effective()).isCloseTo(1.5 * 1.5 / 1.25, EXACT);
  }

  @Test
  void answersTellOfAccuracyAsMuchAsTheirOwnWeightsLeave() {
    Tally head = Tally.of(Grade.CORRECT, 0.1, 1);
    Tally rest = head;
    for (int i = 0; i < 900; i++) {
      rest = rest.plus(Tally.of(Grade.NOT_ATTEMPTED, 0.001, 1));
    }
    assertThat(rest.accuracyOfAnswers().effective()).isCloseTo(1, EXACT);
    assertThat(rest.err().effective()).isCloseTo(1 / (0.01 + 900e-6), within(1e-9));
  }

  @Test
  void samplesShareTheirPromptsWeightInCalibration() {
    Prompted often = prompt("a", "plain", "frequency", 3);
    tally.add(List.of(answer(often, "May 3", 0.9), answer(often, "March 12", 0.9)), GRADER);
    tally.add(List.of(answer(prompt("b", "plain", "frequency", 1), "March 12", 0.9)), GRADER);
    Calibration c = tally.calibrations().get(source("plain")).result();
    assertThat(c.answers()).isEqualTo(3);
    // 1.5 of 4 are wrong, and 0.9 was stated: 16 / 10 equal cases.
    assertThat(c.ece()).isCloseTo(0.9 - 0.625, EXACT);
    Calibration.Bin bin = c.bins().get(13);
    assertThat(bin.accuracy().rate()).isCloseTo(0.625, EXACT);
    assertThat(bin.accuracy().effective()).isCloseTo(1.6, EXACT);
    assertThat(c.brier()).isCloseTo((1.5 * 0.81 + 2.5 * 0.01) / 4, EXACT);
  }

  @Test
  void wordingsHaveCalibrationsOfTheirOwn() {
    tally.add(
        List.of(
            answer(prompt("a", "plain", "frequency", 1), "May 3", 1),
            answer(prompt("a", "if_you_know", "frequency", 1), "March 12", 1),
            answer(prompt("a", "target-closed", "frequency", 1), "March 12", 1)),
        GRADER);
    assertThat(tally.calibrations()).containsOnlyKeys(source("plain"), source("if_you_know"));
    assertThat(tally.calibrations().get(source("plain")).result().ece()).isCloseTo(1, EXACT);
    assertThat(tally.calibrations().get(source("if_you_know")).result().ece()).isZero();
  }

  @Test
  void whereQuestionsWereDrawnAsTheCorpusMentionsThemTheOthersStandApart() {
    for (String draw : List.of("frequency", "stratified")) {
      Prompted open = prompt("a-" + draw, "target-open", draw, 1);
      Prompted closed = prompt("a-" + draw, "target-closed", draw, 1);
      Prompted plain = prompt("a-" + draw, "plain", draw, 1);
      tally.add(
          List.of(
              answer(plain, "May 3", 0.5),
              answer(plain, "May 3", 0.5),
              answer(open, "I don't know.", 0.5),
              answer(closed, "May 3", 0.5)),
          GRADER);
    }
    assertThat(tally.consistency().values())
        .allMatch(of -> of.single().responses() == 1)
        .hasSize(1);
    assertThat(tally.pairs().values()).singleElement().matches(pairs -> pairs.pairs() == 1);
    assertThat(tally.origins().get("birthday").share().effective()).isCloseTo(1, EXACT);
    assertThat(tally.calibrations().get(source("plain")).result().answers()).isEqualTo(2);
  }

  @Test
  void boundsAreTestedByADrawAsTheCorpusMentionsPromptsAlone() {
    BoundValue floor = new BoundValue("floor", "E12", Standing.THEOREM, Side.LOWER, 0.99, 0.15);
    CategoryBounds audited =
        new CategoryBounds("birthday", List.of(floor), 0, 364, 364, 0.9, "distinct_text");
    for (String draw : List.of("", "stratified", "frequency")) {
      ValidationTally one = new ValidationTally(15, Map.of());
      Prompted prompt = prompt("a", "plain", draw, 1);
      one.add(List.of(answer(prompt, "May 3", 0.5), answer(prompt, "May 3", 0.5)), GRADER);
      assertThat(
              ValidationFigures.of(one, Map.of("birthday", audited), List.of(0.0), 1).stream()
                  .filter(f -> f.section().equals("bounds") && f.name().equals("bound")))
          .singleElement()
          .matches(f -> f.note().equals(draw.equals("frequency") ? "held" : "untested"));
    }
  }

  @Test
  void e2IsHeldAgainstTheResponsesWhoseProbabilitiesAreKnown() {
    ValidationTally some = new ValidationTally(15, Map.of("birthday", new long[] {364, 364}));
    PromptModel model = new PromptModel(0.9, 0.05, new double[] {0.05}, 0, 0.9);
    for (int i = 0; i < 100; i++) {
      Prompted prompt = prompt("q" + i, "plain", "frequency", 0.01);
      Answered answered = answer(prompt, i < 2 ? "March 12" : "June 1", Double.NaN);
      some.add(
          List.of(
              new Answered(
                  prompt, 0, answered.graded(), Double.NaN, Double.NaN, i < 2 ? model : null)),
          GRADER);
    }
    CategoryBounds audited =
        new CategoryBounds("birthday", List.of(), 0, 364, 364, 0.9, "distinct_text");
    List<ValidationFigure> bounds =
        ValidationFigures.of(some, Map.of("birthday", audited), List.of(0.0), 1).stream()
            .filter(f -> f.section().equals("bounds") && f.name().equals("wrong answers seen"))
            .toList();
    assertThat(bounds).singleElement().matches(f -> f.value() == 0 && f.of().equals("E2"));
  }

  @Test
  void aTallyIsTheSameWhenItWasSent() throws IOException, ClassNotFoundException {
    ThresholdTally rules = new ThresholdTally();
    rules.add(0.25, true, 2);
    rules.add(1, false, 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(rules);
    }
    assertThat(bytes.size()).isLessThan(500);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ThresholdTally read = (ThresholdTally) in.readObject();
      assertThat(read.always(new Penalty(0.5))).isEqualTo(rules.always(new Penalty(0.5)));
      assertThat(read.best(new Penalty(0.9))).isEqualTo(rules.best(new Penalty(0.9)));
      assertThat(read.answers()).isEqualTo(2);
    }
  }

  @Test
  void withoutSuchADrawAllCount() {
    Prompted plain = prompt("a", "plain", "stratified", 1);
    tally.add(List.of(answer(plain, "May 3", 0.5)), GRADER);
    assertThat(tally.calibrations().get(source("plain")).result().answers()).isEqualTo(1);
  }

  @Test
  void agreementIsTheShareOfSamplesThatGiveTheMostFrequentAnswer() {
    Prompted one = prompt("a", "plain", "frequency", 1);
    tally.add(
        List.of(
            answer(one, "May 3", Double.NaN),
            answer(one, "March 12", Double.NaN),
            answer(one, "I don't know.", Double.NaN),
            answer(one, "12 March", Double.NaN)),
        GRADER);
    Source agreement =
        new Source(new Group("birthday", "plain", Double.NaN, "", ""), Sureness.AGREEMENT);
    Calibration c = tally.calibrations().get(agreement).result();
    assertThat(c.answers()).isEqualTo(1);
    // Two of four samples give the right answer: confident by a half, and right.
    assertThat(c.ece()).isCloseTo(0.5, EXACT);
    assertThat(c.brier()).isCloseTo(0.25, EXACT);
  }

  @Test
  void promptsThatNothingTellsApartShareTheQuestionsWeight() {
    Prompted one = prompt("a", "plain", "", 1);
    tally.add(
        List.of(answer(one, "May 3", Double.NaN), answer(one, "March 12", Double.NaN)), GRADER);
    Tally of = tally.cells().values().iterator().next();
    assertThat(of.err().rate()).isCloseTo(0.5, EXACT);
    assertThat(of.err().effective()).isCloseTo(1, EXACT);
  }

  private static Source source(String wording) {
    return new Source(new Group("birthday", wording, Double.NaN, "", ""), Sureness.STATED);
  }
}
