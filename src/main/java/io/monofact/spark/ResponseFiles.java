package io.monofact.spark;

import io.monofact.model.Response;
import io.monofact.model.ResponseLine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Responses of a model, from JSON Lines, a vLLM batch's output, or Parquet of the same columns. */
final class ResponseFiles {

  private static final int EXCERPT = 120;

  private static final StructType SCORED =
      new StructType().add("text", DataTypes.StringType).add("logprob", DataTypes.DoubleType);
  private static final StructType FAULT =
      new StructType().add("kind", DataTypes.StringType).add("detail", DataTypes.StringType);

  static final StructType SCHEMA =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("record", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("sample", DataTypes.LongType)
          .add("text", DataTypes.StringType)
          .add("logprob", DataTypes.DoubleType)
          .add("confidence", DataTypes.DoubleType)
          .add("candidates", ArrayType.apply(SCORED))
          .add("category", DataTypes.StringType)
          .add("entity", DataTypes.StringType)
          .add("faults", ArrayType.apply(FAULT))
          .add("excerpt", DataTypes.StringType);

  private ResponseFiles() {}

  /**
   * A row for each response and for each line that is none, with its place: the byte in its file at
   * which its line begins, or the row's number in Parquet.
   *
   * @throws FileNotFoundException if there is nothing at the path
   */
  static Dataset<Row> read(SparkSession spark, String path) throws IOException {
    JavaRDD<Row> rows = isParquet(spark, path) ? ofParquet(spark, path) : ofLines(spark, path);
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** The lines of a text file, whatever is in them, with where they stand. */
  static JavaRDD<Tuple2<String, Tuple2<Long, String>>> lines(SparkSession spark, String path) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaNewHadoopRDD<LongWritable, Text> lines =
        (JavaNewHadoopRDD<LongWritable, Text>)
            context.newAPIHadoopFile(
                path,
                TextInputFormat.class,
                LongWritable.class,
                Text.class,
                spark.sparkContext().hadoopConfiguration());
    return lines.mapPartitionsWithInputSplit(ResponseFiles::placed, true);
  }

  private static Iterator<Tuple2<String, Tuple2<Long, String>>> placed(
      InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
    String file = ((FileSplit) split).getPath().toUri().getPath();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return lines.hasNext();
      }

      @Override
      public Tuple2<String, Tuple2<Long, String>> next() {
        Tuple2<LongWritable, Text> line = lines.next();
        return new Tuple2<>(file, new Tuple2<>(line._1().get(), line._2().toString()));
      }
    };
  }

  private static JavaRDD<Row> ofLines(SparkSession spark, String path) {
    return lines(spark, path)
        .filter(line -> !line._2()._2().isBlank())
        .flatMap(line -> rows(line._1(), line._2()._1(), line._2()._2()).iterator());
  }

  private static JavaRDD<Row> ofParquet(SparkSession spark, String path) {
    return spark
        .read()
        .parquet(path)
        .toJSON()
        .javaRDD()
        .zipWithIndex()
        .flatMap(line -> rows(path, line._2(), line._1()).iterator());
  }

  private static List<Row> rows(String path, long record, String line) {
    List<Row> rows = new ArrayList<>();
    for (Response r : ResponseLine.read(line)) {
      rows.add(
          RowFactory.create(
              path,
              record,
              r.id(),
              r.sample(),
              r.text(),
              r.logprob(),
              r.confidence(),
              r.candidates().stream()
                  .map(c -> RowFactory.create(c.text(), c.logprob()))
                  .toArray(Row[]::new),
              r.category(),
              r.entity(),
              r.faults().stream()
                  .map(f -> RowFactory.create(f.kind().name(), f.detail()))
                  .toArray(Row[]::new),
              r.faults().isEmpty() ? null : cut(line)));
    }
    return rows;
  }

  private static String cut(String line) {
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT);
  }

  private static boolean isParquet(SparkSession spark, String path) throws IOException {
    Path root = new Path(path);
    FileSystem files = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
    FileStatus[] found = files.globStatus(root);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException("there is nothing at '%s'".formatted(path));
    }
    FileStatus first = found[0];
    if (first.isFile()) {
      return first.getPath().getName().endsWith(".parquet");
    }
    for (FileStatus file : files.listStatus(first.getPath())) {
      if (file.getPath().getName().endsWith(".parquet")) {
        return true;
      }
    }
    return false;
  }
}
