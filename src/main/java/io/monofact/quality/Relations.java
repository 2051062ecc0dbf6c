package io.monofact.quality;

import java.util.List;
import java.util.Map;

/**
 * What labels call a relation, in categories. A dated relation has an answer in two categories: its
 * day and its year are two facts, asked by two prompts.
 */
final class Relations {

  private static final Map<String, List<String>> CATEGORIES =
      Map.of(
          "date_of_birth", List.of("birthday", "birth_year"),
          "date_of_death", List.of("death_date", "death_year"),
          "date_founded", List.of("founding_year"));

  private Relations() {}

  /** Whether a relation's answers are dates. */
  static boolean isDated(String relation) {
    return CATEGORIES.containsKey(relation);
  }

  /** The categories of a relation; one that is not known by another name is a category itself. */
  static List<String> categories(String relation) {
    return CATEGORIES.getOrDefault(relation, List.of(relation));
  }

  /**
   * The answer that a labelled value gives in a category, or null where it does not reach so far: a
   * year alone is no birthday, and a day without its year tells none.
   */
  static String answer(String category, String value) {
    return switch (category) {
      case "birthday" -> value.startsWith("--") ? value : day(value);
      case "death_date" -> day(value) == null ? null : value;
      case "birth_year", "death_year", "founding_year", "work_year" -> year(value);
      default -> value;
    };
  }

  private static String day(String iso) {
    int month = iso.indexOf('-', 1);
    return month > 0 && iso.length() == month + 6 ? "-" + iso.substring(month) : null;
  }

  private static String year(String iso) {
    if (iso.startsWith("--")) {
      return null;
    }
    int month = iso.indexOf('-', 1);
    return month < 0 ? iso : iso.substring(0, month);
  }
}
