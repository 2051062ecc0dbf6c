package io.monofact.count;

/** What counts as one training example (docs/theory.md section 1). */
public enum Unit {
  /** Every mention counts. */
  MENTION("mention", "claims"),
  /** A prompt counts at most once in a document; answered, if any mention there has an answer. */
  DOCUMENT("document", "repeats within a document"),
  /** As {@link #DOCUMENT}, and documents with the same text count as one. The default. */
  DISTINCT_TEXT("distinct_text", "in exact copies of a text"),
  /** As {@link #DISTINCT_TEXT}, and texts that are near copies of each other count as one. */
  NEAR_COPY("near_copy", "in near copies of a text");

  private final String label;
  private final String together;

  Unit(String label, String together) {
    this.label = label;
    this.together = together;
  }

  /**
   * What a unit takes together that the next finer one does not, for sentences.
   *
   * @param label a name in tables; of one that is none of these it is "repeats"
   */
  public static String together(String label) {
    for (Unit unit : values()) {
      if (unit.label.equals(label)) {
        return unit.together;
      }
    }
    return "repeats";
  }

  /** The name in tables and options. */
  public String label() {
    return label;
  }
}
