package io.monofact.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run found out, as far as a verdict needs it. It is read back from the run's report, so
 * that a run is judged alike when it ends and later.
 *
 * @param title what the report is about, such as the corpus's name
 * @param started when the run began
 * @param leadingUnit the unit whose figures come first
 * @param records records that were found; 0 where the run read no corpus
 * @param rejectedShare the share of the corpus that could not be read, 0 to 1; NaN where the run
 *     read no corpus
 * @param provenance which run it was, and how it went
 * @param categories every category under every unit, in the report's order
 */
public record RunFigures(
    String title,
    Instant started,
    String leadingUnit,
    long records,
    double rejectedShare,
    Provenance provenance,
    List<CategoryFigures> categories) {

  public RunFigures {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(leadingUnit, "leadingUnit");
    Objects.requireNonNull(provenance, "provenance");
    categories = List.copyOf(categories);
  }

  /** The figures of a category under a unit. */
  public Optional<CategoryFigures> of(String category, String unit) {
    return categories.stream()
        .filter(c -> c.category().equals(category) && c.unit().equals(unit))
        .findFirst();
  }

  /** The figures of every category under the leading unit, in order. */
  public List<CategoryFigures> leading() {
    return categories.stream().filter(c -> c.unit().equals(leadingUnit)).toList();
  }

  /** The names of the categories, in order. */
  public List<String> names() {
    return categories.stream().map(CategoryFigures::category).distinct().toList();
  }
}
