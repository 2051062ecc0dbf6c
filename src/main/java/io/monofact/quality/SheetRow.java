package io.monofact.quality;

import java.util.Objects;

/**
 * A claim on a sheet to be judged by reading.
 *
 * @param id its number on the sheet, from 1
 * @param category the kind of fact
 * @param entity whom or what it is about, as written
 * @param answer the answer in normal form
 * @param answerText the answer as written
 * @param evidence the sentence
 * @param documentId the document
 * @param url the document's address, or empty
 * @param rule the rule that found it
 * @param judgment what the reader says
 * @param note the reader's words, or empty
 */
public record SheetRow(
    int id,
    String category,
    String entity,
    String answer,
    String answerText,
    String evidence,
    String documentId,
    String url,
    String rule,
    Judgment judgment,
    String note) {

  /** Whether the evidence states the claim. */
  public enum Judgment {
    /** Not judged yet. */
    OPEN(""),
    /** The evidence states it. */
    YES("yes"),
    /** It does not. */
    NO("no"),
    /** The reader cannot tell. */
    UNSURE("unsure");

    private final String label;

    Judgment(String label) {
      this.label = label;
    }

    /** What stands in the sheet. */
    public String label() {
      return label;
    }
  }

  public SheetRow {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(judgment, "judgment");
  }
}
