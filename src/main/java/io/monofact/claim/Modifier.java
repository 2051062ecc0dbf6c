package io.monofact.claim;

import java.util.Set;

/**
 * Tells a single name from a word that only says which: "Roman" in "under Roman rule", "UK" in "a
 * UK office".
 */
final class Modifier {

  /** What goes on behind a whole name; another word is what the name belongs to. */
  private static final Set<String> AFTER_A_NAME = Lexicon.ENGLISH.section("after-name");

  private Modifier() {}

  /** Whether the name that ends here stands before a word in small letters that it tells of. */
  static boolean isModifier(String text, int nameEnd) {
    int next = Spelling.skipSpace(text, nameEnd, text.length());
    if (next == nameEnd || !Spelling.isLower(text, next)) {
      return false;
    }
    return !AFTER_A_NAME.contains(
        text.substring(next, Spelling.wordEnd(text, next, text.length())));
  }
}
