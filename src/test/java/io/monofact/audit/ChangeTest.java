package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.quality.Wilson;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Samples;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final int PAIRS = 1_000;
  private static final int EXAMPLES = 1_000;

  /** Two shares, 56/70 and 48/80: Newcombe 1998, table II, row (a), method 10. */
  @Test
  void isNewcombesIntervalOfTwoShares() {
    Quantity now = wilson(56, 70);
    Quantity then = wilson(48, 80);
    Change change = Change.of(now, then, 0.95);
    assertThat(change.value()).isEqualTo(0.2, within(1e-12));
    assertThat(change.low()).isEqualTo(0.0524, within(5e-5));
    assertThat(change.high()).isEqualTo(0.3339, within(5e-5));
  }

  private static Quantity wilson(long hits, long trials) {
    Wilson wilson = new Wilson(hits, trials);
    return new Quantity("share", wilson.rate(), wilson.low(), wilson.high());
  }

  @Test
  void anotherConfidenceScalesTheReach() {
    Quantity now = new Quantity("a", 0.5, 0.5 - 0.0196, 0.5 + 0.0196);
    Change change = Change.of(now, Quantity.of("a", 0.4), 0.99);
    assertThat(change.low()).isEqualTo(0.1 - 0.02576, within(1e-5));
  }

  @Property
  void theOtherWayRoundIsItsMirror(
      @ForAll @DoubleRange(max = 1) double a,
      @ForAll @DoubleRange(max = 1) double b,
      @ForAll @DoubleRange(max = 0.3) double reach,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double confidence) {
    Quantity one = new Quantity("a", a, a - reach, a + reach / 2);
    Quantity other = new Quantity("a", b, b - reach / 3, b + reach);
    Change there = Change.of(one, other, confidence);
    Change back = Change.of(other, one, confidence);
    assertThat(back.low()).isEqualTo(-there.high(), within(1e-12));
    assertThat(there.low()).isLessThanOrEqualTo(there.value());
    assertThat(there.high()).isGreaterThanOrEqualTo(there.value());
  }

  /** Of pairs of corpora of one world 2.5 % at most are to be found risen at 95 %, two-sided. */
  @Test
  void corporaOfOneWorldSeldomDifferByMoreThanNoise() {
    Random random = new Random(20261121);
    int rises = 0;
    for (int i = 0; i < PAIRS; i++) {
      rises += isRise(corpus(random, 2_000), corpus(random, 2_000)) ? 1 : 0;
    }
    assertThat(rises).isPositive().isLessThanOrEqualTo(PAIRS * 25 / 1_000);
  }

  /** Where prompts are as unlike as in texts the test keeps to its share: 25, give or take 15. */
  @Test
  void neitherDoThoseOfAWorldByZipfsLaw() {
    double[] upTo = new double[100_000];
    for (int i = 0; i < upTo.length; i++) {
      upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + Math.pow(i + 1, -0.8);
    }
    Random random = new Random(20261123);
    int rises = 0;
    for (int i = 0; i < PAIRS; i++) {
      rises += isRise(corpus(random, upTo), corpus(random, upTo)) ? 1 : 0;
    }
    assertThat(rises).isBetween(10, 40);
  }

  /** Examples about prompts with these sums of weights, up to each of them. */
  private static Sample corpus(Random random, double[] upTo) {
    long[] counts = new long[upTo.length];
    for (int i = 0; i < EXAMPLES; i++) {
      int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
      counts[place < 0 ? -place - 1 : place]++;
    }
    return Samples.ofCounts(counts);
  }

  @Test
  void corporaOfAWiderWorldMostlyDo() {
    Random random = new Random(20261122);
    int rises = 0;
    for (int i = 0; i < PAIRS; i++) {
      rises += isRise(corpus(random, 3_000), corpus(random, 2_000)) ? 1 : 0;
    }
    assertThat(rises).isGreaterThan(PAIRS * 9 / 10);
  }

  private static boolean isRise(Sample now, Sample then) {
    return Change.of(rate(now), rate(then), 0.95).isRise();
  }

  private static Quantity rate(Sample sample) {
    return Runs.category("any", sample, Runs.SETTING, null, 0, null).singletonRate();
  }

  /** Examples about so many prompts, each as likely as another. */
  private static Sample corpus(Random random, int prompts) {
    long[] counts = new long[prompts];
    for (int i = 0; i < EXAMPLES; i++) {
      counts[random.nextInt(prompts)]++;
    }
    return Samples.ofCounts(counts);
  }

  @Test
  void aCorpusOfSingletonsAloneHasAnIntervalToo() {
    Quantity rate = rate(Samples.withSingletons(40, 40));
    assertThat(rate.value()).isEqualTo(1);
    assertThat(rate.low())
        .isEqualTo(40 / (40 + 1.959963984540054 * 1.959963984540054), within(1e-9));
  }
}
