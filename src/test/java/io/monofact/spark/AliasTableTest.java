package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.claim.Statement;
import io.monofact.count.AliasLine;
import io.monofact.count.Aliases;
import io.monofact.count.PlainCounts;
import io.monofact.count.PromptCount;
import io.monofact.count.Unit;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasTableTest {

  private static final AliasTable SOME =
      new AliasTable(
          "some",
          Aliases.resolved(
              "some",
              List.of(
                  new AliasLine("p1", "p2", null, 1),
                  new AliasLine("p2", "p3", null, 2),
                  new AliasLine("p4", "other", null, 3),
                  new AliasLine("p4", "p5", "founder", 4),
                  new AliasLine("p6", "p7", "founder", 5))));

  /** What the lines above come to, by category and prompt. */
  private static final Map<String, String> ENDS =
      Map.of(
          "founder p1", "p3",
          "founder p2", "p3",
          "founder p4", "p5",
          "founder p6", "p7",
          "birthday p1", "p3",
          "birthday p2", "p3",
          "birthday p4", "other");

  private final SparkSession spark = TestSession.session();
  private final RecordRows<Statement> statements = RecordRows.of(Statement.class);
  private final RecordRows<PromptCount> counts = RecordRows.of(PromptCount.class);

  @TempDir Path folder;

  @Test
  void promptsAreRenamedAndNothingElseIs() {
    List<Statement> before = random(new Random(1), 2000);
    List<Statement> after =
        before.stream()
            .map(
                s ->
                    statement(
                        s.category(),
                        ENDS.getOrDefault(s.category() + " " + s.prompt(), s.prompt()),
                        s.record()))
            .toList();
    Dataset<Row> renamed = SOME.applied(claims(before));
    assertThat(renamed.columns()).isEqualTo(statements.columns());
    assertThat(renamed.collectAsList().stream().map(statements::record))
        .containsExactlyInAnyOrderElementsOf(after);
    assertThat(SOME.renamed(claims(before))).isEqualTo(ENDS.size());

    PlainCounts plain = PlainCounts.of(after);
    assertThat(Counting.counts(renamed).collectAsList().stream().map(counts::record))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Unit.MENTION, Unit.DOCUMENT, Unit.DISTINCT_TEXT)
                .flatMap(u -> plain.counts(u).stream())
                .toList());
  }

  @Test
  void anEmptyTableChangesNothing() {
    AliasTable empty = new AliasTable("empty", List.of());
    for (long seed = 2; seed <= 4; seed++) {
      List<Statement> before = random(new Random(seed), 300);
      assertThat(empty.applied(claims(before)).collectAsList().stream().map(statements::record))
          .containsExactlyInAnyOrderElementsOf(before);
      assertThat(empty.renamed(claims(before))).isZero();
    }
  }

  @Test
  void parquetAndTextGiveTheSame() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("a.tsv"), "written\tcanonical\nZoë\tZ. Ray\nB\tC\tfounder\n");
    Path parquet = folder.resolve("names");
    spark
        .sql(
            "select 'Zoë' as written, 'Z. Ray' as canonical, null as category"
                + " union all select 'B', 'C', 'founder'")
        .write()
        .parquet(parquet.toString());

    assertThat(entries(text)).containsExactly("zoe=z ray null", "b=c founder");
    assertThat(entries(parquet)).containsExactlyInAnyOrderElementsOf(entries(text));
  }

  @Test
  void whatIsNoTableIsToldSo() throws IOException {
    Path latin =
        Files.write(folder.resolve("l.tsv"), "Zoë\tb\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> AliasTable.read(spark, latin.toString()))
        .isInstanceOf(WrongTableException.class)
        .hasMessageContaining("l.tsv' is not UTF-8; save it as UTF-8");
    assertThatThrownBy(() -> AliasTable.read(spark, folder.resolve("none.tsv").toString()))
        .isInstanceOf(FileNotFoundException.class);
  }

  private List<String> entries(Path path) throws IOException {
    return AliasTable.read(spark, path.toString()).lines().stream()
        .map(l -> l.written() + "=" + l.canonical() + " " + l.category())
        .toList();
  }

  private static List<Statement> random(Random random, int size) {
    return Stream.generate(
            () ->
                statement(
                    random.nextBoolean() ? "founder" : "birthday",
                    random.nextInt(20) == 0 ? "" : "p" + random.nextInt(9),
                    "" + random.nextInt(30)))
        .limit(size)
        .toList();
  }

  private Dataset<Row> claims(List<Statement> all) {
    return spark.createDataFrame(all.stream().map(statements::row).toList(), statements.schema());
  }

  private static Statement statement(String category, String prompt, String record) {
    return new Statement(
        category, "E", prompt, "a", "A", "id", "file", record, null, null, "t", "e", 0, "rule");
  }
}
