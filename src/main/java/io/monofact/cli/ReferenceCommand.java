package io.monofact.cli;

import io.monofact.claim.Category;
import io.monofact.claim.PromptKey;
import io.monofact.reference.KneserNey;
import io.monofact.reference.Memoriser;
import io.monofact.reference.NGramReference;
import io.monofact.reference.PromptLine;
import io.monofact.reference.ReferenceModel;
import io.monofact.reference.Respondent;
import io.monofact.reference.Statements;
import io.monofact.spark.Imports;
import io.monofact.spark.ReferenceTraining;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model that needs no GPU, and has it respond to prompts. */
@Command(
    name = "reference",
    mixinStandardHelpOptions = true,
    description =
        "Trains a reference model on claims or text, without a GPU, and has it respond to prompts"
            + " with the probabilities of its answers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact reference --model memoriser --claims audit --prompts prompts/prompts.jsonl \\",
      "      -o responses.jsonl",
      "  monofact reference --model ngram --order 3 --claims audit --evidence \\",
      "      --statement '{entity} was born on {answer}' --prompts prompts/prompts.jsonl -o r.jsonl"
    })
final class ReferenceCommand implements Callable<Integer> {

  enum Kind {
    MEMORISER,
    NGRAM
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "KIND",
      description =
          "memoriser, the learner of Theorem 2's proof, or ngram, a word model with Kneser-Ney"
              + " smoothing.")
  private Kind kind;

  @Option(
      names = "--order",
      paramLabel = "N",
      defaultValue = "3",
      description = "Of how many words the grams are, 2 to 5. Default: ${DEFAULT-VALUE}.")
  private int order;

  @Option(
      names = "--claims",
      paramLabel = "PATH",
      description = "What it is trained on: an output of extract or audit, or a table of claims.")
  private String claims;

  @Option(
      names = "--evidence",
      description =
          "An n-gram model reads the sentences in which the claims stand, and not the claims told"
              + " by --statement.")
  private boolean evidence;

  @Option(
      names = "--text",
      paramLabel = "PATH",
      description = "An n-gram model reads plain text instead, a sentence a line.")
  private String text;

  @Option(
      names = "--statement",
      paramLabel = "SENTENCE",
      defaultValue = Statements.USUAL,
      description =
          "How a sentence tells a claim; an n-gram model is given all before {answer}. Default:"
              + " ${DEFAULT-VALUE}")
  private String statement;

  @Option(
      names = "--prompts",
      required = true,
      paramLabel = "FILE",
      description = "What 'monofact prompts' wrote: prompts.jsonl.")
  private Path prompts;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The responses (JSON lines), for 'validate'.")
  private Path output;

  @Option(names = "--overwrite", description = "Replace the file if it is there.")
  private boolean overwrite;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many answers to each prompt. Default: ${DEFAULT-VALUE}.")
  private int samples;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      defaultValue = "366",
      description =
          "For how many candidates the probability is told, with plain prompts. Default:"
              + " ${DEFAULT-VALUE}.")
  private int candidates;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Another seed draws other answers. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private AliasOptions aliases;
  @Mixin private CategoryOptions categories;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    check();
    Map<String, String> labels =
        categories.categories().stream()
            .collect(Collectors.toMap(Category::name, Category::label, (one, other) -> one));
    Statements statements = new Statements(statement, labels);
    ReferenceModel model;
    try (SparkSession spark = session.open("reference")) {
      aliases.read(spark);
      model = model(spark, statements);
    } catch (IllegalArgumentException e) {
      throw UserError.input(e.getMessage());
    }
    boolean byKey = kind == Kind.MEMORISER || (text == null && !evidence);
    UnaryOperator<String> key = byKey ? PromptKey::of : UnaryOperator.identity();
    long responses = respond(new Respondent(model, key, samples, candidates, seed));
    spec.commandLine().getOut().printf("%,d responses: %s%n", responses, output);
    return ExitCode.OK.status();
  }

  private void check() {
    if (claims == null && (text == null || kind == Kind.MEMORISER)) {
      throw UserError.usage("give --claims with what the model is to read");
    }
    if (samples < 1 || candidates < 0) {
      throw UserError.usage("--samples is at least 1 and --candidates not negative");
    }
    if (order < 2 || order > 5) {
      throw UserError.usage("--order is %d; it is from 2 to 5".formatted(order));
    }
    if (!Files.isRegularFile(prompts)) {
      throw UserError.usage("there is no file '%s'".formatted(prompts));
    }
    if (Files.exists(output) && !overwrite) {
      throw UserError.usage(
          "'%s' is there already; choose another, or add --overwrite".formatted(output));
    }
    try {
      Statements ignored = new Statements(statement, Map.of());
    } catch (IllegalArgumentException e) {
      throw UserError.usage("--statement: " + e.getMessage());
    }
  }

  private ReferenceModel model(SparkSession spark, Statements statements) throws IOException {
    Dataset<Row> read = claims == null ? null : read(spark);
    if (kind == Kind.MEMORISER) {
      return new Memoriser(ReferenceTraining.memories(read));
    }
    Dataset<String> sentences;
    if (text != null) {
      sentences = spark.read().textFile(text);
    } else {
      sentences =
          evidence ? ReferenceTraining.evidence(read) : ReferenceTraining.told(read, statements);
    }
    KneserNey words = ReferenceTraining.train(sentences, order);
    boolean written = text != null || evidence;
    return new NGramReference(
        words,
        statements,
        read == null
            ? Map.of()
            : ReferenceTraining.answers(read, written ? "answer_text" : "answer"));
  }

  private Dataset<Row> read(SparkSession spark) throws IOException {
    Dataset<Row> all = aliases.applied(Imports.claims(spark, claims));
    return categories.only().isEmpty()
        ? all
        : all.where(all.col("category").isin(categories.only().toArray()));
  }

  private long respond(Respondent respondent) throws IOException {
    Set<String> unknown = new TreeSet<>();
    long responses = 0;
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(prompts);
        Writer out = Files.newBufferedWriter(output)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        PromptLine prompt;
        try {
          prompt = PromptLine.parse(line);
        } catch (IllegalArgumentException e) {
          throw UserError.input("%s:%d: %s".formatted(prompts, number, e.getMessage()));
        }
        if (!respondent.model().knows(prompt.category())) {
          unknown.add(prompt.category());
          continue;
        }
        List<String> told = respondent.respond(prompt);
        for (String response : told) {
          out.append(response).append('\n');
        }
        responses += told.size();
      }
    }
    if (!unknown.isEmpty()) {
      spec.commandLine()
          .getErr()
          .printf(
              "monofact: nothing was read of %s; prompts about it have no response%n",
              String.join(", ", unknown));
    }
    return responses;
  }
}
