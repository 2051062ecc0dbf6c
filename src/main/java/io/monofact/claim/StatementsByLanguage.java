package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The statements that rules of all languages have found in a document whose language is not clear;
 * those of one language are handed on.
 */
final class StatementsByLanguage {

  /** Takes statements, each with the language of the rule that found it. */
  @FunctionalInterface
  interface Taker {
    void add(String language, Statement statement);
  }

  private record Waiting(String language, Statement statement) {}

  private final List<Waiting> waiting = new ArrayList<>();

  void add(String language, Statement statement) {
    waiting.add(new Waiting(language, statement));
  }

  /** Hands on the statements of the likeliest language. */
  void handOn(String text, Consumer<Statement> found) {
    Set<String> languages = new TreeSet<>();
    waiting.forEach(one -> languages.add(one.language()));
    String chosen =
        languages.size() == 1 ? languages.iterator().next() : LanguageGuess.among(text, languages);
    for (Waiting one : waiting) {
      if (one.language().equals(chosen)) {
        found.accept(one.statement());
      }
    }
  }
}
