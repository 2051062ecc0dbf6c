package io.monofact.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;

import io.monofact.estimate.HoldOutTally;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Folds the sorted examples of one task into the counts of each prompt, in one walk and with no
 * more in memory than one prompt's parts and distinct answers. The rows are Spark's own, since
 * making a string of every cell took longer than all the counting.
 *
 * <p>They are sorted by one number first, {@link #order}, most of which is the prompt's hash: to
 * compare prompts by their characters took half of the time. Prompts of one hash come mixed.
 */
final class PromptFold implements Iterator<Row> {

  /** The columns of an example that tell its prompt; the units' columns stand after them. */
  static final List<String> COLUMNS = List.of("key", "category", "prompt", "entity", "answer");

  static final int KEY = 0;
  static final int CATEGORY = 1;
  static final int PROMPT = 2;
  static final int ENTITY = 3;
  static final int ANSWER = 4;
  static final int FIRST_UNIT = 5;

  /** Bits of a text's hash in the order: the lowest eight are its part, and come first. */
  private static final int PART_BITS = Integer.numberOfTrailingZeros(HoldOutTally.PARTS);

  private static final int TEXT_BITS = 2 * PART_BITS;

  /**
   * The bits of a text's hash that tell its cell: its part, which of a heavy prompt may be more
   * than a task should have, and the first six of those that come next in the order.
   */
  private static final long CELL = (HoldOutTally.PARTS - 1L) | (0x3fL << (TEXT_BITS - 6));

  private final Iterator<InternalRow> examples;
  private final int units;
  private final boolean heavy;
  private final Deque<Row> ready = new ArrayDeque<>();

  /** The prompts of the hash that is being read; nearly always one. */
  private final List<OpenPrompt> open = new ArrayList<>();

  private final List<OpenPrompt> spare = new ArrayList<>();
  private long hash;
  private long cell;

  /**
   * @param examples sorted by {@link #order}, then prompt and category, then each unit from coarse
   *     to fine
   * @param units how many there are above {@link io.monofact.count.Unit#MENTION}, from fine to
   *     coarse
   * @param heavy whether each cell of a prompt is a row, with its answers' hashes, to be put
   *     together later
   */
  PromptFold(Iterator<InternalRow> examples, int units, boolean heavy) {
    this.examples = examples;
    this.units = units;
    this.heavy = heavy;
  }

  /** What examples are sorted by first. */
  static Column order(Column key, Column coarsest) {
    Column low = coarsest.bitwiseAND(lit(HoldOutTally.PARTS - 1L));
    Column high = shiftright(coarsest, PART_BITS).bitwiseAND(lit(HoldOutTally.PARTS - 1L));
    return shiftleft(key, TEXT_BITS).bitwiseOR(shiftleft(low, PART_BITS)).bitwiseOR(high);
  }

  /** In which cell an example is; each is of one part. */
  static Column cell(Column coarsest) {
    return coarsest.bitwiseAND(lit(CELL));
  }

  /** What is made of examples: a row for each prompt. */
  static StructType schema(int units) {
    StructType schema =
        new StructType()
            .add("category", DataTypes.StringType)
            .add("prompt", DataTypes.StringType)
            .add("entity", DataTypes.StringType)
            .add("answers", DataTypes.LongType)
            .add("answer_hashes", DataTypes.createArrayType(DataTypes.LongType, false));
    for (int unit = 0; unit <= units; unit++) {
      schema =
          schema
              .add("claims_" + unit, DataTypes.LongType)
              .add("abstentions_" + unit, DataTypes.LongType)
              .add("parts_" + unit, DataTypes.StringType);
    }
    return schema;
  }

  /** The columns that one unit has in {@link #schema}. */
  static List<Column> ofUnit(int unit) {
    return List.of(col("claims_" + unit), col("abstentions_" + unit), col("parts_" + unit));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && examples.hasNext()) {
      add(examples.next());
      if (!examples.hasNext()) {
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

  private void add(InternalRow row) {
    long itsHash = row.getLong(KEY) << TEXT_BITS;
    long coarsest = row.getLong(FIRST_UNIT + units - 1);
    int itsPart = (int) coarsest & (HoldOutTally.PARTS - 1);
    long itsCell = coarsest & CELL;
    if (itsHash != hash || (heavy && itsCell != cell)) {
      finishPrompts();
      hash = itsHash;
      cell = itsCell;
    }
    prompt(row).add(row, itsPart);
  }

  private OpenPrompt prompt(InternalRow row) {
    for (OpenPrompt one : open) {
      if (one.isOf(row)) {
        return one;
      }
    }
    OpenPrompt begun = spare.isEmpty() ? new OpenPrompt(units) : spare.remove(spare.size() - 1);
    begun.begin(row);
    open.add(begun);
    return begun;
  }

  private void finishPrompts() {
    for (OpenPrompt one : open) {
      one.finish();
      ready.add(row(one));
      spare.add(one);
    }
    open.clear();
  }

  private Row row(OpenPrompt one) {
    Object[] cells = new Object[5 + 3 * (units + 1)];
    int at = 0;
    cells[at++] = one.category.toString();
    cells[at++] = one.prompt.toString();
    cells[at++] = one.entity.toString();
    cells[at++] = (long) one.answers.size();
    cells[at++] = heavy ? one.answers.values() : null;
    for (int unit = 0; unit <= units; unit++) {
      cells[at++] = one.parts.claims(unit);
      cells[at++] = one.parts.abstentions(unit);
      cells[at++] = one.parts.text(unit);
    }
    return RowFactory.create(cells);
  }
}
