package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

  private static final List<String> NEEDED = List.of("category", "entity");

  @TempDir private Path folder;
  private final SparkSession spark = TestSession.session();

  @Test
  void cellsHoldCommasQuotationMarksAndLineBreaks() throws IOException {
    String line = "\r\n";
    write(
        "a.csv",
        String.join(
            line,
            "entity,category,extra",
            "\"Lee, Ann\",height,1",
            "\"Bob \"\"Bo\"\" Ray\",height,",
            "\"Cy\nDay\",\"\",2",
            line));
    assertThat(rows("a.csv"))
        .containsExactly("height|Lee, Ann", "height|Bob \"Bo\" Ray", "null|Cy\nDay");
  }

  @Test
  void aMarkOfUtf8IsNoPartOfTheFirstColumn() throws IOException {
    write("a.csv", "\uFEFFcategory,entity\nheight,Ann\n");
    assertThat(rows("a.csv")).containsExactly("height|Ann");
  }

  @Test
  void aFolderIsOneTablePackedOrNot() throws IOException {
    Path table = Files.createDirectory(folder.resolve("t"));
    Files.writeString(table.resolve("a.csv"), "category,entity\nheight,Ann\n");
    Files.write(table.resolve("b.csv.gz"), packed("category,entity\nheight,Bea\nheight,Cy\n"));
    Files.createFile(table.resolve("_SUCCESS"));
    assertThat(rows("t")).containsExactlyInAnyOrder("height|Ann", "height|Bea", "height|Cy");
    Files.writeString(table.resolve("c.csv"), "entity,category\nDi,height\n");
    assertThatThrownBy(() -> rows("t"))
        .isInstanceOf(WrongTableException.class)
        .hasMessageContaining("c.csv' has entity, category; files of one table need the same");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "category,entity/height,Ann/height~line 3: the row has 1 cells, and the header 2",
        "category,entity/height,Ann,1/height,Bea/height~line 2: the row has 3 cells, and the header 2; put cells with a comma in quotation marks; rows that are broken too: 1",
        "category,entity/height,Ann/height,\"Bea/height,Cy~line 3: a quotation mark is left open",
        "category,entity/height,\"Ann\" Lee~line 2: a quotation mark is left open, or stands within a cell",
        "category,entity,entity/height,Ann,Bea~has the column 'entity' twice",
        "category,,entity/height,Ann,Bea~a column without a name",
        "category;entity/height;Ann~one column, 'category;entity'; put commas",
        "category,name/height,Ann~no column 'entity'; it has category, name and needs",
      })
  void whatIsBrokenIsRefusedWithItsPlace(String lines, String message) throws IOException {
    write("a.csv", lines.replace('/', '\n'));
    assertThatThrownBy(() -> rows("a.csv"))
        .isInstanceOf(WrongTableException.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1,is not UTF-8", "UTF-16,is UTF-16; save it as UTF-8"})
  void otherEncodingsAreRefused(String encoding, String message) throws IOException {
    Files.write(
        folder.resolve("a.csv"),
        "category,entity\nheight,J\u00fcrgen Ray\n".getBytes(Charset.forName(encoding)));
    assertThatThrownBy(() -> rows("a.csv"))
        .isInstanceOf(WrongTableException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aRowWithoutAnEndIsNotHeldInMemory() throws IOException {
    write("a.csv", "category,entity\nheight,\"" + "Ann\n".repeat(6 << 20));
    assertThatThrownBy(() -> rows("a.csv"))
        .isInstanceOf(WrongTableException.class)
        .hasMessageContaining("a row of more than 16,777,216 characters");
  }

  @Test
  void whatIsNoTableIsCalledSo() throws IOException {
    write("a.jsonl", "{}\n");
    write("empty.csv", "");
    write("cut.parquet", "PAR1 and no more");
    Files.createDirectory(folder.resolve("none"));
    assertRefused("a.jsonl", "is no Parquet; a table is Parquet, or CSV in files whose names end");
    assertRefused("empty.csv", "is empty; a header is needed");
    assertRefused("cut.parquet", "is damaged Parquet");
    assertRefused("none", "there is no Parquet or CSV file");
    byte[] packed = packed("category,entity\n" + "height,Ann\n".repeat(99));
    Files.write(folder.resolve("cut.csv.gz"), java.util.Arrays.copyOf(packed, packed.length / 2));
    assertRefused("cut.csv.gz", "Unexpected end of ZLIB input stream");
  }

  private void assertRefused(String name, String message) {
    assertThatThrownBy(() -> rows(name))
        .isInstanceOf(WrongTableException.class)
        .hasMessageContaining(message);
  }

  private List<String> rows(String name) throws IOException {
    Dataset<Row> table =
        Tables.read(spark, folder.resolve(name).toString(), "claims", NEEDED, List.of());
    return table.collectAsList().stream().map(r -> r.get(0) + "|" + r.get(1)).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
