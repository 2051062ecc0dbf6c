package io.monofact.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final long[] ONE = {1};
  private static final long[] NONE = {0};

  @Test
  void nothingHasNoInterval() {
    assertThat(new Bootstrap().interval().isDefined()).isFalse();
  }

  @Test
  void oneDocumentKeepsItsRate() {
    Bootstrap bootstrap = new Bootstrap();
    bootstrap.add(new int[] {7}, ONE, NONE);
    assertThat(bootstrap.interval().low()).isEqualTo(1);
    assertThat(bootstrap.interval().high()).isEqualTo(1);
  }

  /**
   * Where every document makes one claim the interval is about Esty's, by theory 1.1 of it here.
   */
  @Test
  void claimsEachInTheirOwnDocumentVaryAsEstySays() {
    Bootstrap bootstrap = new Bootstrap();
    Random random = new Random(1);
    add(bootstrap, random, 4_000, 1);
    add(bootstrap, random, 2_000, 2);
    add(bootstrap, random, 500, 8);
    Sample sample = new Sample(Spectrum.of(Map.of(1L, 4_000L, 2L, 2_000L, 8L, 500L)), 0);
    Interval esty = SingletonRate.esty(sample);
    Interval found = bootstrap.interval();
    double width = esty.high() - esty.low();
    assertThat((found.high() - found.low()) / width).isBetween(0.97, 1.22);
    assertThat((found.high() + found.low()) / 2)
        .isCloseTo((esty.high() + esty.low()) / 2, within(width / 8));
  }

  /** Lists of forty singletons are one document's whim, and not forty draws. */
  @Test
  void listsOfSingletonsWidenIt() {
    Bootstrap apart = new Bootstrap();
    Bootstrap listed = new Bootstrap();
    Random random = new Random(2);
    add(apart, random, 4_000, 1);
    for (int list = 0; list < 100; list++) {
      int[] part = {random.nextInt(HoldOutTally.PARTS)};
      for (int i = 0; i < 40; i++) {
        listed.add(part, ONE, NONE);
      }
    }
    add(apart, random, 2_000, 3);
    add(listed, random, 2_000, 3);
    double ratio = width(listed) / width(apart);
    assertThat(ratio).isGreaterThan(3);
  }

  @Test
  void talliesOfDisjointPromptsMerge() {
    Bootstrap whole = new Bootstrap();
    Bootstrap one = new Bootstrap();
    Bootstrap other = new Bootstrap();
    Random random = new Random(3);
    for (int prompt = 0; prompt < 300; prompt++) {
      int[] parts = {random.nextInt(128), 128 + random.nextInt(128)};
      long[] claims = {random.nextInt(2), random.nextInt(3)};
      long[] abstentions = {random.nextInt(2), 1};
      whole.add(parts, claims, abstentions);
      (random.nextBoolean() ? one : other).add(parts, claims, abstentions);
    }
    one.merge(other);
    assertThat(one.interval()).isEqualTo(whole.interval());
  }

  private static double width(Bootstrap bootstrap) {
    return bootstrap.interval().high() - bootstrap.interval().low();
  }

  /** Prompts, each answered so often, in as many documents. */
  private static void add(Bootstrap bootstrap, Random random, int prompts, int times) {
    for (int prompt = 0; prompt < prompts; prompt++) {
      long[] claims = new long[HoldOutTally.PARTS];
      for (int i = 0; i < times; i++) {
        claims[random.nextInt(HoldOutTally.PARTS)]++;
      }
      int[] parts =
          java.util.stream.IntStream.range(0, claims.length).filter(p -> claims[p] > 0).toArray();
      long[] there = java.util.Arrays.stream(parts).mapToLong(p -> claims[p]).toArray();
      bootstrap.add(parts, there, new long[parts.length]);
    }
  }
}
