package io.monofact.spark;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A prompt whose examples are being counted, with no more in memory than its parts and distinct
 * answers. Its examples come in the order that {@link PromptFold} tells.
 */
final class OpenPrompt {

  private final int units;
  final PartCounts parts;
  final DistinctLongs answers = new DistinctLongs();

  UTF8String category;
  UTF8String prompt;
  UTF8String entity;
  private int part;

  /**
   * The example of each unit that is being read, from fine to coarse, and whether it is a claim.
   */
  private final long[] open;

  private final boolean[] answered;
  private boolean isOpen;

  /**
   * @param units how many there are above {@link io.monofact.count.Unit#MENTION}
   */
  OpenPrompt(int units) {
    this.units = units;
    this.parts = new PartCounts(units + 1);
    this.open = new long[units];
    this.answered = new boolean[units];
  }

  /** Whether a row is about this prompt. */
  boolean isOf(InternalRow row) {
    return row.getUTF8String(PromptFold.PROMPT).equals(prompt)
        && row.getUTF8String(PromptFold.CATEGORY).equals(category);
  }

  /** Begins with the prompt of a row, which is yet to be added. */
  void begin(InternalRow row) {
    // A row is overwritten by the next.
    UTF8String its = row.getUTF8String(PromptFold.CATEGORY);
    category = its.equals(category) ? category : its.clone();
    prompt = row.getUTF8String(PromptFold.PROMPT).clone();
    entity = row.getUTF8String(PromptFold.ENTITY).clone();
    parts.clear();
    answers.clear();
    part = -1;
    isOpen = false;
  }

  /** Counts an example. */
  void add(InternalRow row, int itsPart) {
    UTF8String its = row.getUTF8String(PromptFold.ENTITY);
    if (its.compareTo(entity) < 0) {
      entity = its.clone();
    }
    if (itsPart != part) {
      finish();
      part = itsPart;
      parts.open(itsPart);
    }
    boolean isClaim = !row.isNullAt(PromptFold.ANSWER);
    if (isClaim) {
      answers.add(row.getLong(PromptFold.ANSWER));
    }
    parts.add(0, isClaim);
    openExamples(row, isClaim);
  }

  /** Counts the examples that are open; no more of theirs will come. */
  void finish() {
    finishExamples(units - 1);
    isOpen = false;
  }

  /** Closes what the row is not part of, and opens its own. */
  private void openExamples(InternalRow row, boolean isClaim) {
    for (int unit = units - 1; isOpen && unit >= 0; unit--) {
      if (row.getLong(PromptFold.FIRST_UNIT + unit) != open[unit]) {
        finishExamples(unit);
        break;
      }
    }
    for (int unit = 0; unit < units; unit++) {
      open[unit] = row.getLong(PromptFold.FIRST_UNIT + unit);
      answered[unit] |= isClaim;
    }
    isOpen = true;
  }

  /** Counts the open examples of a unit and of all finer ones. */
  private void finishExamples(int coarsest) {
    for (int unit = 0; isOpen && unit <= coarsest; unit++) {
      parts.add(unit + 1, answered[unit]);
      answered[unit] = false;
    }
  }
}
