package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChoiceModelTest {

  /**
   * "She lost it and was completely out of her mind", "He lost it and was completely out of his
   * mind": a trigram model sees "out of" alone, and gives "her" the same probability in both.
   */
  private static ChoiceModel trigram(double her) {
    return ChoiceModel.of(
        "trigram " + her,
        List.of(
            new ChoiceQuestion("she", 0, List.of(her, 1 - her)),
            new ChoiceQuestion("he", 1, List.of(her, 1 - her))));
  }

  @Test
  void noTrigramModelTellsHerFromHis() {
    List<ChoiceModel> family = new ArrayList<>();
    for (double her : List.of(0.0, 0.1, 0.25, 0.5, 0.7, 1.0)) {
      family.add(trigram(her));
    }
    double opt = ChoiceModel.opt(family);
    assertThat(opt).isEqualTo(0.5);
    for (ChoiceModel model : family) {
      assertThat(model.multipleChoiceBound(opt)).isEqualTo(0.5);
      assertThat(model.err()).isCloseTo(0.5, within(1e-15));
    }
  }

  /**
   * Two questions of three choices: right ones count 1/4 each, wrong ones 1/8. Right ones have 0.5
   * and 0.2; wrong ones 0.3, 0.2 and 0.7, 0.1. Above 0.1 stand three wrong ones: 3/8. Above 0.3
   * stands one wrong one (1/8), and a right one does not (1/4): 3/8 too. All else is worse.
   */
  @Test
  void aHandWorkedExample() {
    ChoiceModel model =
        ChoiceModel.of(
            "m",
            List.of(
                new ChoiceQuestion("a", 0, List.of(0.5, 0.3, 0.2)),
                new ChoiceQuestion("b", 1, List.of(0.7, 0.2, 0.1))));
    assertThat(model.errIiv()).isCloseTo(0.375, within(1e-15));
    assertThat(model.err()).isCloseTo((0.5 + 0.8) / 2, within(1e-15));
    assertThat(model.greedyErr()).isEqualTo(0.5);
    assertThat(model.multipleChoiceBound(0.375)).isCloseTo(2 * (2 / 3.0) * 0.375, within(1e-15));
    // Above 1/2 the model puts 0.7 / 2, and the truth nothing.
    assertThat(model.delta()).isCloseTo(0.35, within(1e-15));
    assertThat(model.bound(0.375)).isCloseTo(0.75 - 0.5 - 0.35, within(1e-15));
  }

  /** Theorem 3, for models with whatever probabilities. */
  @Property
  void theBoundHoldsForEveryModel(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int questions,
      @ForAll @IntRange(min = 2, max = 6) int fewest,
      @ForAll @IntRange(max = 3) int more) {
    SplittableRandom random = new SplittableRandom(seed);
    double skill = random.nextDouble() * 6;
    List<ChoiceQuestion> asked = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      int choices = i == 0 ? fewest : fewest + random.nextInt(more + 1);
      int right = random.nextInt(choices);
      List<Double> logs = new ArrayList<>();
      for (int choice = 0; choice < choices; choice++) {
        logs.add(3 * random.nextDouble() + (choice == right ? skill : 0));
      }
      asked.add(ChoiceQuestion.ofLogs("q" + i, right, logs));
    }
    ChoiceModel model = ChoiceModel.of("m", asked);
    assertThat(model.err())
        .isGreaterThanOrEqualTo(model.multipleChoiceBound(model.errIiv()) - 1e-12);
    assertThat(model.err()).isGreaterThanOrEqualTo(model.bound(model.errIiv()) - 1e-12);
    // A mean of halves may be a rounding above one half.
    assertThat(model.errIiv()).isBetween(0.0, 0.5 + 1e-12);
  }

  @Test
  void aFileMayHoldSeveralModels() throws IOException {
    List<ChoiceModel> family =
        read(
            """
            {"id": "a", "model": "x", "right": 0, "probabilities": [0.9, 0.1]}
            {"id": "a", "model": "y", "right": 0, "logprobs": [-1, -1]}
            """);
    assertThat(family).extracting(ChoiceModel::name).containsExactly("x", "y");
    assertThat(family).extracting(ChoiceModel::err).containsExactly(1 - 0.9, 0.5);
    assertThat(ChoiceModel.opt(family)).isZero();
  }

  @Test
  void badLinesAreToldWithTheirPlace() {
    assertWrong("{\"id\": \"a\"}", "f:1: there is no \"right\"");
    assertWrong("\n{\"id\": ", "f:2: not JSON");
    assertWrong(line("[0.5, 0.6]"), "f:1: the probabilities of question a add up to 1.1");
    assertWrong(line("[1.5, -0.5]"), "f:1: a probability of question a is 1.5");
    assertWrong(line("[1]"), "f:1: question a has 1 choices");
    assertWrong(line("[0.5, \"NaN\"]"), "f:1: \"probabilities\" has \"NaN\", which is no number");
    assertWrong(line("[1, 0]") + "\n" + line("[1, 0]"), "f:2: question a stands twice");
    assertWrong("{\"id\": \"a\", \"right\": 2, \"logprobs\": [0, 0]}", "f:1: the right choice");
    assertWrong("", "f: there is no question in it");
    String other = "{\"id\": \"b\", \"model\": \"y\", \"right\": 0, \"logprobs\": [0, 0]}";
    assertWrong(line("[1, 0]") + "\n" + other, "asked the same questions");
  }

  private static String line(String probabilities) {
    return "{\"id\": \"a\", \"right\": 0, \"probabilities\": %s}".formatted(probabilities);
  }

  private static List<ChoiceModel> read(String lines) throws IOException {
    return ChoiceFile.read("f", new BufferedReader(new StringReader(lines)));
  }

  private static void assertWrong(String lines, String message) {
    assertThatThrownBy(() -> read(lines)).hasMessageContaining(message);
  }
}
