package io.monofact.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** DuckDB: its own readers, a filter by one cue, one pattern, and a count by what it found. */
final class DuckDb implements Workload, AutoCloseable {

  private static final String URL = "jdbc:duckdb:";

  private static final String QUERY =
      """
      SELECT coalesce(sum(times), 0) FROM (
        SELECT date, count(*) AS times FROM (
          SELECT unnest(regexp_extract_all(text, '%s', 1)) AS date
          FROM %s WHERE contains(text, '%s'))
        GROUP BY date)
      """;

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /** Its version; "missing" where it is not on the class path. */
  static String version() {
    try (Connection connection = DriverManager.getConnection(URL)) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      return "missing";
    }
  }

  /** A database in memory. */
  static DuckDb open(int threads) throws IOException {
    try {
      Connection connection = DriverManager.getConnection(URL);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET threads = " + threads);
      }
      return new DuckDb(connection);
    } catch (SQLException e) {
      throw new IOException("DuckDB does not open: " + e.getMessage(), e);
    }
  }

  @Override
  public Pass run(List<String> files, InputFormat format) throws IOException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                QUERY.formatted(OneBirth.PATTERN, table(files, format), OneBirth.CUE))) {
      found.next();
      return Pass.since(start, found.getLong(1));
    } catch (SQLException e) {
      throw new IOException("DuckDB: " + e.getMessage(), e);
    }
  }

  private static String table(List<String> files, InputFormat format) {
    String list =
        files.stream()
            .map(f -> "'" + f.replace("'", "''") + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    return format.isJson()
        ? ("read_json(%s, format = 'newline_delimited', columns = {text: 'VARCHAR'},"
                + " maximum_object_size = 67108864)")
            .formatted(list)
        : "read_parquet(%s)".formatted(list);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
