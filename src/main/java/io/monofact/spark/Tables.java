package io.monofact.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads and writes the tables of the output, and tables like them that other tools wrote. */
public final class Tables {

  /** Where Spark keeps the columns in the files that it writes. */
  private static final String COLUMNS = "org.apache.spark.sql.parquet.row.metadata";

  /**
   * Columns whose values hardly repeat: to look each of them up in a dictionary took a fifth of the
   * time of writing claims, and saved nothing.
   */
  private static final List<String> VARIED =
      List.of("evidence", "prompt", "entity", "text_hash", "document_id", "url");

  private Tables() {}

  /**
   * Reads a table: Parquet, or CSV with a header where the name ends in .csv or .csv.gz. Where the
   * path is a whole output of this program, the part of it that is asked for.
   *
   * @param path a file or folder
   * @param part the table's name in an output, such as {@code claims}
   * @param required columns that must be there
   * @param optional columns that are null where the table has none
   * @return the columns, all as text
   * @throws FileNotFoundException if there is nothing at the path
   * @throws WrongTableException if a required column is missing; the message lists what is there
   */
  public static Dataset<Row> read(
      SparkSession spark, String path, String part, List<String> required, List<String> optional)
      throws IOException {
    Path root = new Path(path);
    FileSystem fs = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
    FileStatus[] found = fs.globStatus(root);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException("there is nothing at '%s'".formatted(path));
    }
    Path whole = new Path(root, part);
    boolean isOutput = fs.exists(whole);
    if (isOutput && !fs.exists(new Path(root, Publication.LAST))) {
      throw new WrongTableException(
          "'%s' is not whole: it has no %s; the run that wrote it was killed, or is still writing"
              .formatted(path, Publication.LAST));
    }
    String place = isOutput ? whole.toString() : path;
    Dataset<Row> table =
        isCsv(found[0])
            ? spark.read().option("header", true).option("mode", "FAILFAST").csv(place)
            : spark.read().parquet(place);
    List<Column> columns = new ArrayList<>();
    List<String> present = Arrays.asList(table.columns());
    for (String name : required) {
      if (!present.contains(name)) {
        throw new WrongTableException(
            "'%s' has no column '%s'; it has %s and needs %s"
                .formatted(place, name, String.join(", ", present), String.join(", ", required)));
      }
      columns.add(functions.col(name).cast(DataTypes.StringType).as(name));
    }
    for (String name : optional) {
      Column column = present.contains(name) ? functions.col(name) : functions.lit(null);
      columns.add(column.cast(DataTypes.StringType).as(name));
    }
    return table.select(columns.toArray(Column[]::new));
  }

  /**
   * A table that this run wrote. What its columns are is read here, from one of its files: Spark
   * would begin a job to find out.
   *
   * @throws IOException if it cannot be read
   */
  public static Dataset<Row> written(SparkSession spark, String path) throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Path folder = new Path(path);
    for (FileStatus file : folder.getFileSystem(configuration).listStatus(folder)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        InputFile input = HadoopInputFile.fromStatus(file, configuration);
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
          String columns = reader.getFileMetaData().getKeyValueMetaData().get(COLUMNS);
          return spark.read().schema((StructType) DataType.fromJson(columns)).parquet(path);
        }
      }
    }
    return spark.read().parquet(path);
  }

  /** Whether a file is CSV and not Parquet. */
  static boolean isCsv(FileStatus status) {
    String name = status.getPath().getName().toLowerCase(Locale.ROOT);
    return status.isFile() && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
  }

  /**
   * Writes a table, its rows ordered within each file.
   *
   * @param order the columns to order by; none where the rows are in order already
   */
  public static void write(Dataset<Row> table, String path, String... order) {
    Column[] columns = Arrays.stream(order).map(functions::col).toArray(Column[]::new);
    Dataset<Row> ordered = order.length == 0 ? table : table.sortWithinPartitions(columns);
    writer(ordered, path, "").mode(SaveMode.ErrorIfExists).parquet(path);
  }

  /**
   * Writes a table of which some columns, by their names here, hold values that hardly repeat. On
   * an object store, where a rename is a copy, each task puts its files in their place; else the
   * driver would move those of all tasks, one after the other. What is there before all is there
   * counts for nothing, by the manifest or {@code run.json} that comes last.
   *
   * @param path where to
   * @param prefix of their names in the table, such as that of a struct
   */
  static DataFrameWriter<Row> writer(Dataset<Row> table, String path, String prefix) {
    DataFrameWriter<Row> writer = table.write();
    if (Publication.isObjectStore(new Path(path).toUri())) {
      writer = writer.option("mapreduce.fileoutputcommitter.algorithm.version", "2");
    }
    for (String column : VARIED) {
      writer = writer.option("parquet.enable.dictionary#" + prefix + column, "false");
    }
    return writer;
  }

  /** Writes a small table as one ordered file. */
  public static void writeSmall(Dataset<Row> table, String path, String... order) {
    write(table.coalesce(1), path, order);
  }

  /** Writes records as one file, in their order. */
  static <R extends Record> void writeRecords(
      SparkSession spark, List<R> records, Class<R> type, String path) {
    RecordRows<R> rows = RecordRows.of(type);
    spark
        .createDataFrame(records.stream().map(rows::row).toList(), rows.schema())
        .coalesce(1)
        .write()
        .parquet(path);
  }
}
