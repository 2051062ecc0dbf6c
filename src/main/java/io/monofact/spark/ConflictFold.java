package io.monofact.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Folds the sorted claims of one task into a row for each answer of a prompt that has several, in
 * one walk and with no more in memory than two answers of a prompt. As in {@link PromptFold} they
 * are sorted by one number first, most of which is the prompt's hash; prompts of one hash come
 * mixed.
 */
final class ConflictFold implements Iterator<Row> {

  /** The column that claims are sorted by first, {@link #order}. */
  static final String ORDER = "order";

  /** What tells one answer from another, in the order that claims are sorted by next. */
  static final List<String> TOLD_BY = List.of("answer", "prompt", "category");

  static final int ANSWER = 1;
  static final int PROMPT = 2;
  static final int CATEGORY = 3;
  static final int DOCUMENT = 4;

  /** From here on stands what a claim rests on, by which the first of them is told. */
  static final int PATH = 5;

  static final int RECORD = 6;
  static final int OFFSET = 7;
  static final int ENTITY = 8;
  static final int EVIDENCE = 9;
  static final int DOCUMENT_ID = 10;
  static final int URL = 11;

  static final StructType SCHEMA =
      new StructType()
          .add("category", DataTypes.StringType)
          .add("prompt", DataTypes.StringType)
          .add("answer", DataTypes.StringType)
          .add("claims", DataTypes.LongType)
          .add("documents", DataTypes.LongType)
          .add("entity", DataTypes.StringType)
          .add("evidence", DataTypes.StringType)
          .add("document_id", DataTypes.StringType)
          .add("path", DataTypes.StringType)
          .add("record", DataTypes.StringType)
          .add("url", DataTypes.StringType);

  private static final int ANSWER_BITS = 16;

  private final Iterator<InternalRow> claims;
  private final Deque<Row> ready = new ArrayDeque<>();

  /** The prompts of the hash that is being read; nearly always one. */
  private final List<OpenConflict> open = new ArrayList<>();

  private final List<OpenConflict> spare = new ArrayList<>();
  private long hash;

  /**
   * @param claims {@link #order}, {@link #TOLD_BY}, the document's hash, and what they rest on;
   *     sorted by the order, then what tells their answers
   */
  ConflictFold(Iterator<InternalRow> claims) {
    this.claims = claims;
  }

  /** What claims are sorted by first. */
  static Column order(Column key, Column answerHash) {
    return shiftleft(key, ANSWER_BITS)
        .bitwiseOR(answerHash.bitwiseAND(lit((1L << ANSWER_BITS) - 1)));
  }

  /** What of an {@link #order} is the prompt's. */
  static Column prompt(Column order) {
    return shiftright(order, ANSWER_BITS);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && claims.hasNext()) {
      add(claims.next());
      if (!claims.hasNext()) {
        finishPrompts();
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void add(InternalRow claim) {
    long its = claim.getLong(0) >> ANSWER_BITS;
    if (its != hash) {
      finishPrompts();
      hash = its;
    }
    conflict(claim).add(claim, ready);
  }

  private OpenConflict conflict(InternalRow claim) {
    for (OpenConflict one : open) {
      if (one.isOf(claim)) {
        return one;
      }
    }
    OpenConflict begun = spare.isEmpty() ? new OpenConflict() : spare.remove(spare.size() - 1);
    begun.begin(claim);
    open.add(begun);
    return begun;
  }

  private void finishPrompts() {
    for (OpenConflict one : open) {
      one.finish(ready);
      spare.add(one);
    }
    open.clear();
  }
}
