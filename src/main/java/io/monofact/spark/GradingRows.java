package io.monofact.spark;

import io.monofact.model.Answered;
import io.monofact.model.Fault;
import io.monofact.model.Graded;
import io.monofact.model.Prompted;
import io.monofact.model.ValidationTally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The three kinds of row that {@link GradingTask} makes, each in a column of its own. */
final class GradingRows {

  private static final int EXCERPT = 120;

  private static final StructType GRADED =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("question_id", DataTypes.StringType)
          .add("sample", DataTypes.LongType)
          .add("category", DataTypes.StringType)
          .add("entity", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("grade", DataTypes.StringType)
          .add("answer", DataTypes.StringType)
          .add("reference", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("repeats", DataTypes.BooleanType)
          .add("stratum", DataTypes.StringType)
          .add("draw", DataTypes.StringType)
          .add("weight", DataTypes.DoubleType)
          .add("wording", DataTypes.StringType)
          .add("target", DataTypes.DoubleType)
          .add("style", DataTypes.StringType)
          .add("rubric", DataTypes.StringType)
          .add("confidence", DataTypes.DoubleType)
          .add("probability", DataTypes.DoubleType)
          .add("prompt_key", DataTypes.StringType);

  private static final StructType REJECT =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("record", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("sample", DataTypes.LongType)
          .add("reason", DataTypes.StringType)
          .add("left_out", DataTypes.BooleanType)
          .add("detail", DataTypes.StringType)
          .add("excerpt", DataTypes.StringType);

  static final StructType SCHEMA =
      new StructType()
          .add("graded", GRADED)
          .add("reject", REJECT)
          .add("tally", DataTypes.BinaryType);

  private GradingRows() {}

  /** A graded response. */
  static Row graded(Answered answered, String text) {
    Prompted prompt = answered.prompt();
    Graded graded = answered.graded();
    Row row =
        RowFactory.create(
            prompt.id(),
            prompt.questionId(),
            answered.sample(),
            prompt.category(),
            prompt.entity(),
            text,
            graded.grade().label(),
            graded.answer(),
            prompt.answers().isEmpty() ? null : prompt.answers().get(0),
            graded.reason(),
            graded.repeats(),
            prompt.stratum(),
            prompt.draw(),
            prompt.weight(),
            prompt.wording(),
            orNull(prompt.target()),
            prompt.style(),
            prompt.rubric(),
            orNull(answered.confidence()),
            orNull(answered.probability()),
            prompt.promptKey());
    return RowFactory.create(row, null, null);
  }

  /** Something that is wrong with a response. */
  static Row reject(Row response, Fault.Kind kind, String detail) {
    String excerpt = response.getAs("excerpt");
    Row row =
        RowFactory.create(
            response.getAs("path"),
            response.getAs("record"),
            response.getAs("id"),
            response.getAs("sample"),
            kind.label(),
            kind.leavesOut(),
            detail,
            excerpt == null ? cut(response.getAs("text")) : excerpt);
    return RowFactory.create(null, row, null);
  }

  /** All that a task counted. */
  static Row tally(ValidationTally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RowFactory.create(null, null, bytes.toByteArray());
  }

  static ValidationTally read(byte[] tally) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(tally))) {
      return (ValidationTally) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a task's tally cannot be read", e);
    }
  }

  private static String cut(String text) {
    return text == null || text.length() <= EXCERPT ? text : text.substring(0, EXCERPT);
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
