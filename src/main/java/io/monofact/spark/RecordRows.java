package io.monofact.spark;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Turns records into rows and back, so that a table's columns are a record's components, in snake
 * case. Strings, enums (by name), numbers, booleans, lists of whole numbers and nested records; a
 * component of a reference type may be null.
 *
 * @param <R> the record type
 */
public final class RecordRows<R extends Record> {

  /**
   * What is known of a type, once in a process: the JVM makes a class of its own for each method
   * that is often called by reflection, and compiles it, for every task again otherwise.
   */
  private static final ClassValue<RecordRows<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordRows<?> computeValue(Class<?> type) {
          return new RecordRows<>(type.asSubclass(Record.class));
        }
      };

  private final Class<R> type;
  private final List<Component> components;
  private final StructType schema;

  private RecordRows(Class<R> type) {
    this.type = type;
    this.components = new ArrayList<>();
    StructField[] fields = new StructField[type.getRecordComponents().length];
    int i = 0;
    for (RecordComponent c : type.getRecordComponents()) {
      Component component = new Component(c);
      components.add(component);
      fields[i++] =
          DataTypes.createStructField(component.column, component.dataType(), !isPrimitive(c));
    }
    this.schema = DataTypes.createStructType(fields);
  }

  /**
   * The rows of a record type.
   *
   * @throws IllegalArgumentException if a component's type has no column type
   */
  @SuppressWarnings("unchecked") // it is kept under its type
  public static <R extends Record> RecordRows<R> of(Class<R> type) {
    return (RecordRows<R>) KNOWN.get(type);
  }

  /** The columns. */
  public StructType schema() {
    return schema;
  }

  /** The names of the columns, in their order. */
  public String[] columns() {
    return schema.fieldNames();
  }

  /** A record as a row. */
  public Row row(R value) {
    Object[] cells = new Object[components.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = components.get(i).cell(value);
    }
    return RowFactory.create(cells);
  }

  /** A row as a record; columns are found by name, so their order does not matter. */
  public R record(Row row) {
    Object[] values = new Object[components.size()];
    Class<?>[] types = new Class<?>[components.size()];
    for (int i = 0; i < values.length; i++) {
      Component c = components.get(i);
      types[i] = c.component.getType();
      values[i] = c.value(row);
    }
    return made(type, types, values, row);
  }

  /** A record of what a row holds. */
  static <R> R made(Class<R> type, Class<?>[] types, Object[] values, Object row) {
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no " + type.getSimpleName() + " in the row " + row, e);
    }
  }

  private static boolean isPrimitive(RecordComponent c) {
    return c.getType().isPrimitive();
  }

  static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static final class Component {
    private final RecordComponent component;
    private final String column;
    private final RecordRows<?> nested;

    Component(RecordComponent component) {
      this.component = component;
      this.column = snakeCase(component.getName());
      this.nested =
          component.getType().isRecord() ? of(component.getType().asSubclass(Record.class)) : null;
      component.getAccessor().setAccessible(true);
    }

    DataType dataType() {
      Class<?> t = component.getType();
      if (nested != null) {
        return nested.schema;
      } else if (t == String.class || t.isEnum()) {
        return DataTypes.StringType;
      } else if (t == long.class || t == Long.class) {
        return DataTypes.LongType;
      } else if (t == int.class || t == Integer.class) {
        return DataTypes.IntegerType;
      } else if (t == double.class || t == Double.class) {
        return DataTypes.DoubleType;
      } else if (t == boolean.class || t == Boolean.class) {
        return DataTypes.BooleanType;
      } else if (isList()) {
        return DataTypes.createArrayType(DataTypes.LongType, false);
      }
      throw new IllegalArgumentException(
          "component %s of %s has type %s, which has no column type"
              .formatted(component.getName(), component.getDeclaringRecord(), t));
    }

    private boolean isList() {
      return component.getGenericType().getTypeName().equals("java.util.List<java.lang.Long>");
    }

    Object cell(Record owner) {
      Object value;
      try {
        value = component.getAccessor().invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
      if (value == null) {
        return null;
      }
      if (value instanceof List<?> list) {
        return list.toArray();
      }
      return nested != null
          ? nested.nestedRow(value)
          : value instanceof Enum<?> e ? e.name() : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Object value(Row row) {
      int field = row.fieldIndex(column);
      if (row.isNullAt(field)) {
        return null;
      }
      Object cell = isList() ? row.getList(field) : row.get(field);
      if (nested != null) {
        return nested.record((Row) cell);
      }
      return component.getType().isEnum()
          ? Enum.valueOf((Class<Enum>) component.getType(), (String) cell)
          : cell;
    }
  }

  private Row nestedRow(Object value) {
    return row(type.cast(value));
  }
}
