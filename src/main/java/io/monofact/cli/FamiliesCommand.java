package io.monofact.cli;

import io.monofact.model.ChoiceFile;
import io.monofact.model.ChoiceModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What no member of a family of models can do, from their probabilities on multiple choice. */
@Command(
    name = "families",
    mixinStandardHelpOptions = true,
    description =
        "Computes opt(G) of a family of models from the probabilities that they give the choices"
            + " of multiple-choice questions, and the lower bounds on their error that follow (E8,"
            + " E9).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact families choices.jsonl",
      "                 # {\"id\": \"q1\", \"right\": 0, \"probabilities\": [0.5, 0.5]}",
      "                 # or \"logprobs\"; \"model\" where there are several"
    })
final class FamiliesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Questions (JSON lines).")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw UserError.input("there is no file '%s'".formatted(file));
    }
    List<ChoiceModel> family;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      family = ChoiceFile.read(file.toString(), lines);
    } catch (IllegalArgumentException e) {
      throw UserError.input(e.getMessage());
    } catch (MalformedInputException e) {
      throw UserError.input("'%s' is not UTF-8".formatted(file));
    }
    double opt = ChoiceModel.opt(family);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%,d questions, opt(G) = %.4f%n", family.get(0).questions(), opt);
    out.printf(
        "%-20s %2s %8s %9s %8s %8s %8s %8s%n",
        "model", "C", "err_iiv", "threshold", "E9", "E8", "err", "greedy");
    for (ChoiceModel model : family) {
      out.printf(
          "%-20s %2d %8.4f %9.4f %8.4f %8.4f %8.4f %8.4f%n",
          model.name(),
          model.fewestChoices(),
          model.errIiv(),
          model.threshold(),
          model.multipleChoiceBound(opt),
          model.bound(opt),
          model.err(),
          model.greedyErr());
    }
    out.println(
        "err: answers drawn by the model's probabilities, of which the bounds speak; greedy: the"
            + " most probable choice taken.");
    return ExitCode.OK.status();
  }
}
