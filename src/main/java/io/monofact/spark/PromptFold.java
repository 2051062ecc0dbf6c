package io.monofact.spark;

import io.monofact.count.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Folds the sorted examples of one task into the counts of each prompt, in one walk and with no
 * more in memory than one prompt's parts and distinct answers. The rows are Spark's own, since
 * making a string of every cell took longer than all the counting.
 */
final class PromptFold implements Iterator<Row> {

  /** The columns of an example that tell its prompt; the units' columns stand after them. */
  static final List<String> COLUMNS = List.of("category", "prompt", "part", "entity", "answer");

  /** The columns of the counts, and the hashes of the distinct answers. */
  static final StructType SCHEMA = schema();

  private static final int CATEGORY = 0;
  private static final int PROMPT = 1;
  private static final int PART = 2;
  private static final int ENTITY = 3;
  private static final int ANSWER = 4;
  private static final int FIRST_UNIT = 5;

  private final Iterator<InternalRow> examples;
  private final List<Unit> units;
  private final boolean heavy;
  private final Deque<Row> ready = new ArrayDeque<>();

  private UTF8String category;
  private UTF8String prompt;
  private UTF8String entity;
  private int part;
  private final PartCounts parts;
  private final DistinctLongs answers = new DistinctLongs();

  /**
   * The example of each unit that is being read, from coarse to fine, and whether it is a claim.
   */
  private final long[] open;

  private final boolean[] answered;
  private boolean isOpen;

  /**
   * @param examples sorted by prompt, then part, then each unit from coarse to fine
   * @param units the units above {@link Unit#MENTION}, from fine to coarse
   * @param heavy whether each part of a prompt is a row, with its answers' hashes, to be put
   *     together later
   */
  PromptFold(Iterator<InternalRow> examples, List<Unit> units, boolean heavy) {
    this.examples = examples;
    this.units = units;
    this.heavy = heavy;
    this.parts = new PartCounts(units.size() + 1);
    this.open = new long[units.size()];
    this.answered = new boolean[units.size()];
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && examples.hasNext()) {
      add(examples.next());
      if (!examples.hasNext()) {
        finishPrompt();
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
    UTF8String itsPrompt = row.getUTF8String(PROMPT);
    UTF8String itsCategory = row.getUTF8String(CATEGORY);
    int itsPart = row.getInt(PART);
    if (!itsPrompt.equals(prompt) || !itsCategory.equals(category) || (heavy && itsPart != part)) {
      finishPrompt();
      // A row is overwritten by the next.
      category = itsCategory.equals(category) ? category : itsCategory.clone();
      prompt = itsPrompt.clone();
      entity = row.getUTF8String(ENTITY).clone();
      part = itsPart;
      parts.open(itsPart);
    } else {
      UTF8String itsEntity = row.getUTF8String(ENTITY);
      if (itsEntity.compareTo(entity) < 0) {
        entity = itsEntity.clone();
      }
      if (itsPart != part) {
        finishExamples(units.size() - 1);
        isOpen = false;
        part = itsPart;
        parts.open(itsPart);
      }
    }
    boolean isClaim = !row.isNullAt(ANSWER);
    if (isClaim) {
      answers.add(row.getLong(ANSWER));
    }
    parts.add(0, isClaim);
    openExamples(row, isClaim);
  }

  /** Closes what the row is not part of, and opens its own. */
  private void openExamples(InternalRow row, boolean isClaim) {
    for (int unit = units.size() - 1; isOpen && unit >= 0; unit--) {
      if (row.getLong(FIRST_UNIT + unit) != open[unit]) {
        finishExamples(unit);
        break;
      }
    }
    for (int unit = 0; unit < open.length; unit++) {
      open[unit] = row.getLong(FIRST_UNIT + unit);
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

  private void finishPrompt() {
    if (prompt == null) {
      return;
    }
    finishExamples(units.size() - 1);
    isOpen = false;
    String itsCategory = category.toString();
    String itsPrompt = prompt.toString();
    String itsEntity = entity.toString();
    long[] hashes = heavy ? answers.values() : null;
    for (int unit = 0; unit <= units.size(); unit++) {
      ready.add(
          RowFactory.create(
              itsCategory,
              unit == 0 ? Unit.MENTION.label() : units.get(unit - 1).label(),
              itsPrompt,
              itsEntity,
              parts.claims(unit),
              parts.abstentions(unit),
              (long) answers.size(),
              parts.rows(unit),
              hashes));
    }
    parts.clear();
    answers.clear();
  }

  private static StructType schema() {
    StructType part =
        new StructType(
            new StructField[] {
              new StructField("part", DataTypes.IntegerType, true, Metadata.empty()),
              new StructField("claims", DataTypes.LongType, true, Metadata.empty()),
              new StructField("abstentions", DataTypes.LongType, true, Metadata.empty())
            });
    return new StructType()
        .add("category", DataTypes.StringType)
        .add("unit", DataTypes.StringType)
        .add("prompt", DataTypes.StringType)
        .add("entity", DataTypes.StringType)
        .add("claims", DataTypes.LongType)
        .add("abstentions", DataTypes.LongType)
        .add("answers", DataTypes.LongType)
        .add(Resampling.PARTS, DataTypes.createArrayType(part))
        .add("answer_hashes", DataTypes.createArrayType(DataTypes.LongType, false));
  }
}
