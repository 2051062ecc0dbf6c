package io.monofact.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A word Markov chain: the next word depends on so many before it, and on no more. Its
 * probabilities are the shares in its training sentences, which may have weights.
 */
final class NGram {

  private static final String START = "<s>";
  private static final String END = "</s>";

  private final int memory;
  private final Map<List<String>, Map<String, Double>> next = new HashMap<>();

  /**
   * A model that has read nothing.
   *
   * @param memory how many words it sees: 1 for bigrams, 2 for trigrams
   */
  NGram(int memory) {
    this.memory = memory;
  }

  /** Reads a sentence so many times. */
  void read(List<String> words, double times) {
    List<String> padded = padded(words);
    for (int i = memory; i < padded.size(); i++) {
      next.computeIfAbsent(padded.subList(i - memory, i), context -> new HashMap<>())
          .merge(padded.get(i), times, Double::sum);
    }
  }

  /** The probability of a sentence; of the words behind a beginning, if that is given. */
  double probability(List<String> beginning, List<String> words) {
    List<String> all = new ArrayList<>(beginning);
    all.addAll(words);
    List<String> padded = padded(all);
    double probability = 1;
    for (int i = memory + beginning.size(); i < padded.size(); i++) {
      Map<String, Double> known = next.get(padded.subList(i - memory, i));
      if (known == null) {
        return 0;
      }
      double sum = known.values().stream().mapToDouble(Double::doubleValue).sum();
      probability *= known.getOrDefault(padded.get(i), 0.0) / sum;
    }
    return probability;
  }

  /** Makes shares of all weights; what is read from now on weighs against a whole context. */
  void settle() {
    for (Map<String, Double> known : next.values()) {
      double sum = known.values().stream().mapToDouble(Double::doubleValue).sum();
      known.replaceAll((word, weight) -> weight / sum);
    }
  }

  /** Draws a sentence. */
  List<String> write(SplittableRandom random) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < memory; i++) {
      padded.add(START);
    }
    while (true) {
      Map<String, Double> known = next.get(padded.subList(padded.size() - memory, padded.size()));
      double sum = known.values().stream().mapToDouble(Double::doubleValue).sum();
      double rest = random.nextDouble() * sum;
      String word = null;
      for (Map.Entry<String, Double> each : known.entrySet()) {
        word = each.getKey();
        rest -= each.getValue();
        if (rest < 0) {
          break;
        }
      }
      if (END.equals(word)) {
        return List.copyOf(padded.subList(memory, padded.size()));
      }
      padded.add(word);
    }
  }

  private List<String> padded(List<String> words) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < memory; i++) {
      padded.add(START);
    }
    padded.addAll(words);
    padded.add(END);
    return padded;
  }
}
