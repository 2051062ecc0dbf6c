package io.monofact.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Statement;
import io.monofact.copies.Link;
import io.monofact.count.PlainCounts;
import io.monofact.count.PromptCount;
import io.monofact.count.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class CountingTest {

  private final SparkSession spark = TestSession.session();
  private final RecordRows<Statement> statements = RecordRows.of(Statement.class);
  private final RecordRows<PromptCount> counts = RecordRows.of(PromptCount.class);

  @Test
  void aPromptIsCountedOncePerDocumentAndOncePerText() {
    Dataset<Row> claims =
        claims(
            statement("ada", "Ada", "--01-02", "1", "t1"),
            statement("ada", "ADA", "--01-02", "1", "t1"),
            statement("ada", "Ada", "--01-03", "2", "t1"),
            statement("ada", "Ada", null, "3", "t2"),
            statement("bob", "Bob", null, "3", "t2"),
            statement("bob", "Bob", "--05-06", "3", "t2"));

    assertThat(Counting.counts(claims).collectAsList().stream().map(counts::record))
        .containsExactlyInAnyOrder(
            new PromptCount("birthday", "mention", "ada", "ADA", 3, 1, 2),
            new PromptCount("birthday", "document", "ada", "ADA", 2, 1, 2),
            new PromptCount("birthday", "distinct_text", "ada", "ADA", 1, 1, 2),
            new PromptCount("birthday", "mention", "bob", "Bob", 1, 1, 1),
            new PromptCount("birthday", "document", "bob", "Bob", 1, 0, 1),
            new PromptCount("birthday", "distinct_text", "bob", "Bob", 1, 0, 1));
    assertThat(Counting.documents(claims).collectAsList().get(0).getLong(1)).isEqualTo(3);
  }

  @Test
  void nearCopiesCountOnce() {
    Dataset<Row> claims =
        claims(
            statement("ada", "Ada", "--01-02", "1", "t1"),
            statement("ada", "Ada", null, "2", "t2"),
            statement("ada", "Ada", "--01-02", "3", "t2"),
            statement("ada", "Ada", null, "4", "t3"),
            statement("ada", "Ada", "--01-02", "5", null),
            statement("ada", "Ada", null, "6", "t4"));
    Map<String, String> copies = Map.of("t2", "t1", "t4", "t3");

    assertThat(Counting.counts(claims, copies(copies)).collectAsList().stream().map(counts::record))
        .containsExactlyInAnyOrder(
            new PromptCount("birthday", "mention", "ada", "Ada", 3, 3, 1),
            new PromptCount("birthday", "document", "ada", "Ada", 3, 3, 1),
            new PromptCount("birthday", "distinct_text", "ada", "Ada", 3, 2, 1),
            new PromptCount("birthday", "near_copy", "ada", "Ada", 2, 1, 1));
  }

  @Test
  void oneShuffleLiesBetweenClaimsAndCounts() {
    String lineage =
        Counting.counts(claims(statement("ada", "Ada", "--01-02", "1", "t1")))
            .rdd()
            .toDebugString();
    assertThat(lineage.split("ShuffledRowRDD", -1)).hasSize(2);
  }

  @Test
  void promptsOfManyClaimsAreCountedByTheirParts() {
    // 20 texts are one to a part, and 1,000 are of several cells in most
    promptsOfManyClaimsAreCountedByTheirParts(random(new Random(4), 3000));
    promptsOfManyClaimsAreCountedByTheirParts(random(new Random(5), 6000, 3000));
  }

  private void promptsOfManyClaimsAreCountedByTheirParts(List<Statement> statements) {
    Dataset<Row> claims = claims(statements.toArray(Statement[]::new)).repartition(5);
    long[] heavy =
        claims
            .filter(col("prompt").isin("p0", "p3"))
            .select(xxhash64(col("category"), col("prompt")))
            .distinct()
            .collectAsList()
            .stream()
            .mapToLong(row -> row.getLong(0))
            .toArray();
    assertThat(heavy).hasSize(2);
    for (Dataset<Row> copies : Arrays.asList(null, copies(Map.of("t1", "t0", "t5", "t0")))) {
      assertThat(texts(Counting.counts(claims, copies, heavy)))
          .containsExactlyInAnyOrderElementsOf(texts(Counting.counts(claims, copies, new long[0])));
    }
  }

  @Test
  void thereIsATaskForEachMillionClaimsUnlessSomebodySaysHowMany() {
    assertThat(CountTasks.enough(0, "3")).isEmpty();
    assertThat(CountTasks.enough(3_000_000, "3")).isEmpty();
    assertThat(CountTasks.enough(3_000_001, "3")).hasValue(4);
    assertThat(CountTasks.enough(Long.MAX_VALUE, "200")).hasValue(5_000);
    assertThat(CountTasks.enough(Long.MAX_VALUE, "9000")).isEmpty();
    assertThat(CountTasks.enough(3_000_001, "auto")).isEmpty();

    SparkSession own = spark.newSession();
    own.conf().set("spark.sql.shuffle.partitions", 2);
    CountTasks.enoughFor(own, 20_000_000);
    assertThat(CountTasks.of(own)).isEqualTo(2);
    CountTasks.unset(own);
    CountTasks.enoughFor(own, 20_000_000);
    assertThat(CountTasks.of(own)).isEqualTo(20);
  }

  /** Every cell, parts too. */
  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).toList();
  }

  @Test
  void theClusterCountsWhatCountingInMemoryCounts() {
    for (long seed = 1; seed <= 3; seed++) {
      List<Statement> statements = random(new Random(seed), 3000);
      PlainCounts plain = PlainCounts.of(statements);
      Dataset<Row> claims = claims(statements.toArray(Statement[]::new)).repartition(7);
      Map<String, String> copies = Map.of("t1", "t0", "t5", "t0", "t7", "t6", "t9", "t8");

      assertThat(
              Counting.counts(claims, copies(copies)).collectAsList().stream().map(counts::record))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Unit.values()).flatMap(u -> plain.counts(u, copies).stream()).toList());
      assertThat(Counting.counts(claims).collectAsList().stream().map(counts::record))
          .as("seed %d, near copies not looked for", seed)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Unit.MENTION, Unit.DOCUMENT, Unit.DISTINCT_TEXT)
                  .flatMap(u -> plain.counts(u).stream())
                  .toList());
      for (Row row : Counting.documents(claims).collectAsList()) {
        assertThat(row.getLong(1)).isEqualTo(plain.documents(row.getString(0)));
      }
    }
  }

  /** Few prompts, documents and texts, so that everything meets everything. */
  private static List<Statement> random(Random random, int size) {
    return random(random, size, 60);
  }

  private static List<Statement> random(Random random, int size, int documents) {
    return Stream.generate(
            () -> {
              int document = random.nextInt(documents);
              String[] names = {"Żoë", "zoe", "Ada", "ADA", "\uD83D\uDE00", "\uFB01"};
              String entity = names[random.nextInt(names.length)];
              String answer = random.nextInt(4) == 0 ? null : "--01-0" + (1 + random.nextInt(3));
              return statement(
                  "p" + random.nextInt(12), entity, answer, "" + document, "t" + document / 3);
            })
        .limit(size)
        .toList();
  }

  private Dataset<Row> copies(Map<String, String> copies) {
    RecordRows<Link> links = RecordRows.of(Link.class);
    return spark.createDataFrame(
        copies.entrySet().stream()
            .map(copy -> links.row(new Link(copy.getKey(), copy.getValue())))
            .toList(),
        links.schema());
  }

  private Dataset<Row> claims(Statement... all) {
    return spark.createDataFrame(
        List.of(all).stream().map(statements::row).toList(), statements.schema());
  }

  private static Statement statement(
      String prompt, String entity, String answer, String record, String textHash) {
    return new Statement(
        "birthday",
        entity,
        prompt,
        answer,
        answer,
        "same-id",
        "file",
        record,
        null,
        null,
        textHash,
        "evidence",
        0,
        "rule");
  }
}
