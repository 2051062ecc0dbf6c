package io.monofact.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * One command, run inside this process as a user would run it.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it complained of
 */
public record Run(int status, String out, String err) {

  /** A command on two cores. */
  static Run monofact(Object... args) {
    return withCores(2, args);
  }

  static Run withCores(int cores, Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.add("--master=local[" + cores + "]");
    all.add("--conf=spark.sql.shuffle.partitions=" + (cores + 1));
    return plain(all.toArray());
  }

  /** A command that needs no Spark. */
  static Run plain(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        CommandLineRunner.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Stream.of(args).map(Object::toString).toArray(String[]::new));
    return new Run(status, out.toString(), err.toString());
  }

  /** The rows of a table as text, in order. */
  public static List<String> rows(Path table, String... columns) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    return spark.read().parquet(table.toString()).selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString("|"))
        .sorted()
        .collect(Collectors.toList());
  }
}
