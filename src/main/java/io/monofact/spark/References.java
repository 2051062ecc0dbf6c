package io.monofact.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import io.monofact.model.Prompted;
import io.monofact.model.ReferenceLine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What the corpus says of the prompts that a model was given. */
final class References {

  static final StructType SCHEMA =
      new StructType()
          .add("ref_id", DataTypes.StringType)
          .add("question_id", DataTypes.StringType)
          .add("ref_category", DataTypes.StringType)
          .add("ref_entity", DataTypes.StringType)
          .add("ref_prompt", DataTypes.StringType)
          .add("answers", ArrayType.apply(DataTypes.StringType))
          .add("corpus_answers", ArrayType.apply(DataTypes.StringType))
          .add("stratum", DataTypes.StringType)
          .add("draw", DataTypes.StringType)
          .add("weight", DataTypes.DoubleType)
          .add("wording", DataTypes.StringType)
          .add("target", DataTypes.DoubleType)
          .add("style", DataTypes.StringType)
          .add("rubric", DataTypes.StringType);

  private static final StructType READ = SCHEMA.add("wrong", DataTypes.StringType);

  private static final List<String> PROMPT = List.of("category", "prompt");

  private References() {}

  /**
   * The references that {@code prompts} wrote.
   *
   * @throws FileNotFoundException if there is no such file
   * @throws WrongTableException if a line is no reference, or two have one id
   */
  static Dataset<Row> read(SparkSession spark, String path) throws IOException {
    Path file = new Path(path);
    FileStatus[] found =
        file.getFileSystem(spark.sparkContext().hadoopConfiguration()).globStatus(file);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException("there is nothing at '%s'".formatted(path));
    }
    Dataset<Row> read =
        spark
            .createDataFrame(
                ResponseFiles.lines(spark, path)
                    .filter(line -> !line._2()._2().isBlank())
                    .map(line -> row(line._2()._1(), line._2()._2())),
                READ)
            .cache();
    List<Row> wrong =
        read.filter(col("wrong").isNotNull()).select("wrong").limit(1).collectAsList();
    if (!wrong.isEmpty()) {
      throw new WrongTableException(
          "'%s' is no file of references: %s".formatted(path, wrong.get(0).getString(0)));
    }
    List<Row> twice =
        read.groupBy("ref_id").count().filter(col("count").gt(1)).limit(1).collectAsList();
    if (!twice.isEmpty()) {
      throw new WrongTableException(
          "'%s' has %d references with the id '%s'; ids must tell prompts apart"
              .formatted(path, twice.get(0).getLong(1), twice.get(0).getString(0)));
    }
    return read.drop("wrong");
  }

  /**
   * The same with {@code answered}, the share of each prompt's examples in the corpus that are
   * answered; null where it has none.
   */
  static Dataset<Row> withAnswered(
      SparkSession spark, Dataset<Row> references, String counts, String unit) throws IOException {
    Dataset<Row> shares =
        Imports.counts(spark, counts)
            .filter(col("unit").equalTo(unit))
            .select(
                col("category").as("its_category"),
                col("prompt").as("its_prompt"),
                col("claims").divide(col("claims").plus(col("abstentions"))).as("answered"));
    return references
        .join(
            shares,
            col("ref_category")
                .equalTo(col("its_category"))
                .and(col("ref_prompt").equalTo(col("its_prompt"))),
            "left")
        .drop("its_category", "its_prompt");
  }

  private static Row row(long place, String line) {
    try {
      Prompted p = ReferenceLine.read(line);
      return RowFactory.create(
          p.id(),
          p.questionId(),
          p.category(),
          p.entity(),
          p.promptKey(),
          p.answers().toArray(String[]::new),
          p.corpusAnswers().toArray(String[]::new),
          p.stratum(),
          p.draw(),
          p.weight(),
          p.wording(),
          p.target(),
          p.style(),
          p.rubric(),
          null);
    } catch (IllegalArgumentException e) {
      Object[] cells = new Object[READ.size()];
      cells[READ.size() - 1] = "the line at byte %d: %s".formatted(place, e.getMessage());
      return RowFactory.create(cells);
    }
  }

  /**
   * References made of the corpus itself for responses that say what they are about.
   *
   * @param asked category and entity of each
   * @param counts an output with claims and counts
   * @param unit whose counts tell how often a prompt is answered
   * @throws WrongTableException if the output has no claims
   */
  static Dataset<Row> ofCorpus(SparkSession spark, Dataset<Row> asked, String counts, String unit)
      throws IOException {
    Dataset<Row> claims =
        Imports.claims(spark, counts)
            .filter(col("answer").isNotNull().and(col("prompt").notEqual("")));
    Column text = coalesce(col("text_hash"), col("document_id"));
    Dataset<Row> prompts =
        asked
            .filter(col("category").isNotNull().and(col("entity").isNotNull()))
            .select("category", "entity")
            .distinct()
            .withColumn("prompt", Imports.key(col("entity")));
    Dataset<Row> answers =
        claims
            .join(
                prompts.select("category", "prompt").distinct(),
                PROMPT.toArray(String[]::new),
                "left_semi")
            .groupBy("category", "prompt", "answer")
            .agg(count_distinct(text).as("texts"))
            .groupBy("category", "prompt")
            .agg(
                sort_array(
                        collect_list(struct(col("texts").multiply(-1).as("less"), col("answer"))))
                    .as("each"))
            .select(
                col("category"),
                col("prompt"),
                transform(col("each"), e -> e.getField("answer")).as("answers"));
    Dataset<Row> counted =
        Imports.counts(spark, counts)
            .filter(col("unit").equalTo(unit))
            .select("category", "prompt", "claims");
    Column stratum =
        udf((UDF1<Long, String>) n -> Prompted.stratum(n == null ? 0 : n), DataTypes.StringType)
            .apply(col("claims"));
    Column id = concat_ws("/", col("category"), col("entity"));
    Column known = coalesce(col("answers"), array().cast("array<string>"));
    return prompts
        .join(answers, PROMPT.toArray(String[]::new), "left")
        .join(counted, PROMPT.toArray(String[]::new), "left")
        .groupBy(id.as("ref_id"))
        .agg(
            max("category").as("ref_category"),
            max("entity").as("ref_entity"),
            max("prompt").as("ref_prompt"),
            max("answers").as("answers"),
            max("claims").as("claims"))
        .select(
            col("ref_id"),
            col("ref_id").as("question_id"),
            col("ref_category"),
            col("ref_entity"),
            col("ref_prompt"),
            known.as("answers"),
            known.as("corpus_answers"),
            stratum.as("stratum"),
            lit("").as("draw"),
            lit(1.0).as("weight"),
            lit("").as("wording"),
            lit(Double.NaN).as("target"),
            lit("").as("style"),
            lit("").as("rubric"))
        .cache();
  }
}
