package io.monofact.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.monofact.count.AliasLine;
import io.monofact.count.Aliases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * An alias table, to be joined with claims.
 *
 * @param path where it was read
 * @param lines its entries, each followed to its end
 */
public record AliasTable(String path, List<AliasLine> lines) {

  private static final StructType SCHEMA =
      new StructType()
          .add("alias_category", DataTypes.StringType)
          .add("alias_prompt", DataTypes.StringType)
          .add("canonical", DataTypes.StringType);

  /**
   * Reads a table: tab-separated text, or Parquet or CSV with the columns {@code written} and
   * {@code canonical} and perhaps {@code category}.
   *
   * @throws io.monofact.count.AliasError if it contradicts itself
   * @throws java.io.FileNotFoundException if there is nothing at the path
   * @throws WrongTableException if a column is missing, or text is not UTF-8
   */
  public static AliasTable read(SparkSession spark, String path) throws IOException {
    List<AliasLine> lines = isText(path) ? text(spark, path) : table(spark, path);
    return new AliasTable(path, Aliases.resolved(path, lines));
  }

  private static boolean isText(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tsv") || lower.endsWith(".txt");
  }

  private static List<AliasLine> text(SparkSession spark, String path) throws IOException {
    Path file = new Path(path);
    FileSystem fs = file.getFileSystem(spark.sparkContext().hadoopConfiguration());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(fs.open(file), StandardCharsets.UTF_8.newDecoder()))) {
      return Aliases.read(path, lines);
    } catch (CharacterCodingException e) {
      throw new WrongTableException("'%s' is not UTF-8; save it as UTF-8".formatted(path), e);
    }
  }

  private static List<AliasLine> table(SparkSession spark, String path) throws IOException {
    Dataset<Row> table =
        Tables.read(spark, path, "aliases", List.of("written", "canonical"), List.of("category"));
    List<AliasLine> lines = new ArrayList<>();
    for (Iterator<Row> rows = table.toLocalIterator(); rows.hasNext(); ) {
      Row row = rows.next();
      lines.add(AliasLine.of(row.getString(0), row.getString(1), row.getString(2), 0));
    }
    return lines;
  }

  /**
   * The claims with canonical prompts. An alias of the claim's own category goes before one of all.
   *
   * @param claims a claims table
   * @return the same rows and columns
   */
  public Dataset<Row> applied(Dataset<Row> claims) {
    SparkSession spark = claims.sparkSession();
    Dataset<Row> own = dataset(spark, true).as("own");
    Dataset<Row> every = dataset(spark, false).as("every");
    Dataset<Row> named = claims.as("claims");
    Dataset<Row> joined =
        named
            .join(
                own,
                col("claims.prompt")
                    .equalTo(col("own.alias_prompt"))
                    .and(col("claims.category").equalTo(col("own.alias_category"))),
                "left")
            .join(every, col("claims.prompt").equalTo(col("every.alias_prompt")), "left");
    org.apache.spark.sql.Column prompt =
        coalesce(col("own.canonical"), col("every.canonical"), col("claims.prompt"));
    return joined.select(
        Arrays.stream(claims.columns())
            .map(c -> c.equals("prompt") ? prompt.as("prompt") : col("claims." + c))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** How many prompts of the claims this table changes. */
  public long renamed(Dataset<Row> claims) {
    Dataset<Row> before = claims.select(col("category"), col("prompt").as("before")).distinct();
    Dataset<Row> table = dataset(claims.sparkSession(), null);
    return before
        .join(
            table,
            col("before")
                .equalTo(col("alias_prompt"))
                .and(
                    col("alias_category")
                        .isNull()
                        .or(col("alias_category").equalTo(col("category")))),
            "left_semi")
        .count();
  }

  private Dataset<Row> dataset(SparkSession spark, Boolean isOfOneCategory) {
    List<Row> rows =
        lines.stream()
            .filter(l -> isOfOneCategory == null || isOfOneCategory == (l.category() != null))
            .map(l -> RowFactory.create(l.category(), l.written(), l.canonical()))
            .toList();
    return spark.createDataFrame(rows, SCHEMA);
  }
}
