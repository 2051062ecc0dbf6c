package io.monofact.cli;

import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.quality.CorpusTexts;
import io.monofact.quality.Finding;
import io.monofact.quality.GoldError;
import io.monofact.quality.GoldFile;
import io.monofact.quality.Score;
import io.monofact.quality.ScoreFile;
import io.monofact.quality.Scorer;
import io.monofact.report.ScorePage;
import io.monofact.report.ScoreTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the rules against labelled text. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Runs the rules over labelled text, and prints how much they find and invent.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact score --gold gold/zh.jsonl --gold gold/de.jsonl",
      "  monofact score --gold labels.jsonl --only birthday --html score.html --json score.json",
      "  monofact audit CORPUS -o DIR --quality score.json      # bounds corrected by the score"
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CategoryOptions categoryOptions;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "Labelled texts, one JSON object a line; may be given several times.")
  private List<Path> gold = List.of();

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "A sheet of 'monofact sample' with judgments, in place of labels.")
  private Path sheet;

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      description = "A local corpus with the texts of labels that hold an id and no text.")
  private Path corpus;

  @Option(
      names = "--where",
      paramLabel = "KEY=VALUE",
      description = "Only labels with this value in this field of their line, as in_lead=true.")
  private Map<String, String> where = new LinkedHashMap<>();

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print so many of the misses and spurious claims. Default: ${DEFAULT-VALUE}.")
  private int show;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the score for programs.")
  private Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page to browse.")
  private Path html;

  @Override
  public Integer call() throws IOException {
    if (gold.isEmpty() == (sheet == null)) {
      throw UserError.usage("give either --gold or --sheet");
    }
    if (sheet != null) {
      return SheetScore.print(spec.commandLine().getOut(), sheet, json);
    }
    List<Category> categories = categoryOptions.categories();
    Score score = new Scorer(categories).score(labels());
    PrintWriter out = spec.commandLine().getOut();
    out.print(ScoreTable.of(score));
    for (Finding finding : score.findings().stream().limit(show).toList()) {
      out.print(ScoreTable.line(finding));
    }
    out.flush();
    Map<String, String> about = new LinkedHashMap<>();
    about.put("gold", gold.stream().map(Path::toString).collect(Collectors.joining(", ")));
    about.put("categories_hash", Categories.hash(categories));
    about.put("measured", new RunLog().startedText());
    if (json != null) {
      ScoreFile.write(json, score, about);
      out.println("Score: " + json);
    }
    if (html != null) {
      Files.writeString(html, ScorePage.of(score, about));
      out.println("Page: " + html);
    }
    return ExitCode.OK.status();
  }

  private List<GoldFile> labels() throws IOException {
    List<GoldFile> files = new ArrayList<>();
    try {
      for (Path file : gold) {
        files.add(GoldFile.read(file, where));
      }
    } catch (GoldError e) {
      throw UserError.usage(e.getMessage());
    } catch (NoSuchFileException e) {
      throw UserError.input("--gold '%s': there is no such file".formatted(e.getMessage()));
    }
    if (corpus != null) {
      if (!Files.exists(corpus)) {
        throw UserError.input("--corpus '%s': there is no such file or folder".formatted(corpus));
      }
      files = CorpusTexts.fill(files, corpus);
    }
    long lacking =
        files.stream().flatMap(f -> f.texts().stream()).filter(t -> t.text() == null).count();
    if (lacking > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "monofact: %d labelled texts hold no text and are left out; --corpus names the corpus"
                  + " that has them%n",
              lacking);
    }
    return files;
  }
}
