package io.monofact.simulate;

import io.monofact.count.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts that an exact reader of a corpus must find, under each {@link Unit} but {@link
 * Unit#NEAR_COPY}, which rests on an estimate. Taken from what the documents were written to state.
 */
public final class Truth {

  /**
   * What a count is of; ordered as the rows of the truth files.
   *
   * @param category the kind of fact
   * @param unit what counts as one example, as {@link Unit#label()}
   * @param prompt the entity's normalised key
   */
  public record Key(String category, String unit, String prompt) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byCategory = category.compareTo(other.category);
      int byUnit = byCategory != 0 ? byCategory : unit.compareTo(other.unit);
      return byUnit != 0 ? byUnit : prompt.compareTo(other.prompt);
    }
  }

  /**
   * How often a prompt was answered, and how often it was said to be unknown.
   *
   * @param claims n_c, the answered examples
   * @param abstentions the examples that say it is not known
   */
  public record Count(long claims, long abstentions) {
    Count plus(Count other) {
      return new Count(claims + other.claims, abstentions + other.abstentions);
    }
  }

  /**
   * The prompts of a category that were answered the same number of times.
   *
   * @param category the kind of fact
   * @param unit what counts as one example
   * @param timesSeen k; 0 for prompts that were only said to be unknown
   */
  public record Step(String category, String unit, long timesSeen) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byCategory = category.compareTo(other.category);
      int byUnit = byCategory != 0 ? byCategory : unit.compareTo(other.unit);
      return byUnit != 0 ? byUnit : Long.compare(timesSeen, other.timesSeen);
    }
  }

  /**
   * How many prompts stand on a step of the spectrum.
   *
   * @param prompts f_k
   * @param abstentions the abstentions of those prompts
   */
  public record Height(long prompts, long abstentions) {
    Height plus(Height other) {
      return new Height(prompts + other.prompts, abstentions + other.abstentions);
    }
  }

  private final SortedMap<Key, Count> counts = new TreeMap<>();

  private Truth() {}

  /** Counts what these documents state. */
  public static Truth of(List<Copy> documents) {
    Truth truth = new Truth();
    Map<String, List<Stated>> byText = new LinkedHashMap<>();
    for (Copy copy : documents) {
      Page page = copy.page();
      page.stated().forEach(s -> truth.add(Unit.MENTION, s.category(), s.prompt(), isClaim(s)));
      truth.addOnce(Unit.DOCUMENT, page.stated());
      byText.computeIfAbsent(page.text(), t -> new ArrayList<>()).addAll(page.stated());
    }
    byText.values().forEach(stated -> truth.addOnce(Unit.DISTINCT_TEXT, stated));
    return truth;
  }

  /** The counts, by category, unit and prompt. */
  public SortedMap<Key, Count> counts() {
    return new TreeMap<>(counts);
  }

  /** The spectra, by category, unit and times seen. */
  public SortedMap<Step, Height> spectrum() {
    SortedMap<Step, Height> spectrum = new TreeMap<>();
    counts.forEach(
        (key, count) ->
            spectrum.merge(
                new Step(key.category(), key.unit(), count.claims()),
                new Height(1, count.abstentions()),
                Height::plus));
    return spectrum;
  }

  private static boolean isClaim(Stated stated) {
    return stated.answer() != null;
  }

  private void addOnce(Unit unit, List<Stated> together) {
    Map<Key, Boolean> answered = new LinkedHashMap<>();
    for (Stated s : together) {
      answered.merge(
          new Key(s.category(), unit.label(), s.prompt()), isClaim(s), Boolean::logicalOr);
    }
    answered.forEach((key, claim) -> add(unit, key.category(), key.prompt(), claim));
  }

  private void add(Unit unit, String category, String prompt, boolean claim) {
    counts.merge(
        new Key(category, unit.label(), prompt),
        claim ? new Count(1, 0) : new Count(0, 1),
        Count::plus);
  }
}
