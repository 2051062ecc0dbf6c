package io.monofact.world;

import io.monofact.bound.Bounds;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.HoldOutTally;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Corpora whose examples are no independent draws: facts that are repeated where they stand, and
 * people who go by two names. Told of the memoriser, whose error depends on what was said and not
 * on how often.
 */
enum Disturbed {
  /** Three of ten pages tell their fact three times over, and two of ten have four copies. */
  COPIES("Zipf 1, N = 30,000, copies", 30_000) {
    @Override
    void tell(Coverages coverages, Frequencies mu, SplittableRandom random) {
      Counts pages = new Counts();
      Counts mentions = new Counts();
      for (int page = 0; page < examples(); page++) {
        int prompt = mu.draw(random);
        int repeats = random.nextInt(10) < 3 ? 3 : 1;
        int copies = random.nextInt(10) < 2 ? 5 : 1;
        int part = random.nextInt(HoldOutTally.PARTS);
        pages.add(prompt, part, 1);
        mentions.add(prompt, part, (long) repeats * copies);
      }
      double err = pages.missing(mu) * (ANSWERS - 1) / ANSWERS;
      coverages.add("E12 by mention", mentions.bound("E12"), err, Side.LOWER);
      coverages.add("E5 by mention", mentions.bound("E5"), err, Side.UPPER);
      coverages.add("E12 by text", pages.bound("E12"), err, Side.LOWER);
      coverages.add("E5 by text", pages.bound("E5"), err, Side.UPPER);
      coverages.passes("hold-out by mention passes", mentions.check(), err);
      coverages.passes("hold-out by text passes", pages.check(), err);
    }
  },
  /** Everybody has two names, of which the second is used in three of ten texts. */
  ALIASES("Zipf 1, N = 100,000, two names each", 100_000) {
    @Override
    void tell(Coverages coverages, Frequencies mu, SplittableRandom random) {
      Counts people = new Counts();
      Counts names = new Counts();
      for (int page = 0; page < examples(); page++) {
        int prompt = mu.draw(random);
        int part = random.nextInt(HoldOutTally.PARTS);
        people.add(prompt, part, 1);
        names.add(random.nextInt(10) < 3 ? prompt + mu.prompts() : prompt, part, 1);
      }
      double err = people.missing(mu) * (ANSWERS - 1) / ANSWERS;
      coverages.add("E12 without aliases", names.bound("E12"), err, Side.LOWER);
      coverages.add("E12 with aliases", people.bound("E12"), err, Side.LOWER);
      coverages.passes("hold-out without aliases passes", names.check(), err);
    }
  };

  private static final int ANSWERS = 366;

  private final String title;
  private final int examples;

  Disturbed(String title, int examples) {
    this.title = title;
    this.examples = examples;
  }

  int examples() {
    return examples;
  }

  abstract void tell(Coverages coverages, Frequencies mu, SplittableRandom random);

  /** All of them, in the order of tables. */
  static List<Disturbed> all() {
    return List.of(COPIES, ALIASES);
  }

  /** Runs some trials. */
  List<Coverage> run(long seed, int from, int to) {
    Frequencies mu = Frequencies.zipf(examples, 1);
    List<Coverage> all = new ArrayList<>();
    for (int trial = from; trial < to; trial++) {
      long mixed =
          new SplittableRandom(seed * 1_000_003 + 10_000 + title.hashCode()).nextLong() + trial;
      tell(new Coverages(title, all), mu, new SplittableRandom(mixed));
    }
    return Trials.merged(all);
  }

  /** What becomes of each bound. */
  private record Coverages(String title, List<Coverage> all) {

    void add(String bound, double value, double err, Side side) {
      boolean holds = side == Side.LOWER ? value <= err : value >= err;
      all.add(new Coverage(title, "MEMORISER", bound, 1, holds ? 1 : 0, err, value));
    }

    void passes(String what, HoldOut check, double err) {
      boolean passes = check.verdict() == HoldOut.Verdict.EXCHANGEABLE;
      double off = check.predicted() - check.actual();
      all.add(new Coverage(title, "MEMORISER", what, 1, passes ? 1 : 0, err, off));
    }
  }

  /** Claims by prompt and part. */
  private static final class Counts {

    private final Map<Integer, Map<Integer, Long>> byPrompt = new HashMap<>();

    void add(int prompt, int part, long claims) {
      byPrompt.computeIfAbsent(prompt, p -> new HashMap<>()).merge(part, claims, Long::sum);
    }

    double missing(Frequencies mu) {
      double mass = 0;
      for (int c = 0; c < mu.prompts(); c++) {
        mass += byPrompt.containsKey(c) ? 0 : mu.of(c);
      }
      return mass;
    }

    double bound(String equation) {
      Map<Long, Long> prompts = new HashMap<>();
      for (Map<Integer, Long> parts : byPrompt.values()) {
        long claims = parts.values().stream().mapToLong(Long::longValue).sum();
        prompts.merge(claims, 1L, Long::sum);
      }
      Setting setting = new Setting(ANSWERS - 1, ANSWERS - 1, 0, 0.01);
      return Bounds.of(equation).value(new Sample(Spectrum.of(prompts), 0), setting).value();
    }

    HoldOut check() {
      HoldOutTally tally = new HoldOutTally();
      for (Map<Integer, Long> parts : byPrompt.values()) {
        int[] numbers = parts.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] claims = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
          claims[i] = parts.get(numbers[i]);
        }
        tally.add(numbers, claims, new long[numbers.length]);
      }
      return tally.result();
    }
  }
}
