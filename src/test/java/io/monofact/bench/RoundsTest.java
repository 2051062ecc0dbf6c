package io.monofact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Input INPUT =
      new Input("web", InputFormat.JSONL, List.of("a"), 20_000_000, 20_000_000, 10, 0.1);

  private final List<String> order = new ArrayList<>();

  @Test
  void takesTurnsAndBeginsEachRoundWithAnother() {
    rounds(2).of(INPUT, List.of(fake("a", false, 1), fake("b", false, 1)));

    assertThat(order).containsExactly("a", "b", "a", "b", "b", "a");
  }

  @Test
  void warmsUpWhatGetsFasterForTheTimeGivenAndOthersOnce() {
    List<Measured> measured =
        rounds(1).of(INPUT, List.of(fake("jvm", true, 0.4), fake("process", false, 0.4)));

    // A second is over after three; four more than the first are needed to tell that it is warm.
    assertThat(measured.get(0).warmUps()).containsExactly(0.4, 0.4, 0.4, 0.4, 0.4);
    assertThat(measured.get(1).warmUps()).containsExactly(0.4);
    assertThat(measured.get(0).warmUpSeconds()).isCloseTo(2, within(1e-9));
  }

  @Test
  void goesOnWarmingUpUntilFourPassesAreNoFaster() {
    double[] compiling = {5, 2, 2.1, 2, 2.2, 1, 1, 0.99, 1.2, 1.1, 7};

    Measured measured = rounds(1).of(INPUT, List.of(fake("jvm", true, compiling))).get(0);

    assertThat(measured.warmUps())
        .containsExactly(5.0, 2.0, 2.1, 2.0, 2.2, 1.0, 1.0, 0.99, 1.2, 1.1);
    assertThat(measured.seconds()).containsExactly(7.0);
  }

  @Test
  void takesManySmallGainsForWarmingUpToo() {
    double[] slowly = {2, 1.96, 1.93, 1.9, 1.86, 1.85, 1.84, 1.85, 1.86, 9};

    Measured measured = rounds(1).of(INPUT, List.of(fake("jvm", true, slowly))).get(0);

    // 1.96 is less than 3 % faster than 2, and 1.93 is more than that, as 1.86 is against 1.93.
    assertThat(measured.warmUps())
        .containsExactly(2.0, 1.96, 1.93, 1.9, 1.86, 1.85, 1.84, 1.85, 1.86);
  }

  @Test
  void measuresInTheEndWhatNeverSettles() {
    double[] everFaster = {8, 6, 4, 2, 1, 0.5};

    Measured measured = rounds(1).of(INPUT, List.of(fake("jvm", true, everFaster))).get(0);

    // Twenty times the second that is given.
    assertThat(measured.warmUps()).containsExactly(8.0, 6.0, 4.0, 2.0);
    assertThat(measured.seconds()).containsExactly(1.0);
  }

  @Test
  void measuresByTheMedianOfTheRunsThatCount() {
    Measured measured = rounds(3).of(INPUT, List.of(fake("a", false, 100, 2, 50, 4))).get(0);

    assertThat(measured.seconds()).containsExactly(2.0, 50.0, 4.0);
    assertThat(measured.median()).isEqualTo(4);
    assertThat(measured.megabytesPerSecond()).isEqualTo(5);
  }

  @Test
  void goesOnWithoutWhatFails() {
    List<Measured> measured = rounds(2).of(INPUT, List.of(new Failing(), fake("b", false, 1)));

    assertThat(measured.get(0).failure()).isEqualTo("not installed");
    assertThat(measured.get(0).median()).isNull();
    assertThat(measured.get(1).seconds()).hasSize(2);
  }

  @Test
  void takesTheMiddleOfAnEvenNumber() {
    assertThat(Medians.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
    assertThatThrownBy(() -> Medians.of(List.of())).hasMessage("there is no median of no runs");
  }

  private static Rounds rounds(int runs) {
    return new Rounds(runs, 1, new PrintWriter(Writer.nullWriter()));
  }

  private Contender fake(String name, boolean warmsUp, double... seconds) {
    return new Fake(name, warmsUp, seconds, order);
  }

  private static final class Fake implements Contender {
    private final String name;
    private final boolean warmsUp;
    private final double[] seconds;
    private final List<String> order;
    private int pass;

    Fake(String name, boolean warmsUp, double[] seconds, List<String> order) {
      this.name = name;
      this.warmsUp = warmsUp;
      this.seconds = seconds;
      this.order = order;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int cores() {
      return 1;
    }

    @Override
    public boolean warmsUp() {
      return warmsUp;
    }

    @Override
    public Pass run() {
      order.add(name);
      return new Pass(seconds[pass++ % seconds.length], 7, Map.of());
    }
  }

  private record Failing() implements Contender {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public int cores() {
      return 1;
    }

    @Override
    public boolean warmsUp() {
      return true;
    }

    @Override
    public Pass run() throws IOException {
      throw new IOException("not installed");
    }
  }
}
