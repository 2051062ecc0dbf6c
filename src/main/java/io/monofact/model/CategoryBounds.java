package io.monofact.model;

import io.monofact.bound.BoundValue;
import java.util.List;
import java.util.Objects;

/**
 * What an audit says of a category that a model is held against.
 *
 * @param name the category
 * @param bounds its lower bounds
 * @param delta the miscalibration that they assume
 * @param minErrors min|E_c|
 * @param maxErrors max|E_c|
 * @param answered the share of its examples that are claims and no abstentions, 0 to 1
 * @param unit what counted as one example
 */
public record CategoryBounds(
    String name,
    List<BoundValue> bounds,
    double delta,
    long minErrors,
    long maxErrors,
    double answered,
    String unit) {

  public CategoryBounds {
    Objects.requireNonNull(name, "name");
    bounds = List.copyOf(bounds);
  }

  /** Its bounds for a model whose miscalibration was measured. */
  List<BoundValue> at(double measured) {
    return bounds.stream()
        .map(
            b ->
                new BoundValue(
                    b.name(),
                    b.equation(),
                    b.standing(),
                    b.side(),
                    b.confidence(),
                    b.value() + delta - measured))
        .toList();
  }
}
