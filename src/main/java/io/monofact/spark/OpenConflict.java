package io.monofact.spark;

import java.util.Collection;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** A prompt whose answers are being read, in the order that {@link ConflictFold} tells. */
final class OpenConflict {

  private UTF8String category;
  private UTF8String prompt;
  private AnswerProof current = new AnswerProof();

  /** An answer that was read whole, and is a conflict only when another one comes. */
  private AnswerProof first = new AnswerProof();

  private int answers;

  boolean isOf(InternalRow claim) {
    return claim.getUTF8String(ConflictFold.PROMPT).equals(prompt)
        && claim.getUTF8String(ConflictFold.CATEGORY).equals(category);
  }

  /** Begins with the prompt of a claim, which is yet to be added. */
  void begin(InternalRow claim) {
    // A row is overwritten by the next.
    UTF8String its = claim.getUTF8String(ConflictFold.CATEGORY);
    category = its.equals(category) ? category : its.clone();
    prompt = claim.getUTF8String(ConflictFold.PROMPT).clone();
    answers = 0;
  }

  /** Counts a claim, and tells the answers that are told by it. */
  void add(InternalRow claim, Collection<Row> told) {
    if (answers == 0 || !current.isOf(claim)) {
      finish(told);
      current.begin(claim);
      answers++;
    }
    current.add(claim);
  }

  /** Tells the answer that is open, if there are several; no more of its claims will come. */
  void finish(Collection<Row> told) {
    if (answers == 1) {
      AnswerProof spare = first;
      first = current;
      current = spare;
    } else if (answers > 1) {
      if (answers == 2) {
        told.add(first.row());
      }
      told.add(current.row());
    }
  }
}
