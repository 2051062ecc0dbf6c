package io.monofact.count;

/** What counts as one training example (docs/theory.md section 1). */
public enum Unit {
  /** Every mention counts. */
  MENTION("mention"),
  /** A prompt counts at most once in a document; answered, if any mention there has an answer. */
  DOCUMENT("document"),
  /** As {@link #DOCUMENT}, and documents with the same text count as one. The default. */
  DISTINCT_TEXT("distinct_text"),
  /** As {@link #DISTINCT_TEXT}, and texts that are near copies of each other count as one. */
  NEAR_COPY("near_copy");

  private final String label;

  Unit(String label) {
    this.label = label;
  }

  /** The name in tables and options. */
  public String label() {
    return label;
  }
}
