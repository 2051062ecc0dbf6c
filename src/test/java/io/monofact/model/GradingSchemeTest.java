package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.monofact.model.GradingScheme.Abstaining;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GradingSchemeTest {

  private static GradingScheme scheme(Credit right, Credit wrong, Credit abstain) {
    return new GradingScheme("a", "b", false, right, wrong, abstain, "");
  }

  private static GradingScheme scheme(double right, double wrong, double abstain) {
    return scheme(Credit.of(right), Credit.of(wrong), Credit.of(abstain));
  }

  /** Name, scoring, graded by a model, binary, credit for "I don't know". */
  @Test
  void theBundledFileIsTable2() {
    assertThat(BenchmarkFile.bundled())
        .extracting(
            GradingScheme::name,
            GradingScheme::gradedByModel,
            GradingScheme::isBinary,
            GradingScheme::abstentionCredit,
            GradingScheme::abstaining)
        .containsExactly(
            row("GPQA", false, true, "none", Abstaining.NEVER),
            row("MMLU-Pro", false, true, "none", Abstaining.NEVER),
            row("IFEval", false, true, "none", Abstaining.NEVER),
            row("Omni-MATH", true, true, "none", Abstaining.NEVER),
            row("WildBench", true, false, "partial", Abstaining.DEPENDS),
            row("BBH", false, true, "none", Abstaining.NEVER),
            row("MATH (level 5)", true, true, "none", Abstaining.NEVER),
            row("MuSR", false, true, "none", Abstaining.NEVER),
            row("SWE-bench", false, true, "none", Abstaining.NEVER),
            row("HLE", true, true, "none", Abstaining.NEVER));
  }

  private static org.assertj.core.groups.Tuple row(Object... values) {
    return new org.assertj.core.groups.Tuple(values);
  }

  @Test
  void answeringPaysAboveTheTargetThatThePenaltyNames() {
    for (int penalty : List.of(0, 1, 3, 9)) {
      GradingScheme.Threshold threshold = scheme(1, -penalty, 0).threshold();
      assertThat(threshold.low()).isCloseTo(penalty / (penalty + 1.0), within(1e-15));
      assertThat(threshold.high()).isEqualTo(threshold.low());
    }
    assertThat(scheme(1, 0, 0).abstaining()).isEqualTo(Abstaining.NEVER);
    assertThat(scheme(1, -1, 0).abstaining()).isEqualTo(Abstaining.BELOW_THRESHOLD);
    assertThat(scheme(1, 0, 1).abstaining()).isEqualTo(Abstaining.ALWAYS);
    assertThat(scheme(1, 0, -1).abstaining()).isEqualTo(Abstaining.NEVER);
    assertThat(scheme(1, 0, -1).threshold().high()).isZero();
    assertThat(scheme(1, 0, 0.25).abstentionCredit()).isEqualTo("partial");
  }

  /** The rubric of 1 to 10: (4 - 1) / (7 - 1) where errors score 1, and 0 where they score 6. */
  @Test
  void aRubricsLeewayIsARangeOfThresholds() {
    GradingScheme rubric = scheme(new Credit(7, 10), new Credit(1, 6), new Credit(3, 4));
    assertThat(rubric.threshold()).isEqualTo(new GradingScheme.Threshold(0, 0.5));
  }

  /** Observation 1: under any mixture of binary graders some answer is at least as good. */
  @Property
  void underABinarySchemeAbstainingIsNeverBetter(
      @ForAll @DoubleRange(max = 1) double confidence,
      @ForAll @DoubleRange(min = -5, max = 5) double wrong,
      @ForAll @DoubleRange(min = 0.01, max = 5) double gain) {
    GradingScheme binary = scheme(wrong + gain, wrong, wrong);
    double answering = confidence * (wrong + gain) + (1 - confidence) * wrong;
    assertThat(binary.isBinary()).isTrue();
    assertThat(binary.abstaining()).isEqualTo(Abstaining.NEVER);
    assertThat(answering).isGreaterThanOrEqualTo(wrong - 1e-12);
  }

  @Property
  void answeringIsBetterExactlyAboveTheThreshold(
      @ForAll @DoubleRange(max = 1) double confidence,
      @ForAll @DoubleRange(min = -9, max = 0.9) double wrong,
      @ForAll @DoubleRange(min = -9, max = 1) double abstain) {
    GradingScheme scheme = scheme(1, wrong, abstain);
    double gain = confidence + (1 - confidence) * wrong - abstain;
    double threshold = scheme.threshold().low();
    if (gain > 1e-9) {
      assertThat(confidence).isGreaterThanOrEqualTo(threshold);
    } else if (gain < -1e-9) {
      assertThat(confidence).isLessThanOrEqualTo(threshold);
    }
  }

  @Test
  void badFilesAreToldWithTheirPlace() {
    assertWrong("benchmarks:\n  - name: a\n    scoring: b\n", 2, "lacks \"credit\"");
    assertWrong(credit("{right: 1, wrong: 0}"), 4, "lacks \"abstain\"");
    assertWrong(credit("{right: 0, wrong: 0, abstain: 0}"), 4, "the right one must earn more");
    assertWrong(credit("{right: one, wrong: 0, abstain: 0}"), 4, "give a number such as -0.25");
    assertWrong(credit("{right: 1, wrong: 4..3, abstain: 0}"), 4, "give a number such as -0.25");
    assertWrong(credit("{right: 1, wrong: 0, idk: 0}"), 4, "has no \"idk\"");
    assertWrong(
        credit("{right: 11, wrong: 1, abstain: 3}\n    scale: 1..10"),
        4,
        "off the scale of 1 to 10");
    assertWrong(credit("{right: 1, wrong: 0, abstain: 0}\n    graded_by: God"), 5, "use one of");
    assertWrong("benchmarks: []\n", 1, "there is no benchmark");
    String one = "  - {name: a, scoring: b, credit: {right: 1, wrong: 0, abstain: 0}}\n";
    assertWrong("benchmarks:\n" + one + one, 3, "two benchmarks \"a\"");
  }

  private static String credit(String credit) {
    return "benchmarks:\n  - name: a\n    scoring: b\n    credit: " + credit + "\n";
  }

  private static void assertWrong(String yaml, int line, String message) {
    assertThatThrownBy(() -> BenchmarkFile.parse("mine.yaml", yaml))
        .hasMessageStartingWith("mine.yaml:" + line + ": ")
        .hasMessageContaining(message);
  }
}
