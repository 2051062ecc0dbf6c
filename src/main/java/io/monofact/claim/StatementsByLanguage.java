package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    if (waiting.isEmpty()) {
      return;
    }
    Map<String, Integer> finds = new TreeMap<>();
    waiting.forEach(one -> finds.merge(one.language(), 1, Integer::sum));
    String chosen = LanguageGuess.among(text, finds);
    for (Waiting one : waiting) {
      if (one.language().equals(chosen)) {
        found.accept(one.statement());
      }
    }
  }
}
