package io.monofact.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * An n-gram model with interpolated Kneser-Ney smoothing (Kneser and Ney 1995; Chen and Goodman
 * 1999, section 2.7): in a context h of full length
 *
 * <pre>p(w | h) = max(c(h w) - D, 0) / c(h) + D N(h) / c(h) p(w | h')</pre>
 *
 * where N(h) is how many words follow h, h' is h without its first word, and a shorter gram counts
 * not how often it occurs but how many words occur before it; a gram that begins a sentence, before
 * which nothing can be, counts as it occurs. Below the shortest context all words of the
 * vocabulary, an end and an unknown word among them, are alike. D of grams of one length is n1/(n1
 * + 2 n2) by how many of them count 1 and 2; 1/2 where either is 0.
 */
public final class KneserNey {

  /** What follows a context. */
  private static final class Next {
    private final NavigableMap<String, Long> words = new TreeMap<>();
    private long total;
  }

  private final int order;
  private final Map<String, Next> contexts = new HashMap<>();
  private final double[] discounts;
  private final List<String> vocabulary;

  private KneserNey(int order, Map<String, Long> counts) {
    this.order = order;
    long[][] ones = new long[order + 1][3];
    counts.forEach(
        (gram, count) -> {
          int last = gram.lastIndexOf(' ');
          Next next =
              contexts.computeIfAbsent(
                  last < 0 ? "" : gram.substring(0, last), context -> new Next());
          next.words.put(gram.substring(last + 1), count);
          next.total += count;
          if (count <= 2) {
            ones[Grams.length(gram)][(int) (long) count]++;
          }
        });
    discounts = new double[order + 1];
    for (int length = 1; length <= order; length++) {
      double n1 = ones[length][1];
      double n2 = ones[length][2];
      discounts[length] = n1 > 0 && n2 > 0 ? n1 / (n1 + 2 * n2) : 0.5;
    }
    TreeMap<String, Long> all = new TreeMap<>(contexts.get("").words);
    all.put(Grams.UNKNOWN, 0L);
    vocabulary = List.copyOf(all.keySet());
  }

  /**
   * A model of counts.
   *
   * @param order n, 2 to 5
   * @param counts of grams: those of full length and those that begin a sentence by how often they
   *     occur, the others by how many words occur before them
   * @throws IllegalArgumentException if the order is another, or there are no counts
   */
  public static KneserNey of(int order, Map<String, Long> counts) {
    if (order < 2 || order > 5) {
      throw new IllegalArgumentException("the order is %d; it is from 2 to 5".formatted(order));
    }
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("there are no sentences to train a model on");
    }
    return new KneserNey(order, counts);
  }

  /**
   * A model of sentences.
   *
   * @param order n, 2 to 5
   * @param sentences their tokens
   */
  public static KneserNey trained(int order, List<List<String>> sentences) {
    Map<String, Long> counts = new HashMap<>();
    for (List<String> sentence : sentences) {
      Grams.of(sentence, order).forEach(gram -> counts.merge(gram, 1L, Long::sum));
    }
    Map<String, Long> level = counts;
    Map<String, Long> all = new HashMap<>(counts);
    for (int length = order - 1; length >= 1; length--) {
      Map<String, Long> shorter = new HashMap<>();
      for (String gram : level.keySet()) {
        if (Grams.length(gram) == length + 1) {
          shorter.merge(Grams.tail(gram), 1L, Long::sum);
        }
      }
      all.putAll(shorter);
      for (String gram : counts.keySet()) {
        if (Grams.length(gram) == length) {
          shorter.put(gram, 1L);
        }
      }
      level = shorter;
    }
    return of(order, all);
  }

  /** The words that may follow, the end and the unknown word among them. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /** n. */
  public int order() {
    return order;
  }

  /**
   * The probability of a word.
   *
   * @param before the words before it, from the sentence's beginning on, without its start
   * @param word the word, or {@link Grams#END}; one that is in no training sentence is unknown
   */
  public double probability(List<String> before, String word) {
    boolean known = contexts.get("").words.containsKey(word);
    return probability(context(before), known ? word : Grams.UNKNOWN);
  }

  /** The last words before a place that the model sees. */
  private String context(List<String> before) {
    int from = before.size() - (order - 1);
    if (from >= 0) {
      return String.join(" ", before.subList(from, before.size()));
    }
    return before.isEmpty() ? Grams.START : Grams.START + " " + String.join(" ", before);
  }

  private double probability(String context, String word) {
    Next next = contexts.get(context);
    double shorter =
        context.isEmpty() ? 1.0 / vocabulary.size() : probability(Grams.tail(context), word);
    if (next == null) {
      return shorter;
    }
    double discount = discounts[context.isEmpty() ? 1 : Grams.length(context) + 1];
    double count = next.words.getOrDefault(word, 0L);
    return (Math.max(count - discount, 0) + discount * next.words.size() * shorter) / next.total;
  }

  /**
   * The natural logarithm of the probability that a sentence goes on so, to its end.
   *
   * @param before how it begins
   * @param rest how it goes on
   */
  public double logProbability(List<String> before, List<String> rest) {
    List<String> said = new ArrayList<>(before);
    double log = 0;
    for (String word : rest) {
      log += Math.log(probability(said, word));
      said.add(word);
    }
    return log + Math.log(probability(said, Grams.END));
  }

  /** Draws the next word. */
  String draw(List<String> before, SplittableRandom random) {
    String context = context(before);
    while (true) {
      Next next = contexts.get(context);
      if (next != null) {
        double discount = discounts[context.isEmpty() ? 1 : Grams.length(context) + 1];
        double left = random.nextDouble() * next.total;
        for (Iterator<Map.Entry<String, Long>> all = next.words.entrySet().iterator();
            all.hasNext() && left >= 0; ) {
          Map.Entry<String, Long> each = all.next();
          left -= each.getValue() - discount;
          if (left < 0) {
            return each.getKey();
          }
        }
      }
      if (context.isEmpty()) {
        return vocabulary.get(random.nextInt(vocabulary.size()));
      }
      context = Grams.tail(context);
    }
  }

  /**
   * Draws how a sentence goes on, to its end or so many words.
   *
   * @param before how it begins
   * @param most how many words at most
   * @param random by what it is drawn
   */
  public List<String> goOn(List<String> before, int most, SplittableRandom random) {
    List<String> said = new ArrayList<>(before);
    while (said.size() < before.size() + most) {
      String word = draw(said, random);
      if (word.equals(Grams.END)) {
        break;
      }
      said.add(word);
    }
    return List.copyOf(said.subList(before.size(), said.size()));
  }
}
