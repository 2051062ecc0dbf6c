package io.monofact.spark;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * One file of records, written and read without a Spark session: strings (which may be null), whole
 * numbers, figures (NaN is null in the file), flags and times (in microseconds).
 *
 * @param <R> the record type, whose components are the columns, in snake case
 */
final class ParquetRecords<R extends Record> {

  private final Class<R> type;
  private final RecordComponent[] components;
  private final MessageType schema;

  ParquetRecords(Class<R> type) {
    this.type = type;
    this.components = type.getRecordComponents();
    Types.MessageTypeBuilder columns = Types.buildMessage();
    for (RecordComponent c : components) {
      c.getAccessor().setAccessible(true);
      column(columns, c.getType(), RecordRows.snakeCase(c.getName()));
    }
    this.schema = columns.named(RecordRows.snakeCase(type.getSimpleName()));
  }

  private static void column(Types.MessageTypeBuilder columns, Class<?> type, String name) {
    if (type == String.class) {
      columns.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
    } else if (type == Instant.class) {
      columns
          .required(PrimitiveTypeName.INT64)
          .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
          .named(name);
    } else if (type == long.class) {
      columns.required(PrimitiveTypeName.INT64).named(name);
    } else if (type == double.class) {
      columns.optional(PrimitiveTypeName.DOUBLE).named(name);
    } else if (type == boolean.class) {
      columns.required(PrimitiveTypeName.BOOLEAN).named(name);
    } else {
      throw new IllegalArgumentException("the column %s has type %s".formatted(name, type));
    }
  }

  /** Writes a file that is not there yet. */
  void write(List<R> records, Path file, Configuration configuration) throws IOException {
    SimpleGroupFactory rows = new SimpleGroupFactory(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, configuration))
            .withConf(configuration)
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (R record : records) {
        writer.write(row(rows.newGroup(), record));
      }
    }
  }

  private Group row(Group row, R record) {
    for (int i = 0; i < components.length; i++) {
      Object value;
      try {
        value = components[i].getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + components[i], e);
      }
      if (value instanceof String text) {
        row.add(i, text);
      } else if (value instanceof Instant time) {
        row.add(i, ChronoUnit.MICROS.between(Instant.EPOCH, time));
      } else if (value instanceof Long number) {
        row.add(i, number.longValue());
      } else if (value instanceof Boolean flag) {
        row.add(i, flag.booleanValue());
      } else if (value instanceof Double figure && Double.isFinite(figure)) {
        row.add(i, figure.doubleValue());
      }
    }
    return row;
  }

  /** Reads a file. Columns that it lacks, as one of an earlier version, are empty. */
  List<R> read(Path file, Configuration configuration) throws IOException {
    List<R> records = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file).withConf(configuration).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        records.add(record(row));
      }
    }
    return records;
  }

  private R record(Group row) {
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < values.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(row, RecordRows.snakeCase(components[i].getName()), types[i]);
    }
    return RecordRows.made(type, types, values, row);
  }

  private static Object value(Group row, String name, Class<?> type) {
    boolean there = row.getType().containsField(name) && row.getFieldRepetitionCount(name) > 0;
    if (type == String.class) {
      return there ? row.getString(name, 0) : null;
    } else if (type == double.class) {
      return there ? row.getDouble(name, 0) : Double.NaN;
    } else if (type == boolean.class) {
      return there && row.getBoolean(name, 0);
    }
    long number = there ? row.getLong(name, 0) : 0;
    return type == Instant.class ? Instant.EPOCH.plus(number, ChronoUnit.MICROS) : (Object) number;
  }
}
