package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class ConflictFoldTest {

  private static final long HASH = 77L << 16;

  /** Of two prompts with one hash the answers of one come between those of the other. */
  @Test
  void promptsOfOneHashAreToldApart() {
    assertThat(
            folded(
                claim(HASH + 1, "1950", "ada", 1, "a"),
                claim(HASH + 1, "1950", "bob", 2, "b"),
                claim(HASH + 2, "1951", "bob", 3, "c"),
                claim(HASH + 3, "1952", "ada", 4, "d"),
                claim(HASH + 3, "1952", "ada", 4, "e"),
                claim(HASH + 3, "1952", "cy", 5, "f")))
        .containsExactlyInAnyOrder(
            "ada|1950|1|1|a", "ada|1952|2|1|d", "bob|1950|1|1|b", "bob|1951|1|1|c");
  }

  @Test
  void answersOfOneHashAreToldApart() {
    assertThat(
            folded(
                claim(HASH, "1950", "ada", 1, "a"),
                claim(HASH, "1951", "ada", 2, "b"),
                claim(HASH, "1952", "ada", 2, "c")))
        .containsExactly("ada|1950|1|1|a", "ada|1951|1|1|b", "ada|1952|1|1|c");
  }

  @Test
  void aSpareIsAsGoodAsNew() {
    long next = HASH + (1L << 16);
    assertThat(
            folded(
                claim(HASH, "1950", "ada", 1, "a"),
                claim(HASH + 1, "1951", "ada", 2, "b"),
                claim(next, "1951", "bob", 1, "c"),
                claim(2 * next, "1951", "eve", 1, "d"),
                claim(2 * next + 7, "1955", "eve", 1, "e")))
        .containsExactly("ada|1950|1|1|a", "ada|1951|1|1|b", "eve|1951|1|1|d", "eve|1955|1|1|e");
  }

  @Test
  void theFirstClaimIsToldByPathRecordAndOffset() {
    InternalRow nowhere = claim(HASH, "1950", "ada", 3, "z");
    nowhere.setNullAt(ConflictFold.PATH);
    InternalRow early = claim(HASH, "1950", "ada", 4, "y");
    early.setLong(ConflictFold.OFFSET, 7);
    assertThat(
            folded(
                claim(HASH, "1950", "ada", 1, "b"),
                early,
                claim(HASH, "1950", "ada", 2, "a"),
                claim(HASH + 1, "1951", "ada", 2, "c"),
                nowhere.copy()))
        .startsWith("ada|1950|3|3|y");
    assertThat(
            folded(
                early,
                nowhere,
                claim(HASH, "1950", "ada", 3, "a"),
                claim(HASH + 1, "1951", "ada", 2, "c")))
        .startsWith("ada|1950|3|2|z");
  }

  private static List<String> folded(InternalRow... claims) {
    List<String> told = new ArrayList<>();
    new ConflictFold(List.of(claims).iterator()).forEachRemaining(row -> told.add(text(row)));
    return told;
  }

  private static String text(Row row) {
    assertThat(row.<String>getAs(0)).isEqualTo("birthday");
    return "%s|%s|%d|%d|%s"
        .formatted(
            row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(6));
  }

  private static InternalRow claim(
      long order, String answer, String prompt, long document, String evidence) {
    return new GenericInternalRow(
        new Object[] {
          order,
          UTF8String.fromString(answer),
          UTF8String.fromString(prompt),
          UTF8String.fromString("birthday"),
          document,
          UTF8String.fromString("path"),
          UTF8String.fromString("1"),
          50L,
          UTF8String.fromString("Ada"),
          UTF8String.fromString(evidence),
          null,
          null
        });
  }
}
