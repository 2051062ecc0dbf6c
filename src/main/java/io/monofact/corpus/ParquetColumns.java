package io.monofact.corpus;

import io.monofact.corpus.FieldPaths.Field;
import io.monofact.corpus.FieldPaths.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Which columns of a Parquet schema are wanted: of the text, the first candidate that is there. */
final class ParquetColumns {

  private final FieldPaths paths;
  private final Set<Integer> present = new HashSet<>();
  private final Set<Integer> strings = new HashSet<>();
  private final Set<Integer> read = new HashSet<>();
  private final MessageType projection;
  private final int textSlot;

  ParquetColumns(MessageType schema, FieldPaths paths) {
    this.paths = paths;
    look(schema, paths.root());
    int text = -1;
    for (int slot : paths.slots(Field.TEXT)) {
      if (present.contains(slot)) {
        text = slot;
        break;
      }
    }
    this.textSlot = text;
    if (text >= 0) {
      read.add(text);
    }
    for (Field field : List.of(Field.ID, Field.TITLE, Field.URL, Field.SOURCE, Field.LANGUAGE)) {
      for (int slot : paths.slots(field)) {
        read.add(slot);
      }
    }
    this.projection = new MessageType(schema.getName(), keep(schema, paths.root()));
  }

  private void look(GroupType group, Node node) {
    for (Type type : group.getFields()) {
      Node wanted = node.child(type.getName());
      if (wanted == null) {
        continue;
      }
      if (wanted.slot() >= 0) {
        present.add(wanted.slot());
        if (isString(type)) {
          strings.add(wanted.slot());
        }
      }
      if (isPlainGroup(type)) {
        look(type.asGroupType(), wanted);
      }
    }
  }

  private List<Type> keep(GroupType group, Node node) {
    List<Type> kept = new ArrayList<>();
    for (Type type : group.getFields()) {
      Node wanted = node.child(type.getName());
      if (wanted == null) {
        continue;
      }
      if (isPlainGroup(type)) {
        List<Type> inside = keep(type.asGroupType(), wanted);
        if (!inside.isEmpty()) {
          kept.add(type.asGroupType().withNewFields(inside));
        }
      } else if (read.contains(wanted.slot()) && (isString(type) || isNumber(type))) {
        kept.add(type);
      }
    }
    return kept;
  }

  private static boolean isPlainGroup(Type type) {
    return !type.isPrimitive()
        && !type.isRepetition(Type.Repetition.REPEATED)
        && type.getLogicalTypeAnnotation() == null;
  }

  private static boolean isString(Type type) {
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      return false;
    }
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    // Older writers say nothing of what their binary columns hold.
    return type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
        && (meaning == null
            || meaning instanceof StringLogicalTypeAnnotation
            || meaning instanceof EnumLogicalTypeAnnotation
            || meaning instanceof JsonLogicalTypeAnnotation);
  }

  private static boolean isNumber(Type type) {
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      return false;
    }
    PrimitiveTypeName name = type.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return (name == PrimitiveTypeName.INT32 || name == PrimitiveTypeName.INT64)
        && (meaning == null || meaning instanceof IntLogicalTypeAnnotation);
  }

  /** The columns to read. */
  MessageType projection() {
    return projection;
  }

  /** The slot of the text, or -1 if no candidate is in the schema. */
  int textSlot() {
    return textSlot;
  }

  boolean textIsString() {
    return strings.contains(textSlot);
  }

  FieldPaths paths() {
    return paths;
  }
}
