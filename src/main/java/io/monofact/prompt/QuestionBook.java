package io.monofact.prompt;

import io.monofact.claim.Category;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How questions are put: by category, and in the language that the name asks for. */
public final class QuestionBook {

  private static final String CHINESE = "zh";

  private final Map<String, Map<String, Category>> byName = new LinkedHashMap<>();
  private final Map<String, Phrases> phrases = new LinkedHashMap<>();

  /**
   * @param categories the kinds of fact, in all languages in which may be asked
   * @throws IllegalArgumentException if a language has no wordings
   */
  public QuestionBook(List<Category> categories) {
    for (Category category : categories) {
      byName
          .computeIfAbsent(category.name(), name -> new LinkedHashMap<>())
          .put(category.language(), category);
      phrases.computeIfAbsent(category.language(), Phrases::of);
    }
  }

  /** Whether questions of this kind can be asked. */
  public boolean knows(String category) {
    return byName.containsKey(category);
  }

  /**
   * How a question is put.
   *
   * @throws IllegalArgumentException if the category is unknown, or the wording has no words
   */
  public Asked ask(Question question, Wording wording) {
    Map<String, Category> languages = byName.get(question.category());
    if (languages == null) {
      throw new IllegalArgumentException(
          "nothing says how to ask for '%s'".formatted(question.category()));
    }
    Category category =
        isChinese(question.entity()) && languages.containsKey(CHINESE)
            ? languages.get(CHINESE)
            : languages.values().iterator().next();
    String text = category.ask(question.entity());
    String prompt = phrases.get(category.language()).put(text, category.form(), wording);
    return new Asked(question, wording, category.language(), text, prompt);
  }

  private static boolean isChinese(String name) {
    return name.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}
