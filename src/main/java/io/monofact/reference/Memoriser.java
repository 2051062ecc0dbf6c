package io.monofact.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The learner of Theorem 2's proof [K25]: it repeats the answers that it has read, each in
 * proportion; asked what was never answered it abstains as often as the corpus does, and else
 * answers uniformly. What it takes for the plausible answers are all that the category has.
 */
public final class Memoriser implements ReferenceModel {

  private final Map<String, Memory> memories;
  private final Map<String, List<String>> plausible = new LinkedHashMap<>();

  /** A memoriser of what each category's examples say. */
  public Memoriser(Map<String, Memory> memories) {
    this.memories = Map.copyOf(memories);
    memories.forEach(
        (category, memory) ->
            plausible.put(category, ReferenceModel.byFrequency(memory.answers())));
  }

  @Override
  public boolean knows(String category) {
    return memories.containsKey(category) && !plausible.get(category).isEmpty();
  }

  @Override
  public String answer(About about, SplittableRandom random) {
    Memory memory = memories.get(about.category());
    Map<String, Long> known = memory.prompts().get(about.entity());
    if (known == null) {
      List<String> all = plausible.get(about.category());
      return random.nextDouble() < memory.answered() ? all.get(random.nextInt(all.size())) : IDK;
    }
    long left = random.nextLong(known.values().stream().mapToLong(Long::longValue).sum());
    for (Map.Entry<String, Long> each : known.entrySet()) {
      left -= each.getValue();
      if (left < 0) {
        return each.getKey();
      }
    }
    throw new AssertionError("the counts add up");
  }

  @Override
  public double logProbability(About about, String answer) {
    Memory memory = memories.get(about.category());
    Map<String, Long> known = memory.prompts().get(about.entity());
    if (known == null) {
      double size = plausible.get(about.category()).size();
      return Math.log(answer.equals(IDK) ? 1 - memory.answered() : memory.answered() / size);
    }
    double all = known.values().stream().mapToLong(Long::longValue).sum();
    return Math.log(known.getOrDefault(answer, 0L) / all);
  }

  @Override
  public Map<String, Double> candidates(About about, int most) {
    Map<String, Double> candidates = new LinkedHashMap<>();
    Map<String, Long> known =
        memories.get(about.category()).prompts().getOrDefault(about.entity(), Map.of());
    known.keySet().stream()
        .limit(most)
        .forEach(answer -> candidates.put(answer, logProbability(about, answer)));
    for (String answer : plausible.get(about.category())) {
      if (candidates.size() >= most) {
        break;
      }
      candidates.computeIfAbsent(answer, key -> logProbability(about, key));
    }
    return candidates;
  }
}
