package io.monofact.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.monofact.claim.Attempt;
import io.monofact.claim.Category;
import io.monofact.claim.Explainer;
import io.monofact.claim.PatternExtractor;
import io.monofact.claim.Statement;
import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the rules make of a text. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description =
        "Shows what the rules make of a text: the claims, which rule read them, and where nothing"
            + " was read the rule that came nearest and where it failed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact try 'Ada Lovelace was born on 10 December 1815 in London.'",
      "  monofact try --title 'Ada Lovelace' --only birthday 'She was born in 1815.'",
      "  monofact try --categories my-pack < article.txt"
    })
final class TryCommand implements Callable<Integer> {

  private static final int AROUND = 60;

  @Spec private CommandSpec spec;
  @Mixin private CategoryOptions categoryOptions;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = "The text. Default: standard input.")
  private String text;

  @Option(names = "--title", paramLabel = "TITLE", description = "The document's title.")
  private String title;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Category> categories = categoryOptions.categories();
    String read =
        text == null ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : text;
    if (read.isBlank()) {
      throw UserError.usage("there is no text; give one, or pipe it in");
    }
    Document document = new Document(new Position("try", 0, 0), "try", read, title, null, null);
    List<Statement> statements = new ArrayList<>();
    new PatternExtractor(categories).extract(document, statements::add);
    List<Attempt> attempts = new Explainer(categories).explain(document);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(Map.of("statements", statements, "rules", attempts)));
    } else {
      statements.forEach(s -> out.println(told(s)));
      if (statements.isEmpty()) {
        out.println(attempts.isEmpty() ? "No cue is in the text." : "No rule tells anything.");
      }
      attempts.forEach(attempt -> print(out, read, attempt));
    }
    out.flush();
    return ExitCode.OK.status();
  }

  private static String told(Statement s) {
    String what = s.isAbstention() ? "is said to be unknown" : "= " + s.answer();
    String whom =
        s.isAttributed()
            ? "%s [%s]".formatted(s.entity(), s.prompt())
            : "'%s', whom the text does not name: not counted".formatted(s.entity());
    return "%s of %s %s  by %s".formatted(s.category(), whom, what, s.rule());
  }

  private static void print(PrintWriter out, String text, Attempt attempt) {
    out.printf(
        "%n%s at <%s>: %s%s%n",
        attempt.rule(),
        attempt.cue(),
        switch (attempt.outcome()) {
          case TOLD -> "matched";
          case NO_MATCH -> "did not match, wanted ";
          default -> "matched, but ";
        },
        attempt.detail());
    for (Attempt.SlotText slot : attempt.slots()) {
      out.printf("    {%s} %s -> %s%n", slot.name(), slot.written(), slot.normal());
    }
    if (attempt.outcome() == Attempt.Outcome.NO_MATCH) {
      int from = Math.max(0, attempt.place() - AROUND);
      int to = Math.min(text.length(), attempt.place() + AROUND);
      String line = text.substring(from, to).replaceAll("\\s", " ");
      out.printf(Locale.ROOT, "    %s%n    %s^%n", line, " ".repeat(attempt.place() - from));
    }
  }
}
