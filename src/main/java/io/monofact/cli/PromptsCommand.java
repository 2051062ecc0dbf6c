package io.monofact.cli;

import io.monofact.claim.Category;
import io.monofact.prompt.Question;
import io.monofact.prompt.QuestionBook;
import io.monofact.spark.AskedEntities;
import io.monofact.spark.PromptDraw;
import io.monofact.spark.PromptDraw.Drawn;
import io.monofact.spark.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws prompts for a model that was trained on the corpus. */
@Command(
    name = "prompts",
    mixinStandardHelpOptions = true,
    description =
        "Draws prompts to ask a model that was trained on the corpus, and their reference answers;"
            + " 'validate' judges what it responds.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact prompts --counts audit --n 2000 -o prompts",
      "  monofact prompts --counts audit --held-out audit-of-the-rest --only birthday -o prompts",
      "  monofact prompts --counts audit --entities unseen.csv -o prompts",
      "                                            # category,entity,answer"
    })
final class PromptsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--held-out",
      paramLabel = "DIR",
      description =
          "An output of audit of documents like those of the corpus that the model was not trained"
              + " on: prompts are asked as often as these mention them.")
  private String heldOut;

  @Option(
      names = "--entities",
      paramLabel = "FILE",
      description =
          "Entities that the corpus does not answer: Parquet or CSV with category, entity and, if"
              + " it is known, answer in normal form. Those that it does answer are left out.")
  private String entities;

  @Mixin private TrainedOnOptions trainedOn;
  @Mixin private AskOptions ask;
  @Mixin private AliasOptions aliases;
  @Mixin private CategoryOptions categories;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    ask.check();
    trainedOn.check();
    List<Category> known = categories.categories();
    QuestionBook book = new QuestionBook(known);
    RunLog log = new RunLog();
    try (SparkSession spark = session.open("prompts");
        Publication publication = output.begin(spark, trainedOn.counts(), heldOut, entities)) {
      aliases.read(spark);
      log.watch(spark);
      log.finished("start");
      Dataset<Row> counted = trainedOn.counted(spark).cache();
      Set<String> there =
          counted.select("category").distinct().collectAsList().stream()
              .map(row -> row.getString(0))
              .collect(Collectors.toCollection(TreeSet::new));
      if (there.isEmpty()) {
        throw UserError.input(
            "there are no counts of the unit '%s' in '%s'"
                .formatted(trainedOn.unit(), trainedOn.counts()));
      }
      List<String> leftOut = there.stream().filter(name -> !book.knows(name)).toList();
      Drawn drawn =
          new PromptDraw(ask.seed(), ask.n(), ask.perStratum())
              .draw(
                  asked(counted, known),
                  trainedOn.claims(spark, aliases),
                  heldOut == null
                      ? null
                      : asked(TrainedOnOptions.claimsOf(heldOut, spark, aliases), known),
                  entities == null
                      ? null
                      : asked(aliases.applied(AskedEntities.read(spark, entities)), known));
      log.finished("draw");
      long prompts =
          PromptFiles.write(publication, drawn.questions(), ask.wordings(), book, ask.lines());
      PromptFiles.describe(publication, options(), drawn, leftOut);
      new RunJson(spec, log, Outcome.NOTHING_READ)
          .categories(known)
          .aliases(aliases.told())
          .write(publication);
      publication.publish();
      print(publication, drawn, prompts);
      return ExitCode.OK.status();
    }
  }

  private static Dataset<Row> asked(Dataset<Row> prompts, List<Category> known) {
    return prompts.where(
        prompts.col("category").isin(known.stream().map(Category::name).distinct().toArray()));
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("counts", trainedOn.counts());
    options.put("held_out", heldOut);
    options.put("entities", entities);
    options.put("unit", trainedOn.unit());
    options.put("seed", ask.seed());
    options.put("n", ask.n());
    options.put("per_stratum", ask.perStratum());
    return options;
  }

  private void print(Publication publication, Drawn drawn, long prompts) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-20s %9s  %15s%n", "category", "questions", "share asked of");
    drawn.questions().stream()
        .map(Question::category)
        .distinct()
        .forEach(
            category ->
                out.printf(
                    "%-20s %,9d  %13.1f %%%n",
                    category,
                    drawn.questions().stream()
                        .filter(question -> question.category().equals(category))
                        .count(),
                    100 * PromptFiles.asked(drawn, category)));
    long inCorpus = drawn.entitiesInCorpus().values().stream().mapToLong(Long::longValue).sum();
    if (inCorpus > 0) {
      out.printf("%,d of the entities are answered in the corpus and were left out.%n", inCorpus);
    }
    if (heldOut == null && entities == null) {
      out.println(
          "The rest is about prompts that the corpus never answers, of which nothing is asked here;"
              + " --held-out or --entities has them.");
    }
    out.printf("%,d prompts: %s%n", prompts, publication.publishedPath(PromptFiles.PROMPTS));
  }
}
