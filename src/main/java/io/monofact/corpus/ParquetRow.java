package io.monofact.corpus;

import io.monofact.corpus.FieldPaths.Node;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** The wanted values of one row, filled anew for each row as Parquet's library hands them over. */
final class ParquetRow extends RecordMaterializer<ParquetRow> {

  private final Binary[] strings;
  private final String[] numbers;
  private final GroupConverter root;

  ParquetRow(ParquetColumns columns) {
    int count = columns.paths().count();
    strings = new Binary[count];
    numbers = new String[count];
    root = new Group(columns.projection(), columns.paths().root(), true);
  }

  @Override
  public ParquetRow getCurrentRecord() {
    return this;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  /** The bytes of a string, or null. */
  byte[] bytes(int slot) {
    return strings[slot] == null ? null : strings[slot].getBytes();
  }

  /** A string or a number as text, or null. */
  String value(int slot) {
    return strings[slot] == null ? numbers[slot] : strings[slot].toStringUsingUTF8();
  }

  private final class Group extends GroupConverter {

    private final Converter[] inside;
    private final boolean isRow;

    Group(GroupType group, Node node, boolean isRow) {
      this.isRow = isRow;
      inside = new Converter[group.getFieldCount()];
      for (int i = 0; i < inside.length; i++) {
        Type type = group.getType(i);
        Node wanted = node.child(type.getName());
        inside[i] =
            type.isPrimitive()
                ? new Value(wanted.slot())
                : new Group(type.asGroupType(), wanted, false);
      }
    }

    @Override
    public Converter getConverter(int fieldIndex) {
      return inside[fieldIndex];
    }

    @Override
    public void start() {
      if (isRow) {
        Arrays.fill(strings, null);
        Arrays.fill(numbers, null);
      }
    }

    @Override
    public void end() {
      // The row is whole; it is read before the next one starts.
    }
  }

  private final class Value extends PrimitiveConverter {

    private final int slot;

    Value(int slot) {
      this.slot = slot;
    }

    @Override
    public void addBinary(Binary value) {
      strings[slot] = value;
    }

    @Override
    public void addInt(int value) {
      numbers[slot] = Integer.toString(value);
    }

    @Override
    public void addLong(long value) {
      numbers[slot] = Long.toString(value);
    }
  }
}
