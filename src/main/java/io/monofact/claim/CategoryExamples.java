package io.monofact.claim;

import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs the examples of categories: each text must give what it says, and every rule is proven. */
public final class CategoryExamples {

  private CategoryExamples() {}

  /**
   * An example that does not hold, or a rule without one.
   *
   * @param category the category's name, with its language where that is not the default
   * @param line the example's line in the category file, or 0
   * @param message what was expected and what was found
   */
  public record Failure(String category, int line, String message) {

    @Override
    public String toString() {
      return line == 0
          ? "%s: %s".formatted(category, message)
          : "%s, line %d: %s".formatted(category, line, message);
    }
  }

  /** Runs all examples, and lists those that fail. */
  public static List<Failure> failures(List<Category> categories) {
    List<Failure> failures = new ArrayList<>();
    Extractor extractor = new PatternExtractor(categories);
    Set<String> proven = new TreeSet<>();
    for (Category category : categories) {
      for (Example example : category.examples()) {
        List<Example.Expected> found = new ArrayList<>();
        extractor.extract(
            document(example, category.language()),
            statement -> {
              if (statement.isAttributed() && statement.category().equals(category.name())) {
                found.add(new Example.Expected(statement.entity(), statement.answer()));
                proven.add(statement.rule());
              }
            });
        if (!found.equals(example.finds())) {
          failures.add(
              new Failure(
                  title(category),
                  example.line(),
                  "expected %s, found %s in \"%s\""
                      .formatted(example.finds(), found, example.text())));
        }
      }
    }
    for (Category category : categories) {
      for (List<Rule> rules : List.of(category.rules(), category.abstentions())) {
        for (Rule rule : rules) {
          if (rule.name().startsWith(category.name() + "/") && !proven.contains(rule.name())) {
            failures.add(
                new Failure(
                    title(category),
                    0,
                    "no example proves the rule %s; add a text that only it reads"
                        .formatted(rule.name())));
          }
        }
      }
    }
    return failures;
  }

  private static String title(Category category) {
    return category.language().equals(Language.DEFAULT)
        ? category.name()
        : "%s (%s)".formatted(category.name(), category.language());
  }

  private static Document document(Example example, String language) {
    Position position = new Position("example", 0, example.line());
    return new Document(position, "example", example.text(), example.title(), null, null, language);
  }
}
