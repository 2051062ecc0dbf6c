package io.monofact.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The claims of one answer to one prompt: how many, of how many documents, and the first. */
final class AnswerProof {

  private final DistinctLongs documents = new DistinctLongs();
  private UTF8String answer;
  private InternalRow first;
  private long claims;

  boolean isOf(InternalRow claim) {
    return claim.getUTF8String(ConflictFold.ANSWER).equals(answer);
  }

  /** Begins with the answer of a claim, which is yet to be added. */
  void begin(InternalRow claim) {
    // A row is overwritten by the next.
    first = claim.copy();
    answer = first.getUTF8String(ConflictFold.ANSWER);
    documents.clear();
    claims = 0;
  }

  void add(InternalRow claim) {
    claims++;
    documents.add(claim.getLong(ConflictFold.DOCUMENT));
    if (claims > 1 && isBefore(claim, first)) {
      first = claim.copy();
      answer = first.getUTF8String(ConflictFold.ANSWER);
    }
  }

  /** As {@link ConflictFold#SCHEMA} has it. */
  Row row() {
    return RowFactory.create(
        text(ConflictFold.CATEGORY),
        text(ConflictFold.PROMPT),
        text(ConflictFold.ANSWER),
        claims,
        (long) documents.size(),
        text(ConflictFold.ENTITY),
        text(ConflictFold.EVIDENCE),
        text(ConflictFold.DOCUMENT_ID),
        text(ConflictFold.PATH),
        text(ConflictFold.RECORD),
        text(ConflictFold.URL));
  }

  private String text(int column) {
    return first.isNullAt(column) ? null : first.getUTF8String(column).toString();
  }

  /** By path, record and offset, and by the rest where these are not known; null goes first. */
  private static boolean isBefore(InternalRow one, InternalRow other) {
    for (int column = ConflictFold.PATH; column <= ConflictFold.URL; column++) {
      int compared = compare(one, other, column);
      if (compared != 0) {
        return compared < 0;
      }
    }
    return false;
  }

  private static int compare(InternalRow one, InternalRow other, int column) {
    if (one.isNullAt(column) || other.isNullAt(column)) {
      return Boolean.compare(other.isNullAt(column), one.isNullAt(column));
    }
    return column == ConflictFold.OFFSET
        ? Long.compare(one.getLong(column), other.getLong(column))
        : one.getUTF8String(column).compareTo(other.getUTF8String(column));
  }
}
