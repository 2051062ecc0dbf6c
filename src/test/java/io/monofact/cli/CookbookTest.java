package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of docs/cookbook.md, as they stand there. */
class CookbookTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Pattern RECIPE =
      Pattern.compile("^```sql (spark|duckdb)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final int RECIPES = 10;

  @TempDir static Path folder;

  private static final Map<String, List<String>> queries = new LinkedHashMap<>();

  @BeforeAll
  static void runTheAudit() throws IOException {
    Path output = folder.resolve("out");
    Path history = folder.resolve("history");
    // The sample does not contradict itself.
    Path conflict =
        Files.writeString(
            folder.resolve("conflict.jsonl"),
            """
            {"text": "Ada Lovelace was born on 10 December 1815 in London."}
            {"text": "Ada Lovelace was born on 11 December 1815 in London."}
            """);
    Run run =
        Run.monofact(
            "audit",
            ROOT.resolve("sample-data/corpus/people-00000.jsonl.gz"),
            conflict,
            "-o",
            output,
            "--history",
            history);
    assertThat(run.status()).as(run.err()).isZero();
    Matcher recipes = RECIPE.matcher(Files.readString(ROOT.resolve("docs/cookbook.md")));
    while (recipes.find()) {
      queries
          .computeIfAbsent(recipes.group(1), language -> new ArrayList<>())
          .add(
              recipes
                  .group(2)
                  .replace("DIR/", output + "/")
                  .replace("HISTORY", history.toString()));
    }
  }

  private static List<List<Object>> spark(String query) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : spark.sql(query).collectAsList()) {
      rows.add(IntStream.range(0, row.size()).mapToObj(i -> plain(row.get(i))).toList());
    }
    return rows;
  }

  private static List<List<Object>> duckdb(Statement statement, String query) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(plain(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Numbers and times as either program has them, as one. */
  private static Object plain(Object cell) {
    if (cell instanceof Number number) {
      return new BigDecimal(number.toString())
          .round(new MathContext(9))
          .stripTrailingZeros()
          .toPlainString();
    } else if (cell instanceof Timestamp time) {
      return time.toInstant().toString();
    } else if (cell instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    return String.valueOf(cell);
  }

  @Test
  void everyRecipeStandsThereForBoth() {
    assertThat(queries.get("spark")).hasSize(RECIPES);
    assertThat(queries.get("duckdb")).hasSize(RECIPES);
  }

  @Test
  void everyRecipeAnswersInSpark() {
    for (String query : queries.get("spark")) {
      assertThat(spark(query)).as(query).isNotEmpty();
    }
  }

  @Test
  void theRateByHandIsThatOfTheReport() {
    List<List<Object>> reported =
        spark(
            ("SELECT category, singleton_rate FROM parquet.`%s` WHERE unit = 'distinct_text'"
                    + " AND examples > 0 ORDER BY category")
                .formatted(folder.resolve("out/report")));
    assertThat(spark(queries.get("spark").get(2))).isEqualTo(reported);
  }

  /** Where its driver is on the class path: in the profile bench. */
  @Test
  void duckdbAnswersTheSame() throws SQLException {
    assumeTrue(
        DriverManager.drivers().anyMatch(d -> d.getClass().getName().startsWith("org.duckdb.")));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < RECIPES; i++) {
        String query = queries.get("duckdb").get(i);
        assertThat(duckdb(statement, query))
            .as(query)
            .isEqualTo(spark(queries.get("spark").get(i)));
      }
    }
  }
}
