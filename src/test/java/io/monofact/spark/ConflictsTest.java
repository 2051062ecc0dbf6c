package io.monofact.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Statement;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class ConflictsTest {

  private final SparkSession spark = TestSession.session();
  private final RecordRows<Statement> statements = RecordRows.of(Statement.class);

  @Test
  void eachAnswerHasARowWithItsFirstClaim() {
    Dataset<Row> claims =
        claims(
            statement("ada", "ADA", "1950", "2", 7),
            statement("ada", "Ada", "1950", "1", 90),
            statement("ada", "Ada R.", "1950", "1", 8),
            statement("ada", "Ada", "1951", "3", 1),
            statement("ada", "Ada", null, "4", 1));

    assertThat(rows(claims))
        .containsExactlyInAnyOrder(
            "birth_year|ada|1950|3|2|Ada R.|Ada R. 1950 at 8|id-1|file|1|url-1",
            "birth_year|ada|1951|1|1|Ada|Ada 1951 at 1|id-3|file|3|url-3");
  }

  @Test
  void oneAnswerAnAbstentionAndNobodyAreNoConflict() {
    assertThat(
            rows(
                claims(
                    statement("bob", "Bob", "1950", "1", 1),
                    statement("bob", "Bob", "1950", "2", 1),
                    statement("bob", "Bob", null, "3", 1),
                    statement("", "He", "1950", "4", 1),
                    statement("", "He", "1951", "5", 1))))
        .isEmpty();
  }

  @Test
  void theOrderOfTheClaimsDoesNotMatter() {
    Statement[] all = new Statement[400];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          statement(
              "p" + i % 7, "P" + i % 3, i % 7 == 0 ? "1" : "" + i % 5, "" + i % 90, 400 - i % 11);
    }
    List<String> rows = rows(claims(all));
    assertThat(rows).hasSize(6 * 5);
    assertThat(rows(claims(all).repartition(9))).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void theWayInWhichClaimsMeetTheirPromptsDoesNotMatter() {
    Statement[] all = new Statement[400];
    for (int i = 0; i < all.length; i++) {
      String prompt = "p" + Math.min(i % 11, 6);
      String answer = "" + (prompt.equals("p5") ? 0 : i % 5);
      all[i] = statement(prompt, "P" + i % 3, answer, "" + i % 90, i);
    }
    Dataset<Row> claims = claims(all);
    Dataset<Row> several =
        claims
            .filter(col("prompt").notEqual("p5"))
            .select(Counting.key().as("key"), col("category"), col("prompt"))
            .distinct();
    long heavy =
        several.filter(col("prompt").equalTo("p4")).select("key").collectAsList().get(0).getLong(0);

    List<String> rows = text(Conflicts.ofFew(claims, several));
    assertThat(rows).hasSize(6 * 5);
    assertThat(text(Conflicts.ofMany(claims, several, new long[0])))
        .containsExactlyInAnyOrderElementsOf(rows);
    assertThat(text(Conflicts.ofMany(claims, several, new long[] {heavy, 7})))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void documentsWithoutAPathAreToldApartByTheirNames() {
    Dataset<Row> claims =
        claims(statement("ada", "Ada", "1950", "1", 1), statement("ada", "Ada", "1950", "2", 1))
            .unionByName(claims(statement("ada", "Ada", "1951", "3", 1)))
            .withColumn("path", lit(null).cast("string"));
    assertThat(
            Conflicts.of(claims, Counting.counts(claims))
                .select("answer", "documents")
                .collectAsList())
        .extracting(row -> row.mkString("|"))
        .containsExactlyInAnyOrder("1950|2", "1951|1");
  }

  @Test
  void promptsWithSeveralAnswersAreCountedWhereAllSayHowMany() {
    Dataset<Row> counts =
        Counting.counts(
            claims(
                statement("ada", "Ada", "1950", "1", 1),
                statement("ada", "Ada", "1951", "2", 1),
                statement("bob", "Bob", "1950", "1", 2),
                statement("cy", "Cy", null, "1", 3)));
    assertThat(Conflicts.prompts(counts)).containsExactly(Map.entry("birth_year", 1L));
    assertThat(
            Conflicts.prompts(
                counts.withColumn("answers", when(col("prompt").notEqual("bob"), col("answers")))))
        .isEmpty();
  }

  private static List<String> rows(Dataset<Row> claims) {
    return text(Conflicts.of(claims, Counting.counts(claims)));
  }

  private static List<String> text(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString("|")).toList();
  }

  private Dataset<Row> claims(Statement... all) {
    return spark.createDataFrame(
        List.of(all).stream().map(statements::row).toList(), statements.schema());
  }

  private static Statement statement(
      String prompt, String entity, String answer, String record, long offset) {
    return new Statement(
        "birth_year",
        entity,
        prompt,
        answer,
        answer,
        "id-" + record,
        "file",
        record,
        null,
        "url-" + record,
        null,
        "%s %s at %d".formatted(entity, answer, offset),
        offset,
        "rule");
  }
}
