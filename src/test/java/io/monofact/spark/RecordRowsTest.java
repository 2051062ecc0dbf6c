package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordRowsTest {

  private enum Colour {
    RED,
    GREEN
  }

  private record Inner(String name, double weight) {}

  private record Outer(
      String someText, long count, Integer maybe, Colour colour, Inner inner, List<Long> numbers) {}

  private record Unsuited(Map<String, String> map) {}

  private final RecordRows<Outer> rows = RecordRows.of(Outer.class);

  @Test
  void columnsAreComponentsInSnakeCase() {
    assertThat(rows.columns())
        .containsExactly("some_text", "count", "maybe", "colour", "inner", "numbers");
    assertThat(rows.schema().apply("count").nullable()).isFalse();
    assertThat(rows.schema().apply("maybe").nullable()).isTrue();
  }

  /** Else the JVM would make and compile classes for the accessors of each. */
  @Test
  void areMadeOnceInAProcess() {
    assertThat(RecordRows.of(Outer.class)).isSameAs(rows);
  }

  @Test
  void recordsComeBackFromParquet(@TempDir Path folder) {
    SparkSession spark = TestSession.session();
    List<Outer> written =
        List.of(
            new Outer("a", 1, 7, Colour.GREEN, new Inner("x", 0.5), List.of(3L, Long.MIN_VALUE)),
            new Outer(null, Long.MAX_VALUE, null, null, null, null));
    String path = folder.resolve("rows").toString();
    spark
        .createDataFrame(written.stream().map(rows::row).toList(), rows.schema())
        .write()
        .parquet(path);

    List<Outer> read =
        spark
            .read()
            .parquet(path)
            .select("inner", "colour", "maybe", "numbers", "count", "some_text")
            .collectAsList()
            .stream()
            .map(rows::record)
            .toList();

    assertThat(read).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void aTypeWithoutAColumnTypeIsRefusedAtOnce() {
    assertThatThrownBy(() -> RecordRows.of(Unsuited.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("component map of")
        .hasMessageContaining("which has no column type");
  }
}
