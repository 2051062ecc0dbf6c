package io.monofact.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.spark.sql.AnalysisException;
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

  /** How many files of a table are looked at before it is read: each takes an object store long. */
  private static final int LOOKED_AT = 16;

  private Tables() {}

  /**
   * Reads a table: Parquet, or CSV with a header where the names end in .csv or .csv.gz. Where the
   * path is a whole output of this program, the part of it that is asked for.
   *
   * @param path a file or folder, or a glob
   * @param part the table's name in an output, such as {@code claims}
   * @param required columns that must be there
   * @param optional columns that are null where the table has none
   * @return the columns, all as text
   * @throws FileNotFoundException if there is nothing at the path
   * @throws WrongTableException if it is no table, a row of CSV is broken, or a required column is
   *     missing; the message lists what is there
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
    Dataset<Row> table = opened(spark, fs, place);
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

  /** Whether what lies at a path is CSV and not Parquet. */
  static boolean isCsv(FileSystem fs, String path) throws IOException {
    return files(fs, path).stream().anyMatch(CsvTable::isCsv);
  }

  private static Dataset<Row> opened(SparkSession spark, FileSystem fs, String place)
      throws IOException {
    List<FileStatus> files = files(fs, place);
    List<FileStatus> csv = files.stream().filter(CsvTable::isCsv).toList();
    FileStatus other =
        files.stream().filter(f -> !CsvTable.isCsv(f) && f.getLen() > 0).findFirst().orElse(null);
    if (!csv.isEmpty() && other == null) {
      return CsvTable.read(spark, csv);
    }
    if (other != null && (!csv.isEmpty() || !isParquet(fs, other.getPath()))) {
      throw new WrongTableException(
          "'%s' is %s; a table is Parquet, or CSV in files whose names end in .csv or .csv.gz"
              .formatted(
                  other.getPath(),
                  csv.isEmpty() ? "no Parquet" : "beside CSV files, and is none of them"));
    }
    List<FileStatus> filled = files.stream().filter(f -> f.getLen() > 0).limit(LOOKED_AT).toList();
    for (FileStatus file : filled) {
      requireWhole(file, spark.sparkContext().hadoopConfiguration());
    }
    try {
      return spark.read().parquet(place);
    } catch (Exception e) {
      // Scala does not declare what it throws: of a folder without files it is an
      // AnalysisException.
      if (e instanceof AnalysisException) {
        throw new WrongTableException(
            "there is no Parquet or CSV file in '%s'".formatted(place), e);
      }
      throw e;
    }
  }

  /** Spark would tell it in a task, and again for each time that the task is tried. */
  private static void requireWhole(FileStatus file, Configuration configuration)
      throws WrongTableException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, configuration))) {
      reader.getFileMetaData();
    } catch (IOException | RuntimeException e) {
      throw new WrongTableException(
          "'%s' is damaged Parquet, perhaps cut short: %s"
              .formatted(file.getPath(), e.getMessage()),
          e);
    }
  }

  /** What Parquet files begin with; those with an encrypted footer have another. */
  private static boolean isParquet(FileSystem fs, Path file) throws IOException {
    byte[] head;
    try (InputStream in = fs.open(file)) {
      head = in.readNBytes(4);
    }
    return Arrays.equals(head, "PAR1".getBytes(StandardCharsets.US_ASCII))
        || Arrays.equals(head, "PARE".getBytes(StandardCharsets.US_ASCII));
  }

  /** The files that a path names, and those in the folders that it names. */
  private static List<FileStatus> files(FileSystem fs, String path) throws IOException {
    List<FileStatus> files = new ArrayList<>();
    FileStatus[] named = fs.globStatus(new Path(path));
    for (FileStatus one : named == null ? new FileStatus[0] : named) {
      FileStatus[] within =
          one.isFile() ? new FileStatus[] {one} : fs.listStatus(one.getPath(), Tables::isSeen);
      Arrays.stream(within).filter(FileStatus::isFile).forEach(files::add);
    }
    return files;
  }

  private static boolean isSeen(Path path) {
    return !path.getName().startsWith("_") && !path.getName().startsWith(".");
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
