package io.monofact.cli;

import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which kinds of fact to look for. */
final class CategoryOptions {

  @Option(
      names = "--categories",
      paramLabel = "DIR",
      description = "A folder with category files (YAML) in place of the bundled ones.")
  private Path folder;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Only these categories.")
  private Set<String> only = new LinkedHashSet<>();

  List<Category> categories() throws IOException {
    List<Category> all = folder == null ? Categories.bundled() : inFolder();
    if (only.isEmpty()) {
      return all;
    }
    Set<String> unknown = new TreeSet<>(only);
    all.forEach(c -> unknown.remove(c.name()));
    if (!unknown.isEmpty()) {
      throw UserError.usage(
          "--only names %s; there are the categories %s"
              .formatted(
                  String.join(", ", unknown),
                  all.stream().map(Category::name).collect(Collectors.joining(", "))));
    }
    return all.stream().filter(c -> only.contains(c.name())).toList();
  }

  private List<Category> inFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw UserError.usage("--categories '%s' is no folder".formatted(folder));
    }
    try {
      return Categories.in(folder);
    } catch (IllegalArgumentException e) {
      throw UserError.usage(e.getMessage());
    }
  }
}
