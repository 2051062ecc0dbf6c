package io.monofact.report;

/** How a unit of counting reads in a sentence. */
final class Units {

  private Units() {}

  /** "mention", "document", "distinct text": the name without its underscores. */
  static String name(String unit) {
    return unit.replace('_', ' ');
  }

  /** Whether the examples are those of counts that do not say what one is. */
  static boolean isGiven(String unit) {
    return unit.equals("given");
  }

  /** What counted as one example, as a sentence; counts of other programs do not say. */
  static String sentence(String unit) {
    return isGiven(unit)
        ? "What one example is the given counts do not say."
        : "One example is one %s.".formatted(name(unit));
  }
}
