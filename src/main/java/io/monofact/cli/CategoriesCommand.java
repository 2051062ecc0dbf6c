package io.monofact.cli;

import io.monofact.claim.Category;
import io.monofact.claim.CategoryExamples;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the categories, and proves their rules by their examples. */
@Command(
    name = "categories",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists the kinds of fact that are looked for, or checks category files.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact categories list",
      "  monofact categories check                         # the bundled ones",
      "  monofact categories check my-pack                 # yours, before you audit with them"
    })
final class CategoriesCommand {

  @Spec private CommandSpec spec;

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the categories.")
  int list(@Mixin CategoryOptions options) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (Category category : options.categories()) {
      out.printf("%-20s %-3s %s%n", category.name(), category.language(), category.question());
    }
    return ExitCode.OK.status();
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Runs every example of every category file; wants each rule proven by one.")
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              description = "A folder with category files. Default: the bundled ones.")
          Path folder,
      @Mixin CategoryOptions options)
      throws IOException {
    List<Category> categories =
        folder == null ? options.categories() : options.categoriesOf(folder);
    List<CategoryExamples.Failure> failures = CategoryExamples.failures(categories);
    if (failures.isEmpty()) {
      String languages =
          categories.stream()
              .map(Category::language)
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      long names = categories.stream().map(Category::name).distinct().count();
      int examples = categories.stream().mapToInt(c -> c.examples().size()).sum();
      spec.commandLine()
          .getOut()
          .printf("%d categories (%s), %d examples: all hold.%n", names, languages, examples);
      return ExitCode.OK.status();
    }
    PrintWriter err = spec.commandLine().getErr();
    failures.forEach(failure -> err.println("monofact: " + failure));
    err.printf("monofact: %d examples or rules fail; mend the files above%n", failures.size());
    return ExitCode.USAGE.status();
  }
}
