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
import java.util.function.Function;
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
      names = {"--only", "--category"},
      split = ",",
      paramLabel = "NAME",
      description = "Only these categories.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "CODE",
      description = "Only the rules for texts in these languages, such as en,de,zh.")
  private Set<String> languages = new LinkedHashSet<>();

  private List<Category> all;

  /** The names of all categories that there are, chosen or not. */
  Set<String> names() throws IOException {
    return all().stream().map(Category::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names that --only gives; empty where it gives none. */
  Set<String> only() {
    return Set.copyOf(only);
  }

  List<Category> categories() throws IOException {
    return chosen(all());
  }

  private List<Category> all() throws IOException {
    if (all == null) {
      all = folder == null ? Categories.bundled() : in(folder);
    }
    return all;
  }

  /** Those of a folder that a command names itself. */
  List<Category> categoriesOf(Path named) throws IOException {
    return chosen(in(named));
  }

  private List<Category> chosen(List<Category> all) {
    List<Category> named = chosen(all, "--only", "categories", only, Category::name);
    return chosen(named, "--languages", "languages", languages, Category::language);
  }

  private static List<Category> chosen(
      List<Category> all,
      String option,
      String what,
      Set<String> wanted,
      Function<Category, String> key) {
    Set<String> unknown = new TreeSet<>(wanted);
    all.forEach(category -> unknown.remove(key.apply(category)));
    if (!unknown.isEmpty()) {
      throw UserError.usage(
          "%s names %s; there are the %s %s"
              .formatted(
                  option,
                  String.join(", ", unknown),
                  what,
                  all.stream().map(key).distinct().collect(Collectors.joining(", "))));
    }
    return wanted.isEmpty()
        ? all
        : all.stream().filter(category -> wanted.contains(key.apply(category))).toList();
  }

  private static List<Category> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw UserError.usage("'%s' is no folder with category files".formatted(folder));
    }
    try {
      return Categories.in(folder);
    } catch (IllegalArgumentException e) {
      throw UserError.usage(e.getMessage());
    }
  }
}
