package io.monofact.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The experiment of Miao and Kearns 2025 (arXiv 2502.08666), as far as it can be told from outside:
 * 19,999 film records of actor, costar, title, director, genre and year, told int(Pareto(a)) times
 * each, of which 5,000 lines are read by a word Markov chain of order 2 that then writes 5,000
 * lines. The films are invented: casts work together again and again, which is what lets a chain
 * cross from one record into another.
 */
public final class FilmWorld {

  private static final int FACTS = 19_999;
  private static final int LINES = 5_000;
  private static final int ACTORS = 12_000;
  private static final int FAMILY_NAMES = 5_000;
  private static final int DIRECTORS = 9_000;
  private static final double BIN = 0.9;
  private static final int BINS = 198;

  private final List<List<String>> facts = new ArrayList<>();
  private final Set<List<String>> known;
  private final long[] times = new long[FACTS];
  private final List<List<String>> read;
  private final SplittableRandom random;

  private FilmWorld(double shape, long seed) {
    random = new SplittableRandom(seed);
    Set<List<String>> distinct = new HashSet<>();
    Frequencies fame = Frequencies.zipf(ACTORS, 0.5);
    while (facts.size() < FACTS) {
      List<String> fact = fact(fame);
      if (distinct.add(fact)) {
        facts.add(fact);
      }
    }
    known = distinct;
    List<Integer> told = new ArrayList<>();
    for (int fact = 0; fact < FACTS; fact++) {
      double pareto = Math.pow(1 - random.nextDouble(), -1 / shape);
      times[fact] = (long) Math.min(pareto, 1_000_000);
      for (long i = 0; i < Math.min(times[fact], 100_000); i++) {
        told.add(fact);
      }
    }
    read = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      int other = i + random.nextInt(told.size() - i);
      int fact = told.get(other);
      told.set(other, told.get(i));
      told.set(i, fact);
      read.add(facts.get(fact));
    }
  }

  private List<String> fact(Frequencies fame) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int actor = fame.draw(random);
      words.add("First" + actor * 7 % 900);
      words.add("Last" + actor % FAMILY_NAMES);
    }
    words.add("Word" + random.nextInt(4_000));
    words.add("Noun" + random.nextInt(4_000));
    int director = random.nextInt(DIRECTORS);
    words.add("Given" + director * 11 % 700);
    words.add("Family" + director % 4_000);
    words.add("Genre" + random.nextInt(12));
    words.add(String.valueOf(1960 + random.nextInt(60)));
    return List.copyOf(words);
  }

  /**
   * What is varied.
   *
   * @param shape a, the index of the Pareto distribution
   * @param repeated k, how many of the first lines get their steps raised by 1
   */
  public record Setting(double shape, int repeated) implements Serializable {}

  /** The settings of their tables, and repetition of half of the lines. */
  public static List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (double shape : new double[] {1, 1.25, 1.5, 2, 2.25, 3, 4}) {
      for (int repeated : new int[] {0, 312, 2_500}) {
        settings.add(new Setting(shape, repeated));
      }
    }
    return List.copyOf(settings);
  }

  /** The mean over so many seeds. */
  public static FilmRun mean(Setting setting, int seeds, long seed) {
    FilmRun sum = new FilmRun(setting.shape(), setting.repeated(), 0, 0, 0, 0, 0);
    for (int i = 0; i < seeds; i++) {
      sum = sum.plus(run(setting.shape(), setting.repeated(), seed * 1_000 + i), 1.0 / seeds);
    }
    return sum;
  }

  /**
   * The experiment of one shape and number of repeated lines.
   *
   * @param shape a, the index of the Pareto distribution
   * @param repeated k, how many of the first lines get their steps raised by 1
   */
  public static FilmRun run(double shape, int repeated, long seed) {
    return new FilmWorld(shape, seed).run(shape, repeated);
  }

  private FilmRun run(double shape, int repeated) {
    NGram model = new NGram(2);
    read.forEach(line -> model.read(line, 1));
    if (repeated > 0) {
      model.settle();
      read.subList(0, repeated).forEach(line -> model.read(line, 1));
    }
    List<List<String>> written = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      written.add(model.write(random));
    }
    long wrong = written.stream().filter(line -> !known.contains(line)).count();
    long distinct = new HashSet<>(written).stream().filter(line -> !known.contains(line)).count();
    Map<List<String>, Integer> counts = new HashMap<>();
    read.forEach(line -> counts.merge(line, 1, Integer::sum));
    long singletons = counts.values().stream().filter(n -> n == 1).count();
    return new FilmRun(
        shape,
        repeated,
        (double) singletons / LINES,
        (double) distinct / LINES,
        (double) wrong / LINES,
        theirs(model, counts),
        whole(model, written));
  }

  /**
   * Half the sum over bins of |p(B) - g(B)| as they compute it: over the lines that were read, with
   * the model's probabilities made to add up to 1 over these.
   */
  private static double theirs(NGram model, Map<List<String>, Integer> counts) {
    double[] gap = new double[BINS];
    Map<List<String>, Double> probabilities = new HashMap<>();
    double sum = 0;
    for (List<String> line : counts.keySet()) {
      double probability = model.probability(List.of(), line);
      probabilities.put(line, probability);
      sum += probability;
    }
    for (Map.Entry<List<String>, Integer> line : counts.entrySet()) {
      double g = probabilities.get(line.getKey()) / sum;
      gap[bin(g)] += (double) line.getValue() / LINES - g;
    }
    return half(gap);
  }

  /**
   * The same of all lines: p is how often each fact is told in all, and g what the model writes, be
   * it true or not.
   */
  private double whole(NGram model, List<List<String>> written) {
    double[] gap = new double[BINS];
    double all = 0;
    for (long n : times) {
      all += n;
    }
    for (int fact = 0; fact < FACTS; fact++) {
      gap[bin(model.probability(List.of(), facts.get(fact)))] += times[fact] / all;
    }
    for (List<String> line : written) {
      gap[bin(model.probability(List.of(), line))] -= 1.0 / LINES;
    }
    return half(gap);
  }

  private static double half(double[] gap) {
    double sum = 0;
    for (double one : gap) {
      sum += Math.abs(one);
    }
    return sum / 2;
  }

  /** The bin [0.9^(i+1), 0.9^i), the last of which goes down to 0. */
  private static int bin(double probability) {
    if (probability <= 0) {
      return BINS - 1;
    }
    return (int) Math.min(BINS - 1, Math.floor(Math.log(probability) / Math.log(BIN)));
  }
}
