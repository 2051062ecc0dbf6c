package io.monofact.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What training examples say of one category: the answers to each prompt, and abstentions.
 *
 * @param prompts the answers to each prompt with how often they are given
 * @param answers all answers with how often they are given
 * @param abstentions how many examples say that the fact is unknown
 */
public record Memory(
    Map<String, Map<String, Long>> prompts, Map<String, Long> answers, long abstentions) {

  /** A memory of nothing, to be filled. */
  public static Memory empty() {
    return new Memory(new HashMap<>(), new TreeMap<>(), 0);
  }

  /** Takes in that a prompt was answered so many times. */
  public void add(String prompt, String answer, long times) {
    prompts.computeIfAbsent(prompt, key -> new TreeMap<>()).merge(answer, times, Long::sum);
    answers.merge(answer, times, Long::sum);
  }

  /** The same with abstentions. */
  public Memory withAbstentions(long number) {
    return new Memory(prompts, answers, number);
  }

  /** The share of examples that are answered. */
  double answered() {
    double claims = answers.values().stream().mapToLong(Long::longValue).sum();
    return claims / (claims + abstentions);
  }
}
