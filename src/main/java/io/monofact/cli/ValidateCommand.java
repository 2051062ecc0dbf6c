package io.monofact.cli;

import io.monofact.claim.Category;
import io.monofact.model.CategoryBounds;
import io.monofact.model.Grader;
import io.monofact.model.Penalty;
import io.monofact.model.ValidationFigure;
import io.monofact.model.ValidationFigures;
import io.monofact.model.ValidationTally;
import io.monofact.report.Validated;
import io.monofact.report.ValidationHtml;
import io.monofact.report.ValidationJson;
import io.monofact.report.ValidationText;
import io.monofact.spark.Publication;
import io.monofact.spark.Validation;
import io.monofact.spark.ValidationTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds what a model answered against its corpus. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Grades a model's responses, and tells whether the bounds held, how calibrated the model is,"
            + " and which of its errors the corpus explains.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact validate --responses out.jsonl --references asked/references.jsonl \\",
      "      --counts audit -o validated",
      "  monofact validate --responses out.jsonl --counts audit --target 0.8 -o validated",
      "      # each line names its category and entity, or has an id such as birthday/Ann Lee"
    })
final class ValidateCommand implements Callable<Integer> {

  private static final List<Double> TARGETS = List.of(0.0, 0.5, 0.75, 0.9);
  private static final int SOME = 5;
  private static final int SOME_REPEATED = 50;

  @Spec private CommandSpec spec;

  @Option(
      names = "--responses",
      required = true,
      paramLabel = "FILE",
      description =
          "JSON Lines or Parquet: id, text; optional sample, logprob, candidates, confidence,"
              + " category, entity. Or what vLLM's batch runner wrote.")
  private String responses;

  @Option(
      names = "--references",
      paramLabel = "FILE",
      description =
          "The references that 'monofact prompts' wrote. Without it they are taken from the claims"
              + " of --counts.")
  private String references;

  @Option(
      names = "--counts",
      required = true,
      paramLabel = "DIR",
      description = "An output of audit or count, of the corpus that the model was trained on.")
  private String counts;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "An output of audit or estimate, whose bounds are held against the model. Default: that of"
              + " --counts, or bounds computed from its counts.")
  private String report;

  @Option(
      names = "--target",
      split = ",",
      paramLabel = "T",
      description = "Further confidence targets beside 0, 0.5, 0.75 and 0.9.")
  private List<Double> targets = new ArrayList<>();

  @Option(
      names = "--bins",
      paramLabel = "N",
      defaultValue = "15",
      description = "Bins of equal width for calibration. Default: ${DEFAULT-VALUE}.")
  private int bins;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Another seed draws other bootstrap samples. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private CategoryOptions categoryOptions;
  @Mixin private OutputOptions output;
  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    RunLog log = new RunLog();
    List<Double> at = targets();
    if (bins < 1) {
      throw UserError.usage("--bins is %d; it must be at least 1".formatted(bins));
    }
    List<Category> categories = categoryOptions.categories();
    try (SparkSession spark = session.open("validate");
        Publication publication = output.begin(spark, responses, references, counts)) {
      log.watch(spark);
      log.finished("start");
      AuditedBounds audit = AuditedBounds.read(spark, report, counts, categories);
      Map<String, CategoryBounds> audited = audit.byCategory();
      log.finished("bounds");
      Validation.Source source = new Validation.Source(responses, references, counts, audit.unit());
      try (Validation validation =
          Validation.of(spark, source, new Grader(categories), audited, bins)) {
        spark.sparkContext().setJobDescription("Grade");
        validation.writeGraded(publication.path("graded"));
        validation.writeRejects(publication.path("rejects"));
        ValidationTally tally =
            validation.tally().orElseThrow(() -> new IllegalStateException("no task told"));
        log.finished("grade");
        List<ValidationFigure> figures = ValidationFigures.of(tally, audited, at, seed);
        if (figures.isEmpty()) {
          throw UserError.input(
              "no response of '%s' could be held against a prompt: %s"
                  .formatted(responses, validation.faultsByKind()));
        }
        Map<String, Long> faults = new TreeMap<>(validation.faultsByKind());
        long unanswered = validation.unanswered();
        if (unanswered > 0) {
          faults.put("prompts_without_response", unanswered);
        }
        Validated validated =
            new Validated(
                responses,
                log.startedText(),
                Version.all(),
                inputs(audit),
                figures,
                faults,
                validation.someFaults(SOME),
                validation.someRepeated(spark, SOME_REPEATED));
        write(spark, publication, validated);
        new RunJson(spec, log, Outcome.NOTHING_READ).categories(categories).write(publication);
        publication.publish();
        PrintWriter out = spec.commandLine().getOut();
        out.print(ValidationText.of(validated));
        out.println("Page: " + publication.publishedPath("validation.html"));
      }
    }
    return ExitCode.OK.status();
  }

  private static void write(SparkSession spark, Publication publication, Validated validated)
      throws IOException {
    ValidationTable.write(spark, validated.figures(), publication.path("figures"));
    try (OutputStream out = publication.create("validation.json")) {
      ValidationJson.write(validated, out);
    }
    try (OutputStream out = publication.create("validation.html")) {
      ValidationHtml.write(validated, out);
    }
  }

  private Map<String, String> inputs(AuditedBounds audit) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("responses", responses);
    inputs.put("references", references == null ? "the claims of " + counts : references);
    inputs.put("counts", counts);
    inputs.put("bounds", audit.from());
    inputs.put("unit", audit.unit());
    return inputs;
  }

  private List<Double> targets() {
    TreeSet<Double> all = new TreeSet<>(TARGETS);
    for (double target : targets) {
      try {
        all.add(new Penalty(target).target());
      } catch (IllegalArgumentException e) {
        throw UserError.usage("--target: " + e.getMessage());
      }
    }
    return List.copyOf(all);
  }
}
