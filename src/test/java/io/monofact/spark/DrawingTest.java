package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Statement;
import io.monofact.count.Unit;
import io.monofact.report.ShownClaim;
import io.monofact.report.ShownPrompt;
import io.monofact.report.Specimens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private static final String CATEGORY = "birth_year";
  private static final int ONCE = 900;
  private static final int SEVERAL = 300;

  private final SparkSession spark = TestSession.session();
  private final RecordRows<Statement> statements = RecordRows.of(Statement.class);

  /** Prompts answered once, others with six answers each, and some that are neither. */
  private Dataset<Row> claims() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ONCE; i++) {
      rows.add(statement("once " + i, "1950", i));
      // The same document again: still one example.
      rows.add(statement("once " + i, "1950", i));
      rows.add(statement("twice " + i, "1950", i));
      rows.add(statement("twice " + i, "1950", 10_000 + i));
      rows.add(statement("never " + i, null, i));
    }
    for (int i = 0; i < SEVERAL; i++) {
      for (int answer = 0; answer < 6; answer++) {
        for (int time = 0; time <= answer; time++) {
          rows.add(statement("several " + i, "19" + (50 + answer), 100 * answer + time));
        }
      }
    }
    return spark.createDataFrame(rows, statements.schema());
  }

  private Row statement(String prompt, String answer, int record) {
    return statements.row(
        new Statement(
            CATEGORY,
            "The " + prompt,
            prompt,
            answer,
            answer,
            "id-" + record,
            "file",
            "" + record,
            null,
            "https://example.org/" + record,
            "hash-" + record,
            prompt + " in " + answer,
            7,
            "rule"));
  }

  private static Specimens drawn(Dataset<Row> claims) throws IOException {
    Dataset<Row> counts = Counting.counts(claims).cache();
    return Drawing.of(
            claims,
            counts,
            Conflicts.of(claims, counts),
            Unit.DISTINCT_TEXT.label(),
            Map.of(CATEGORY, (long) ONCE),
            Map.of(CATEGORY, (long) SEVERAL))
        .get(CATEGORY);
  }

  @Test
  void singletonsAndConflictsAreDrawnWithTheirEvidence() throws IOException {
    Specimens drawn = drawn(claims());

    assertThat(drawn.singletons()).hasSize(Specimens.DRAWN).doesNotHaveDuplicates();
    for (ShownPrompt prompt : drawn.singletons()) {
      assertThat(prompt.prompt()).startsWith("once ");
      assertThat(prompt.answers()).isEqualTo(1);
      ShownClaim claim = prompt.shown().get(0);
      assertThat(claim.evidence()).isEqualTo(prompt.prompt() + " in 1950");
      assertThat(claim.entity()).isEqualTo("The " + prompt.prompt());
      assertThat(claim.url()).endsWith(claim.document().substring(3));
    }
    assertThat(drawn.conflicts()).hasSize(Specimens.DRAWN).doesNotHaveDuplicates();
    for (ShownPrompt prompt : drawn.conflicts()) {
      assertThat(prompt.prompt()).startsWith("several ");
      assertThat(prompt.answers()).isEqualTo(6);
      assertThat(prompt.shown())
          .extracting(ShownClaim::answer)
          .containsExactly("1955", "1954", "1953");
      assertThat(prompt.shown()).extracting(ShownClaim::claims).containsExactly(6L, 5L, 4L);
    }
  }

  @Test
  void theDrawIsTheSameHoweverTheClaimsLie() throws IOException {
    Specimens drawn = drawn(claims());

    assertThat(drawn(claims().repartition(7))).isEqualTo(drawn);
    assertThat(drawn.singletons())
        .extracting(ShownPrompt::prompt)
        .isNotEqualTo(drawn.singletons().stream().map(ShownPrompt::prompt).sorted().toList());
  }

  @Test
  void evidenceThatIsNotThereIsNotShown() throws IOException {
    Specimens drawn = drawn(claims().drop("evidence", "url", "offset"));

    assertThat(drawn.singletons())
        .hasSize(Specimens.DRAWN)
        .allSatisfy(prompt -> assertThat(prompt.shown().get(0).evidence()).isNull())
        .allSatisfy(prompt -> assertThat(prompt.shown().get(0).url()).isNull());
  }
}
