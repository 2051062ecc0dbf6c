package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class PromptFoldTest {

  private static final long KEY = 77;

  /** Of two prompts with one hash the examples of one come between those of the other. */
  @Test
  void promptsOfOneHashAreCountedApart() {
    List<Row> counts =
        folded(
            example("ada", 1, 10, 100),
            example("bob", 1, 11, 101),
            example("bob", null, 12, 101),
            example("ada", 2, 13, 102),
            example("ada", 2, 14, 102));

    assertThat(counts).hasSize(2);
    assertThat(counts.get(0).mkString("|")).startsWith("birthday|ada|Ada|2|null|3|0|");
    assertThat(claims(counts.get(0))).containsExactly(3L, 3L, 2L);
    assertThat(claims(counts.get(1))).containsExactly(1L, 1L, 1L);
    assertThat(abstentions(counts.get(1))).containsExactly(1L, 1L, 0L);
  }

  @Test
  void onePromptOfTwoCategoriesIsTwo() {
    InternalRow year = example("ada", 5, 10, 100);
    year.update(PromptFold.CATEGORY, UTF8String.fromString("birth_year"));
    assertThat(folded(example("ada", 1, 10, 100), year)).hasSize(2);
  }

  @Test
  void aSpareIsAsGoodAsNew() {
    InternalRow other = example("eve", 9, 20, 200);
    other.setLong(PromptFold.KEY, KEY + 1);
    List<Row> counts = folded(example("ada", 1, 10, 100), example("ada", 2, 11, 100 + 256), other);
    assertThat(claims(counts.get(1))).containsExactly(1L, 1L, 1L);
    assertThat(counts.get(1).<Long>getAs(3)).isEqualTo(1);
    assertThat(counts.get(1).getString(7)).isEqualTo("c8:1");
  }

  private static List<Long> claims(Row counts) {
    return List.of(counts.getLong(5), counts.getLong(8), counts.getLong(11));
  }

  private static List<Long> abstentions(Row counts) {
    return List.of(counts.getLong(6), counts.getLong(9), counts.getLong(12));
  }

  private static List<Row> folded(InternalRow... examples) {
    List<Row> counts = new ArrayList<>();
    new PromptFold(List.of(examples).iterator(), 2, false).forEachRemaining(counts::add);
    return counts;
  }

  private static InternalRow example(String prompt, Integer answer, long document, long text) {
    String entity = Character.toUpperCase(prompt.charAt(0)) + prompt.substring(1);
    return new GenericInternalRow(
        new Object[] {
          KEY,
          UTF8String.fromString("birthday"),
          UTF8String.fromString(prompt),
          UTF8String.fromString(entity),
          answer == null ? null : (Object) answer.longValue(),
          document,
          text
        });
  }
}
