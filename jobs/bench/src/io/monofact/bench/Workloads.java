package io.monofact.bench;

import io.monofact.cli.CommandSession;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The workloads of one JVM by name, each made when it is first asked for. */
final class Workloads implements AutoCloseable {

  private final int cores;
  private final Map<String, Workload> made = new HashMap<>();
  private SparkSession spark;
  private DuckDb duckDb;

  Workloads(int cores) {
    this.cores = cores;
  }

  /** The workload that goes by a name of {@link Catalogue}. */
  Workload named(String name) throws IOException {
    Workload workload = made.get(name);
    if (workload == null) {
      workload = make(name);
      made.put(name, workload);
    }
    return workload;
  }

  private Workload make(String name) throws IOException {
    return switch (name) {
      case Catalogue.PROGRAM -> new Stages(spark());
      case Catalogue.READ_AND_EXTRACT -> new ReadAndExtract();
      case Catalogue.READ -> new ReadAlone();
      case Catalogue.SPARK_SQL -> new SparkSql(spark());
      case Catalogue.DUCKDB -> duckDb();
      default -> throw new IllegalArgumentException("no workload is called " + name);
    };
  }

  private DuckDb duckDb() throws IOException {
    if (duckDb == null) {
      duckDb = DuckDb.open(cores);
    }
    return duckDb;
  }

  private SparkSession spark() throws IOException {
    if (spark == null) {
      spark = CommandSession.open(cores);
    }
    return spark;
  }

  @Override
  public void close() throws IOException, SQLException {
    if (duckDb != null) {
      duckDb.close();
    }
    if (spark != null) {
      spark.close();
    }
  }
}
