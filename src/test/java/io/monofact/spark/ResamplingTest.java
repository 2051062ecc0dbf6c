package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.count.Unit;
import io.monofact.estimate.HoldOut;
import io.monofact.estimate.Resampled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static final StructType CLAIMS =
      new StructType()
          .add("category", "string")
          .add("prompt", "string")
          .add("entity", "string")
          .add("answer", "string")
          .add("path", "string")
          .add("record", "string")
          .add("document_id", "string")
          .add("text_hash", "string");

  private final SparkSession spark = TestSession.session();

  @Test
  void thePartsOfAPromptAddUpToItsCounts() {
    for (Row row : Counting.counts(claims(3, 2)).collectAsList()) {
      long claims = 0;
      long abstentions = 0;
      Parts parts = Parts.read(row.<String>getAs("parts").getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < parts.numbers().length; i++) {
        claims += parts.claims()[i];
        abstentions += parts.abstentions()[i];
      }
      assertThat(claims).isEqualTo(row.<Long>getAs("claims"));
      assertThat(abstentions).isEqualTo(row.<Long>getAs("abstentions"));
    }
  }

  /** Repeats on a page fail by mention, copies of a page by document, and neither by text. */
  @Test
  void whatIsNoIndependentDrawFails() {
    Map<String, Resampled> repeated = Resampling.of(Counting.counts(claims(3, 1))).get("birthday");
    assertThat(repeated.get(Unit.MENTION.label()).holdOut().verdict())
        .isEqualTo(HoldOut.Verdict.NOT_EXCHANGEABLE);
    assertThat(repeated.get(Unit.DOCUMENT.label()).holdOut().verdict())
        .isEqualTo(HoldOut.Verdict.EXCHANGEABLE);

    Map<String, Resampled> copied = Resampling.of(Counting.counts(claims(1, 3))).get("birthday");
    assertThat(copied.get(Unit.DOCUMENT.label()).holdOut().verdict())
        .isEqualTo(HoldOut.Verdict.NOT_EXCHANGEABLE);
    assertThat(copied.get(Unit.DISTINCT_TEXT.label()).holdOut().verdict())
        .isEqualTo(HoldOut.Verdict.EXCHANGEABLE);
  }

  /** Texts that differ and are near copies lie in the same half, so that by text they fail. */
  @Test
  void nearCopiesFailByText() {
    Dataset<Row> claims = claims(1, 1);
    StructType copies = new StructType().add("text_hash", "string").add("copy_of", "string");
    List<Row> clusters =
        IntStream.range(0, 6000)
            .filter(i -> i % 3 > 0)
            .mapToObj(i -> RowFactory.create("t" + i, "t" + (i - i % 3)))
            .toList();
    // three near copies of a page tell of the same person
    Dataset<Row> mirrored =
        claims.withColumn(
            "prompt",
            org.apache.spark.sql.functions.expr(
                "concat('p', floor(cast(substring(text_hash, 2) as int) / 3))"));
    Map<String, Resampled> checks =
        Resampling.of(Counting.counts(mirrored, spark.createDataFrame(clusters, copies)))
            .get("birthday");
    assertThat(checks.get(Unit.DISTINCT_TEXT.label()).holdOut().verdict())
        .isEqualTo(HoldOut.Verdict.NOT_EXCHANGEABLE);
    assertThat(checks.get(Unit.NEAR_COPY.label()).holdOut().verdict())
        .isEqualTo(HoldOut.Verdict.EXCHANGEABLE);
  }

  /** 6,000 texts, each of one of 4,000 people, told so often and copied so often. */
  private Dataset<Row> claims(int mentions, int copies) {
    List<Row> rows =
        IntStream.range(0, 6000)
            .boxed()
            .flatMap(
                text ->
                    IntStream.range(0, mentions * copies)
                        .mapToObj(
                            i ->
                                RowFactory.create(
                                    "birthday",
                                    "p" + Math.floorMod(text * 7919, 4000),
                                    "P",
                                    text % 50 == 0 ? null : "--01-02",
                                    "file",
                                    text + "-" + i % copies,
                                    null,
                                    "t" + text)))
            .toList();
    return spark.createDataFrame(Stream.of(rows).flatMap(List::stream).toList(), CLAIMS);
  }
}
