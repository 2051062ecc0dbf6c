package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.claim.Categories;
import io.monofact.model.ValidationTally.Source;
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
    tally.add(List.of(answer(prompt("b", "plain", "frequency", 1), "June 1", 0.5)), GRADER);
    Origins origins = tally.origins().get("birthday");
    assertThat(origins.repeated()).isEqualTo(3);
    assertThat(origins.invented()).isEqualTo(2);
    // Three quarters of the answers to a and none of those to b.
    assertThat(origins.share().rate()).isCloseTo(0.375, EXACT);
    assertThat(origins.share().effective()).isCloseTo(2, EXACT);
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
              answer(open, "I don't know.", 0.5),
              answer(closed, "May 3", 0.5)),
          GRADER);
    }
    assertThat(tally.pairs().values()).singleElement().matches(pairs -> pairs.pairs() == 1);
    assertThat(tally.origins().get("birthday").share().effective()).isCloseTo(1, EXACT);
    assertThat(tally.calibrations().get(source("plain")).result().answers()).isEqualTo(1);
  }

  @Test
  void withoutSuchADrawAllCount() {
    Prompted plain = prompt("a", "plain", "stratified", 1);
    tally.add(List.of(answer(plain, "May 3", 0.5)), GRADER);
    assertThat(tally.calibrations().get(source("plain")).result().answers()).isEqualTo(1);
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
