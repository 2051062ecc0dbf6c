package io.monofact.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HoldOutTest {

  @Test
  void everyPromptIsDealtByTheBitsOfItsParts() {
    HoldOutTally tally = new HoldOutTally();
    // in all splits: half A answers a once and b twice; half B answers c, which A does not, and a
    tally.add(new int[] {0, 255}, new long[] {1, 3}, new long[] {0, 0});
    tally.add(new int[] {0}, new long[] {2}, new long[] {1});
    tally.add(new int[] {255}, new long[] {2}, new long[] {0});
    HoldOut check = tally.result();
    assertThat(check.predicted()).isCloseTo(1.0 / 4, within(1e-12));
    assertThat(check.actual()).isCloseTo(2.0 / 5, within(1e-12));
    assertThat(check.found()).isEqualTo(2);
    assertThat(check.variance())
        .isCloseTo(0.25 * 0.75 / 4 + 2.0 / 16 + 0.4 * 0.6 / 5, within(1e-15));
    assertThat(check.verdict()).isEqualTo(HoldOut.Verdict.TOO_FEW);
  }

  @Test
  void theSplitsDiffer() {
    HoldOutTally tally = new HoldOutTally();
    tally.add(new int[] {0b00001111}, new long[] {1}, new long[] {0});
    tally.add(new int[] {0b11110000}, new long[] {1}, new long[] {0});
    HoldOut check = tally.result();
    assertThat(check.predicted()).isEqualTo(1);
    assertThat(check.actual()).isEqualTo(1);
  }

  @Test
  void nothingSaysNothing() {
    HoldOut check = new HoldOutTally().result();
    assertThat(check.predicted()).isNaN();
    assertThat(check.verdict()).isEqualTo(HoldOut.Verdict.TOO_FEW);
  }

  /** Independent draws pass; the same draws, each written three times on its page, fail. */
  @Test
  void repeatsOnAPageFail() {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(check(seed, 1).verdict()).isEqualTo(HoldOut.Verdict.EXCHANGEABLE);
      assertThat(check(seed, 3).verdict()).isEqualTo(HoldOut.Verdict.NOT_EXCHANGEABLE);
    }
  }

  @Test
  void talliesOfDisjointPromptsMerge() {
    Random random = new Random(7);
    HoldOutTally whole = new HoldOutTally();
    HoldOutTally one = new HoldOutTally();
    HoldOutTally other = new HoldOutTally();
    for (int prompt = 0; prompt < 500; prompt++) {
      int[] parts = {random.nextInt(128), 128 + random.nextInt(128)};
      long[] claims = {random.nextInt(3), 1 + random.nextInt(3)};
      long[] abstentions = {random.nextInt(2), random.nextInt(2)};
      whole.add(parts, claims, abstentions);
      (random.nextBoolean() ? one : other).add(parts, claims, abstentions);
    }
    one.merge(other);
    assertThat(one.result()).isEqualTo(whole.result());
  }

  /** 20,000 claims about prompts of a heavy tail, each on its own page and so often there. */
  private static HoldOut check(long seed, int repeats) {
    Random random = new Random(seed);
    java.util.Map<Integer, long[]> byPrompt = new java.util.HashMap<>();
    for (int claim = 0; claim < 20_000; claim++) {
      int prompt = (int) Math.floor(1 / (random.nextDouble() + 1e-5));
      byPrompt
              .computeIfAbsent(prompt, p -> new long[HoldOutTally.PARTS])[
              random.nextInt(HoldOutTally.PARTS)] +=
          repeats;
    }
    HoldOutTally tally = new HoldOutTally();
    int[] all = java.util.stream.IntStream.range(0, HoldOutTally.PARTS).toArray();
    byPrompt.values().forEach(c -> tally.add(all, c, new long[HoldOutTally.PARTS]));
    return tally.result();
  }
}
