package io.monofact.world;

import java.util.ArrayList;
import java.util.List;

/** The worlds in which the bounds are put to the test. */
public final class Worlds {

  private static final int DAYS = 366;

  private Worlds() {}

  private static List<World> whole() {
    return List.of(
        new World(
            "Zipf 0.7, N = 10,000", 10_000, DAYS, 1, 1, 0, () -> Frequencies.zipf(30_000, 0.7)),
        new World("Zipf 1, N = 3,000", 3_000, DAYS, 1, 1, 0, () -> Frequencies.zipf(30_000, 1)),
        new World("Zipf 1, N = 30,000", 30_000, DAYS, 1, 1, 0, () -> Frequencies.zipf(30_000, 1)),
        new World(
            "Zipf 1, N = 100,000", 100_000, DAYS, 1, 1, 0, () -> Frequencies.zipf(100_000, 1)),
        new World(
            "Zipf 1.3, N = 30,000", 30_000, DAYS, 1, 1, 0, () -> Frequencies.zipf(30_000, 1.3)),
        new World(
            "Pareto 0.8, N = 30,000", 30_000, DAYS, 1, 1, 0, () -> Frequencies.pareto(30_000, .8)),
        new World(
            "Pareto 1.5, N = 30,000", 30_000, DAYS, 1, 1, 0, () -> Frequencies.pareto(30_000, 1.5)),
        new World("uniform, N = 10,000", 10_000, DAYS, 1, 1, 0, () -> Frequencies.uniform(10_000)),
        new World(
            "uniform, all seen, N = 30,000",
            30_000,
            DAYS,
            1,
            1,
            0,
            () -> Frequencies.uniform(1_000)),
        new World(
            "two levels, N = 20,000",
            20_000,
            DAYS,
            1,
            1,
            0,
            () -> Frequencies.twoLevels(100_000, 100, .6)),
        new World("20 answers, N = 30,000", 30_000, 20, 1, 1, 0, () -> Frequencies.zipf(30_000, 1)),
        new World(
            "half abstains, N = 30,000", 30_000, DAYS, .5, 1, 0, () -> Frequencies.zipf(30_000, 1)),
        new World(
            "tenth abstains, N = 30,000",
            30_000,
            DAYS,
            .9,
            1,
            0,
            () -> Frequencies.zipf(30_000, 1)));
  }

  /** The worlds as they are, and as extractors see them that err more and more. */
  static List<World> all() {
    List<World> worlds = new ArrayList<>(whole());
    for (World world : whole()) {
      worlds.add(world.seenWith(0.9, 0.02));
      worlds.add(world.seenWith(0.6, 0.05));
      worlds.add(world.seenWith(0.3, 0.1));
    }
    return List.copyOf(worlds);
  }

  /** How many there are; {@link Trials} takes them by their number from 0. */
  public static int count() {
    return all().size();
  }
}
