package io.monofact.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.monofact.spark.Grades;
import io.monofact.spark.Knowledge;
import io.monofact.spark.Publication;
import io.monofact.spark.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predicts from the corpus alone what a model knows. */
@Command(
    name = "known",
    mixinStandardHelpOptions = true,
    description =
        "Learns from graded answers how likely the model is to know a prompt, by how often the"
            + " corpus answers it, by how many sources, and whether they agree; and predicts it for"
            + " every prompt of the corpus.",
    footerHeading = "%nExamples:%n",
    footer = {"  monofact known --graded validation --counts audit -o known"})
final class KnownCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--graded",
      required = true,
      paramLabel = "PATH",
      description =
          "A report of validate, or Parquet or CSV with category, grade (correct, incorrect,"
              + " not_attempted, ungradable), and entity or prompt_key; optional: wording.")
  private String graded;

  @Option(
      names = "--wording",
      paramLabel = "NAME",
      defaultValue = "plain",
      description =
          "Learn from the answers to prompts of this wording, and from those that have none."
              + " Default: ${DEFAULT-VALUE}.")
  private String wording;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "5",
      description = "In how many parts the check deals the prompts. Default: ${DEFAULT-VALUE}.")
  private int folds;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Another seed deals them otherwise. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private TrainedOnOptions trainedOn;
  @Mixin private AliasOptions aliases;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    trainedOn.check();
    if (folds < 2 || folds > 100) {
      throw UserError.usage("--folds is %d; it is from 2 to 100".formatted(folds));
    }
    RunLog log = new RunLog();
    try (SparkSession spark = session.open("known");
        Publication publication = output.begin(spark, graded, trainedOn.counts())) {
      aliases.read(spark);
      log.watch(spark);
      log.finished("start");
      Dataset<Row> counted = trainedOn.counted(spark).cache();
      Dataset<Row> read = trainedOn.claims(spark, aliases).cache();
      Grades grades = Grades.read(spark, graded, wording);
      Dataset<Row> answers =
          Knowledge.labelled(aliases.applied(grades.answers()), counted, read).cache();
      requireBoth(answers);
      List<String> categories = categories(answers);
      Knowledge.Crossed crossed = Knowledge.cross(answers, categories, folds, seed);
      log.finished("cross-validation");
      Knowledge knowledge = Knowledge.learn(answers, categories);
      Tables.write(
          knowledge
              .predict(
                  Knowledge.prompts(
                      counted.where(col("category").isin(categories.toArray())), read))
              .select(
                  "category",
                  "prompt",
                  "count",
                  "sources",
                  "conflict",
                  "asked",
                  "logistic",
                  "isotonic"),
          publication.path("known"),
          "category",
          "prompt");
      Map<String, Knowledge.Predicted> predicted =
          Knowledge.summary(Tables.written(spark, publication.path("known")));
      KnownFiles files = new KnownFiles(grades, crossed, knowledge.coefficients(), predicted);
      files.write(publication);
      new RunJson(spec, log, Outcome.NOTHING_READ).aliases(aliases.told()).write(publication);
      publication.publish();
      PrintWriter out = spec.commandLine().getOut();
      files.print(out);
      out.println("Predictions: " + publication.publishedPath("known"));
      return ExitCode.OK.status();
    }
  }

  /** Where all answers are right, or all wrong, there is nothing to tell apart. */
  private void requireBoth(Dataset<Row> answers) {
    Row sums = answers.agg(sum(col("known")), sum(lit(1.0).minus(col("known")))).first();
    double right = sums.isNullAt(0) ? 0 : sums.getDouble(0);
    double wrong = sums.isNullAt(1) ? 0 : sums.getDouble(1);
    if (Math.min(right, wrong) < 2 * folds) {
      throw UserError.input(
          ("'%s' has %,.0f right answers and %,.0f others under the wording '%s'; to learn what is"
                  + " known takes %d of each")
              .formatted(graded, right, wrong, wording, 2 * folds));
    }
  }

  private static List<String> categories(Dataset<Row> answers) {
    return answers.select("category").distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
