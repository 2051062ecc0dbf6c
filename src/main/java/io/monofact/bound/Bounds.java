package io.monofact.bound;

import io.monofact.spectrum.Sample;
import java.util.List;

/**
 * All bounds, in the order in which tables and pages show them. On either side the first that has a
 * value leads: what a reader sees first is the corrected floor where extraction was measured, else
 * the sharpened one.
 */
public final class Bounds {

  private static final List<Bound> ALL =
      List.of(
          new CorrectedOfAllLower(),
          new CorrectedLower(),
          new SharpLower(),
          PaperLower.at99(),
          PaperLower.atAnyConfidence(),
          PaperUpper.at99(),
          PaperUpper.atAnyConfidence());

  private Bounds() {}

  /** Every bound, in order. */
  public static List<Bound> all() {
    return ALL;
  }

  /**
   * The bound with this equation.
   *
   * @throws IllegalArgumentException if none has it
   */
  public static Bound of(String equation) {
    return ALL.stream()
        .filter(b -> b.equation().equals(equation))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no bound has the equation %s; there are %s"
                        .formatted(equation, ALL.stream().map(Bound::equation).toList())));
  }

  /** Every bound's value, in order. */
  public static List<BoundValue> values(Sample sample, Setting setting) {
    return ALL.stream().map(b -> b.value(sample, setting)).toList();
  }
}
