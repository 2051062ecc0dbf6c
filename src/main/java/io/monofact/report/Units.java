package io.monofact.report;

/** How a unit of counting reads in a sentence. */
final class Units {

  private Units() {}

  /** "mention", "document", "distinct text": the name without its underscores. */
  static String name(String unit) {
    return unit.replace('_', ' ');
  }
}
