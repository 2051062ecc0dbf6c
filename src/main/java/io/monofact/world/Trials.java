package io.monofact.world;

import io.monofact.bound.Bounds;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.bound.Side;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Runs trials, and tells how often each bound held. What a trial draws depends on its number alone.
 */
public final class Trials {

  /** The probability with which a bound may fail. */
  private static final double G = 0.01;

  private static final List<String> LOWERS = List.of("E4", "E6", "E12");
  private static final String NAIVE = "E12 naive";
  private static final String N_GRAM = "N_GRAM";
  private static final String ORDER = "E12 >= E4";

  private final World world;
  private final Map<List<String>, Coverage> coverage = new LinkedHashMap<>();

  private Trials(World world) {
    this.world = world;
  }

  /**
   * Runs some trials of a world.
   *
   * @param world its number in {@link Worlds}, and behind these in {@link Disturbed}
   * @param seed another seed draws other corpora
   * @param from the first trial's number
   * @param to the number after the last's
   */
  public static List<Coverage> run(int world, long seed, int from, int to) {
    if (world >= Worlds.count()) {
      return Disturbed.all().get(world - Worlds.count()).run(seed, from, to);
    }
    Trials trials = new Trials(Worlds.all().get(world));
    Frequencies mu = trials.world.frequencies().get();
    for (int trial = from; trial < to; trial++) {
      long mixed = new SplittableRandom(seed * 1_000_003 + world).nextLong() + trial;
      trials.add(mu, Trial.draw(trials.world, mu, new SplittableRandom(mixed)));
    }
    return List.copyOf(trials.coverage.values());
  }

  /** How many worlds there are to be tried. */
  public static int worlds() {
    return Worlds.count() + Disturbed.all().size();
  }

  /** Adds up what was told of the same bound, model and world. */
  public static List<Coverage> merged(Collection<Coverage> parts) {
    Map<List<String>, Coverage> all = new LinkedHashMap<>();
    parts.forEach(c -> all.merge(List.of(c.world(), c.learner(), c.bound()), c, Coverage::plus));
    return List.copyOf(all.values());
  }

  private void add(Frequencies mu, Trial trial) {
    if (world.isSeenWhole()) {
      for (Learner learner : Learner.values()) {
        double err = learner.err(world, mu, trial.answered());
        Setting setting = setting(learner.delta(world, mu, trial.answered()));
        for (String equation : LOWERS) {
          add(learner, equation, value(equation, trial, setting), err, Side.LOWER);
        }
        if (learner == Learner.MEMORISER) {
          add(learner, "E5", value("E5", trial, setting), err, Side.UPPER);
          add(learner, "E7", value("E7", trial, setting), err, Side.UPPER);
          add(
              learner,
              ORDER,
              value("E4", trial, setting),
              value("E12", trial, setting),
              Side.LOWER);
        }
      }
      Marginal marginal = trial.marginal();
      for (String equation : LOWERS) {
        double value = value(equation, trial, setting(marginal.delta()));
        add(N_GRAM, equation, value, marginal.err(), Side.LOWER);
      }
      return;
    }
    Learner learner = Learner.MEMORISER;
    double err = learner.err(world, mu, trial.answered());
    Setting measured =
        setting(0).withExtraction(new ExtractionError(world.recall(), world.spurious()));
    add(learner, NAIVE, value("E12", trial, setting(0)), err, Side.LOWER);
    add(learner, "E17", value("E17", trial, measured), err, Side.LOWER);
    add(learner, "E17a", value("E17a", trial, measured), err, Side.LOWER);
  }

  private Setting setting(double delta) {
    long errors = world.responses() - 1L;
    return new Setting(errors, errors, delta, G);
  }

  private static double value(String equation, Trial trial, Setting setting) {
    return Bounds.of(equation).value(trial.seen(), setting).value();
  }

  private void add(Learner learner, String bound, double value, double err, Side side) {
    add(learner.name(), bound, value, err, side);
  }

  private void add(String learner, String bound, double value, double err, Side side) {
    boolean holds = side == Side.LOWER ? value <= err : value >= err;
    Coverage one = new Coverage(world.name(), learner, bound, 1, holds ? 1 : 0, err, value);
    coverage.merge(List.of(learner, bound), one, Coverage::plus);
  }
}
