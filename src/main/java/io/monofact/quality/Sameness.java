package io.monofact.quality;

import io.monofact.claim.PromptKey;

/**
 * When two names, places or titles are taken for the same: where their keys are, or where one holds
 * the other as whole words ("Austin" and "Austin, Texas"), since labels and rules cut differently.
 */
public final class Sameness {

  private Sameness() {}

  /**
   * Whether two written forms may be of the same thing.
   *
   * @return false where either has neither letter nor digit
   */
  public static boolean of(String one, String other) {
    String a = key(one);
    String b = key(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return holds(a, b) || holds(b, a);
  }

  /** Whether two keys are equal, but for a title's disambiguator. */
  static boolean isExactly(String key, String prompt) {
    return withoutBracket(key).equals(withoutBracket(prompt));
  }

  private static String withoutBracket(String key) {
    int bracket = key.indexOf(" (");
    return bracket > 0 ? key.substring(0, bracket) : key;
  }

  /**
   * Whether two answers of a category are the same; those that begin with a digit are compared
   * exactly.
   */
  static boolean ofAnswers(String labelled, String claimed) {
    return isDate(claimed) ? labelled.equals(claimed) : of(labelled, claimed);
  }

  private static boolean isDate(String answer) {
    String bare = answer.replace("-", "");
    return !bare.isEmpty() && bare.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean holds(String longer, String shorter) {
    return isSpaceless(shorter)
        ? longer.contains(shorter)
        : (" " + longer + " ").contains(" " + shorter + " ");
  }

  /** Chinese writes no spaces between words. */
  private static boolean isSpaceless(String key) {
    return key.codePoints().anyMatch(c -> Character.isIdeographic(c));
  }

  private static String key(String written) {
    String key = PromptKey.of(written);
    String words = withoutBracket(key).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }
}
