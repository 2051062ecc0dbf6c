package io.monofact.estimate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An interval of the singleton rate that allows for several claims in one document, where Esty's
 * (E13) takes each for a draw of its own: a bootstrap over groups of documents. Documents are dealt
 * into {@value HoldOutTally#PARTS} parts by a hash of their text, and in each replicate a part
 * weighs as a Poisson number of mean 1, drawn from the numbers of part and replicate alone.
 *
 * <p>To weigh documents by drawing them again would write a singleton twice and so make none of it,
 * which pulls every replicate down. So what is weighed is what f_1 loses if a part is left out,
 * D_p, less what it loses by the corpus being smaller: sr* = sr + sum_p (w_p - 1)(D_p - n_p sum D /
 * N)/N. With one claim in a document its variance is (f_1 + 2 f_2 - (f_1 - 2 f_2)^2/N)/N^2, that of
 * (E13) but for the last term, which is smaller.
 *
 * <p>Tallies of disjoint sets of prompts merge to that of all. Not thread-safe.
 */
public final class Bootstrap implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many replicates are drawn. */
  public static final int REPLICATES = 1000;

  private static final double CONFIDENCE = 0.95;

  private static final byte[] WEIGHTS = weights();

  private final long[] examples = new long[HoldOutTally.PARTS];
  private final long[] singletonsLost = new long[HoldOutTally.PARTS];
  private long singletons;

  /**
   * Adds a prompt.
   *
   * @param parts the parts that hold examples of it, each once
   * @param claims how many claims each of them holds
   * @param abstentions how many abstentions
   */
  public void add(int[] parts, long[] claims, long[] abstentions) {
    long all = Arrays.stream(claims).sum();
    singletons += all == 1 ? 1 : 0;
    for (int i = 0; i < parts.length; i++) {
      examples[parts[i]] += claims[i] + abstentions[i];
      boolean isLost = all == 1 && claims[i] == 1;
      boolean isWon = all > 1 && all - claims[i] == 1;
      singletonsLost[parts[i]] += isLost ? 1 : isWon ? -1 : 0;
    }
  }

  /** Adds all that another holds, of other prompts. */
  public void merge(Bootstrap other) {
    singletons += other.singletons;
    for (int part = 0; part < examples.length; part++) {
      examples[part] += other.examples[part];
      singletonsLost[part] += other.singletonsLost[part];
    }
  }

  /** The interval of the singleton rate at 95 %; undefined without examples. */
  public Interval interval() {
    double n = Arrays.stream(examples).sum();
    if (n == 0) {
      return new Interval("bootstrap", "", CONFIDENCE, Double.NaN, Double.NaN);
    }
    double slope = Arrays.stream(singletonsLost).sum() / n;
    double[] rates = new double[REPLICATES];
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      double f1 = singletons;
      for (int part = 0; part < examples.length; part++) {
        double influence = singletonsLost[part] - slope * examples[part];
        f1 += (WEIGHTS[replicate * HoldOutTally.PARTS + part] - 1) * influence;
      }
      rates[replicate] = Math.min(1, Math.max(0, f1 / n));
    }
    Arrays.sort(rates);
    int tail = (int) Math.round((1 - CONFIDENCE) / 2 * REPLICATES);
    return new Interval("bootstrap", "", CONFIDENCE, rates[tail], rates[REPLICATES - 1 - tail]);
  }

  /** A Poisson number of mean 1 for each replicate and part, the same in every run. */
  private static byte[] weights() {
    byte[] weights = new byte[REPLICATES * HoldOutTally.PARTS];
    for (int i = 0; i < weights.length; i++) {
      // How many uniform numbers can be multiplied before they are below 1/e.
      SplittableRandom random = new SplittableRandom(i);
      double product = random.nextDouble();
      while (product > 1 / Math.E) {
        product *= random.nextDouble();
        weights[i]++;
      }
    }
    return weights;
  }
}
