package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Tables in CSV: RFC 4180, UTF-8, with a header. A task reads a file from its beginning to its end,
 * since a cell may hold line breaks. Spark's own reader is not used: it takes a quotation mark that
 * is doubled for two, a row that is cut short for a whole one, and what is not UTF-8 for text.
 */
final class CsvTable {

  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz");

  private CsvTable() {}

  /** Whether a file is CSV, by its name. */
  static boolean isCsv(FileStatus file) {
    String name = file.getPath().getName().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Reads files of one table.
   *
   * @param files at least one, all with the same columns
   * @return the columns, all as text; an empty cell is null
   * @throws IOException if a file cannot be opened
   * @throws WrongTableException if the headers differ, or a row is broken; the message names file
   *     and line
   */
  static Dataset<Row> read(SparkSession spark, List<FileStatus> files) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration configuration = context.hadoopConfiguration();
    HadoopStore store = new HadoopStore(configuration);
    List<CorpusFile> all = files.stream().map(CsvTable::file).toList();
    List<String> columns = header(store, all.get(0));
    for (CorpusFile file : all) {
      List<String> own = header(store, file);
      if (!own.equals(columns)) {
        throw new WrongTableException(
            "'%s' has the columns %s, and '%s' has %s; files of one table need the same header"
                .formatted(
                    all.get(0).path(),
                    String.join(", ", columns),
                    file.path(),
                    String.join(", ", own)));
      }
    }
    JavaRDD<Row> rows =
        context
            .parallelize(all, all.size())
            .flatMap(file -> closedAtEnd(CsvRows.open(store, file, columns)));
    StructType schema = new StructType();
    for (String column : columns) {
      schema = schema.add(column, DataTypes.StringType);
    }
    Dataset<Row> table =
        spark.createDataFrame(rows, schema.add(CsvRows.FAULT, DataTypes.StringType));
    refuse(table.where(functions.col(CsvRows.FAULT).isNotNull()));
    return table.drop(CsvRows.FAULT);
  }

  /** Who asks for a few rows leaves the others unread. */
  private static CsvRows closedAtEnd(CsvRows rows) {
    TaskCompletionListener end =
        task -> {
          try {
            rows.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    TaskContext.get().addTaskCompletionListener(end);
    return rows;
  }

  private static void refuse(Dataset<Row> broken) throws WrongTableException {
    List<Row> first = broken.select(CsvRows.FAULT).limit(1).collectAsList();
    if (!first.isEmpty()) {
      long more = broken.count() - 1;
      throw new WrongTableException(
          first.get(0).getString(0)
              + (more == 0 ? "" : "; rows that are broken too: %,d".formatted(more)));
    }
  }

  private static List<String> header(HadoopStore store, CorpusFile file) throws IOException {
    try (CsvRows rows = CsvRows.open(store, file, List.of())) {
      return rows.header();
    }
  }

  private static CorpusFile file(FileStatus status) {
    return new CorpusFile(
        status.getPath().toString(), status.getLen(), status.getModificationTime());
  }
}
